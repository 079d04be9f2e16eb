/* Sends the form as it stands, without leaving the page. */

/** The fields as they would be sent, files left out. */
export function fieldsOf(form) {
  return [...new FormData(form)].filter(([, value]) => typeof value === "string");
}

function token(form) {
  return form.querySelector('[name="csrfmiddlewaretoken"]');
}

/** Logging in anew in another tab makes the page's token an old one. */
async function renewToken(form) {
  const answer = await fetch(location.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector('[name="csrfmiddlewaretoken"]');
  if (fresh) {
    token(form).value = fresh.value;
  }
}

/** Send what `body` makes of the form; once more with a fresh token if it was old. */
export async function send(form, address, body, headers = {}) {
  const post = () => fetch(address, { method: "POST", body: body(), headers });
  const answer = await post();
  if (answer.status !== 403) {
    return answer;
  }
  await renewToken(form);
  return post();
}

/** What an answer means for the text, by the name of the words that say so. */
export function stateOf(answer) {
  return answer.ok ? "saved" : ({ 401: "out", 413: "large" }[answer.status] ?? "failed");
}

export function asPage(html) {
  return new DOMParser().parseFromString(html, "text/html");
}
