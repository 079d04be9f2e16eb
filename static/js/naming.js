/* Rows of the form, and how their fields are named: kind-row-column. */

let made = 0;

/** A name no row has yet. */
export function freshName() {
  made += 1;
  return `n${Date.now().toString(36)}${made.toString(36)}`;
}

export function rowOf(element, kind = "") {
  return element.closest(kind ? `[data-kind="${kind}"]` : "[data-kind]");
}

export function field(row, column) {
  const { kind, row: name } = row.dataset;
  return row.querySelector(`[name="${kind}-${name}-${column}"]`);
}

/** Rows beside `row` of its kind, in the order of the page, itself among them. */
export function rowsBeside(row) {
  return [...row.parentElement.children].filter((one) => one.dataset.kind);
}

export function isSubItem(item) {
  return item.classList.contains("is-sub-item");
}

/** What moves together: an item and the sub-items under it, or a row by itself. */
export function block(row) {
  if (row.dataset.kind !== "items" || isSubItem(row)) {
    return [row];
  }
  const rows = rowsBeside(row);
  const after = rows.slice(rows.indexOf(row) + 1);
  const end = after.findIndex((one) => !isSubItem(one));
  return [row, ...(end < 0 ? after : after.slice(0, end))];
}

/** Tell the others that what would be sent has changed. */
export function changed(form) {
  form.dispatchEvent(new Event("input", { bubbles: true }));
}
