/* A marked passage changes its kind without being typed again. */
import { field, rowOf } from "./naming.js";
import { words } from "./words.js";

function label(row, column, text) {
  const control = field(row, column);
  row.querySelector(`label[for="${control.id}"]`).textContent = text;
}

/** Show a passage as one of its kind: its colour, its labels, and who first or last. */
function showAs(row, kind) {
  for (const other of ["text", "decision", "action_point", "statement"]) {
    row.classList.toggle(`is-${other}`, other === kind);
  }
  label(row, "who", words(`who-${kind}`));
  label(row, "day", words(`day-${kind}`));
  const who = field(row, "who").closest(".field");
  const more = row.querySelector(".part-more");
  if (kind === "statement") {
    field(row, "kind").closest(".field").before(who);
  } else {
    more.querySelector(".edit-facts").prepend(who);
  }
  if (kind === "action_point") {
    more.open = true;
  }
}

export function followKinds(form) {
  form.addEventListener("change", ({ target }) => {
    const row = target.matches(".edit-marked > .kind select") && rowOf(target, "parts");
    if (row) {
      showAs(row, target.value);
    }
  });
}
