/* Buttons whose work the server does: the part they stand in is fetched and put in place. */
import { changed, rowOf } from "./naming.js";
import { asPage, send } from "./sending.js";
import { holdKeys } from "./typing_ahead.js";
import { announce, tellState } from "./words.js";

/** Where the part that a button changes stands, in this page or in one that came. */
function part(button, page) {
  if (button.dataset.fetch === "item") {
    const { row } = rowOf(button, "items").dataset;
    return page.querySelector(`[data-kind="items"][data-row="${row}"]`);
  }
  return page.querySelector(`[data-part="${button.dataset.fetch}"]`);
}

/** What is offered for the day that is written by now, whatever was asked for. */
function showPlans(page) {
  const here = document.querySelector('[data-part="planned"]');
  const came = page.querySelector('[data-part="planned"]');
  if (here.textContent !== came.textContent) {
    here.replaceChildren(...came.childNodes);
  }
}

/** Go on at the end of what stands there, unless the writer has gone elsewhere. */
function goOnIn(element) {
  if (element && document.activeElement === document.body) {
    element.focus();
    if (element.matches("textarea")) {
      element.setSelectionRange(element.value.length, element.value.length);
    }
  }
}

async function fetchPart(form, button) {
  const here = part(button, document);
  if (here.contains(document.activeElement)) {
    document.activeElement.blur();
  }
  here.inert = true;
  const letGo = holdKeys();
  announce("waiting");
  try {
    const body = () => {
      const fields = new FormData(form);
      // Files elsewhere stay where they are; those here are taken in by the server.
      for (const file of form.querySelectorAll('[type="file"]')) {
        if (!here.contains(file)) {
          fields.delete(file.name);
        }
      }
      fields.append("gesture", button.value);
      return fields;
    };
    const answer = await send(form, location.href, body);
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }
    const page = asPage(await answer.text());
    const came = document.adoptNode(part(button, page));
    here.replaceWith(came);
    showPlans(page);
    const wanted = document.getElementById(page.getElementById("minutes").dataset.focus);
    goOnIn(wanted ?? came.querySelector(`button[value="${CSS.escape(button.value)}"]`));
    letGo();
    changed(form);
  } catch {
    here.inert = false;
    goOnIn(button);
    letGo();
    tellState("not-fetched");
  }
}

export function fetchParts(form) {
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-fetch]");
    if (button) {
      event.preventDefault();
      fetchPart(form, button);
    }
  });
}

/** Put the form of a page that came in place of the one here. */
export function showForm(form, page) {
  const came = page.getElementById("minutes");
  form.replaceChildren(...came.childNodes);
  changed(form);
  const problems = document.getElementById("edit-problems");
  const field = document.getElementById(came.dataset.focus ?? "");
  (problems ?? field)?.focus();
}
