/* Shows a text as it will be read, written out by the server, and back again. */
import { field, rowOf } from "./naming.js";
import { send } from "./sending.js";
import { tellState } from "./words.js";

async function show(form, button) {
  const item = rowOf(button, "items");
  const text = field(item, "text");
  const pane = item.querySelector(".edit-preview");
  const isShown = button.getAttribute("aria-pressed") === "true";
  if (!isShown) {
    const body = () => {
      const told = new FormData(form);
      const fields = new FormData();
      fields.append("text", text.value);
      fields.append("csrfmiddlewaretoken", told.get("csrfmiddlewaretoken"));
      return fields;
    };
    const answer = await send(form, form.dataset.preview, body).catch(() => null);
    if (!answer?.ok) {
      tellState("not-fetched");
      return;
    }
    pane.innerHTML = await answer.text();
  }
  pane.hidden = isShown;
  text.closest(".field").hidden = !isShown;
  button.setAttribute("aria-pressed", String(!isShown));
  (isShown ? text : pane).focus();
}

export function previewTexts(form) {
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-preview]");
    if (button) {
      show(form, button);
    }
  });
}
