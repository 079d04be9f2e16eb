/* A copy of what is typed in this browser, for as long as the server does not have it. */
import { clock } from "./words.js";

const PREFIX = "minutes:";
const LONGEST = 14 * 24 * 3600 * 1000; // milliseconds

function keyOf(form) {
  return `${PREFIX}${form.dataset.place}:${form.elements.draft.value}`;
}

/** Keep the fields; false where the browser would not. */
export function keepHere(form, fields) {
  try {
    localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), fields }));
    return true;
  } catch {
    return false;
  }
}

export function forgetHere(form) {
  localStorage.removeItem(keyOf(form));
}

function read(key) {
  try {
    const { at, fields } = JSON.parse(localStorage.getItem(key));
    return { key, at, fields: fields.filter(([name]) => name !== "csrfmiddlewaretoken") };
  } catch {
    return null;
  }
}

/** The copies of this place, newest first; those too old are thrown away. */
function copiesOf(form) {
  const copies = Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => read(key) ?? { key, at: 0 });
  for (const { key } of copies.filter(({ at }) => Date.now() - at > LONGEST)) {
    localStorage.removeItem(key);
  }
  return copies
    .filter(({ key }) => key.startsWith(`${PREFIX}${form.dataset.place}:`))
    .filter(({ key }) => localStorage.getItem(key))
    .sort((one, other) => other.at - one.at);
}

function when(at) {
  const moment = new Date(at);
  return `${moment.toLocaleDateString("sv-SE")} ${clock(moment)}`;
}

/** Offer what an earlier visit could not send; `putBack` gets the fields. */
export function offerCopies(form, putBack) {
  for (const copy of copiesOf(form).reverse()) {
    const notice = document.getElementById("edit-found").content.firstElementChild.cloneNode(true);
    const said = notice.querySelector("p");
    said.textContent = said.textContent.replace("{time}", when(copy.at));
    notice.querySelector("[data-put-back]").addEventListener("click", async () => {
      if (await putBack(copy.fields)) {
        notice.remove();
        if (copy.key !== keyOf(form)) {
          localStorage.removeItem(copy.key);
        }
      }
    });
    notice.querySelector("[data-throw-away]").addEventListener("click", () => {
      localStorage.removeItem(copy.key);
      notice.remove();
      form.querySelector(".edit-bar button").focus();
    });
    const draft = copy.key.split(":").at(-1);
    document.querySelector(`.notice[data-draft="${draft}"]`)?.remove();
    form.before(notice);
  }
}
