/* The items that a part can be moved to are offered as they stand in the page just now.
   The field has the focus before the click is over (a toggle event comes later): what is typed
   at once is the item's name, and its space doesn't close what was just opened. */
import { field } from "./naming.js";

function offer(form) {
  const list = document.getElementById("known-items");
  const items = [...form.querySelectorAll('[data-kind="items"]')];
  list.replaceChildren(
    ...items.map((item, place) => {
      const option = document.createElement("option");
      option.value = `${place + 1}. ${field(item, "heading").value}`.trim();
      return option;
    }),
  );
}

export function offerItems(form) {
  form.addEventListener("focusin", ({ target }) => {
    if (target.matches('[list="known-items"]')) {
      offer(form);
    }
  });
  form.addEventListener("click", (event) => {
    const moving = event.target.closest(".part-move > summary")?.parentElement;
    if (moving) {
      event.preventDefault();
      moving.open = !moving.open;
      if (moving.open) {
        moving.querySelector("input").focus();
      }
    }
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches('[list="known-items"]')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.target.closest(".part-move").querySelector("button").click();
    }
  });
}
