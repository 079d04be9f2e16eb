/* Save sends the form and leaves the page only once the minutes are saved. So does a
   button that leads to the form of another meeting. */
import { showForm } from "./fetching.js";
import { asPage, send, stateOf } from "./sending.js";
import { tellState } from "./words.js";

// Somebody else saved, or the minutes are gone: a page of its own says what to do.
const TAKEN_OVER = [403, 404, 409];
const WANTED = { Accept: "application/json, text/html;q=0.9" };

async function answerTo(form, wish) {
  const body = () => {
    const fields = new FormData(form);
    fields.append(wish.name, wish.value);
    return fields;
  };
  return send(form, location.href, body, WANTED).catch(() => null);
}

async function save(form, autosave, wish) {
  tellState("saving");
  await autosave.rest();
  const answer = await answerTo(form, wish);
  if (answer?.ok) {
    const { address } = await answer.json();
    autosave.stop();
    location.assign(address);
  } else if (answer?.status === 422) {
    showForm(form, asPage(await answer.text()));
    autosave.wake();
  } else if (TAKEN_OVER.includes(answer?.status)) {
    autosave.stop();
    form.submit();
  } else if (!answer) {
    autosave.wake("offline");
  } else {
    autosave.wake(stateOf(answer));
  }
}

/** A day or time that is half written is sent as none at all: ask for the rest of it. */
function asksForTheRest(form) {
  const half = [...form.elements].find((field) => field.validity?.badInput);
  if (half) {
    const folded = half.closest("details");
    if (folded) {
      folded.open = true;
    }
    tellState("half", { field: half.labels[0].textContent.trim() });
    half.focus();
  }
  return Boolean(half);
}

const SAVE = { name: "save", value: "save" };

export function saveMinutes(form, autosave) {
  let isSaving = false;
  form.addEventListener("submit", async (event) => {
    const wish = event.submitter ?? SAVE;
    if (wish.name !== "save" && !("leaving" in wish.dataset)) {
      return; // a button that no script takes care of
    }
    event.preventDefault();
    if (!isSaving && !asksForTheRest(form)) {
      isSaving = true;
      await save(form, autosave, wish);
      isSaving = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      form.requestSubmit(form.querySelector('[name="save"]'));
    }
  });
}
