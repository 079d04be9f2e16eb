/* Rows are added at once, and removed with a way back rather than a question before. */
import { block, changed, field, freshName, rowOf } from "./naming.js";
import { announce, words } from "./words.js";

/** Make an empty row of a kind from the page's template for it. */
export function newRow(kind) {
  const holder = document.createElement("template");
  const blank = document.getElementById(`new-${kind}`).innerHTML;
  holder.innerHTML = blank.replaceAll("__row__", freshName());
  return holder.content.querySelector("[data-kind]");
}

export function addItem(after, list) {
  const row = newRow("items");
  if (after) {
    const isSub = after.classList.contains("is-sub-item");
    row.classList.toggle("is-sub-item", isSub);
    field(row, "is_sub_item").checked = isSub;
    block(after).at(-1).after(row);
  } else {
    list.append(row);
  }
  goOnIn(row, "heading");
  return row;
}

export function addAttender(form, status = "present") {
  const row = newRow("attenders");
  form.querySelector('[data-rows="attenders"]').append(row);
  row.querySelector(`[value="${status}"]`).checked = true;
  goOnIn(row, "person");
}

/** Add a marked passage to an item; marked text in the item's own moves into it. */
export function addPart(item, kind) {
  const row = newRow("parts");
  field(row, "item").value = item.dataset.row;
  field(row, "kind").value = kind;
  field(row, "text").value = kind === "statement" ? "" : takeMarked(item);
  item.querySelector('[data-rows="parts"]').append(row);
  field(row, "kind").dispatchEvent(new Event("change", { bubbles: true }));
  goOnIn(row, kind === "statement" ? "who" : "text");
}

function takeMarked(item) {
  const text = field(item, "text");
  const { selectionStart: from, selectionEnd: to, value } = text;
  if (from === to) {
    return "";
  }
  const before = value.slice(0, from).trimEnd();
  const after = value.slice(to).trimStart();
  text.value = [before, after].filter(Boolean).join("\n\n");
  return value.slice(from, to).trim();
}

function addInner(button, kind) {
  const item = rowOf(button, "items");
  const row = newRow(kind);
  field(row, "item").value = item?.dataset.row ?? "";
  const around = item ?? button.closest("section");
  around.querySelector(`[data-rows="${kind}"]`).append(row);
  goOnIn(row, "title");
}

function goOnIn(row, column) {
  field(row, column).focus();
  announce("added");
  changed(row.closest("form"));
}

function add(button) {
  const kind = button.dataset.add;
  if (kind === "items") {
    const list = button.closest("section").querySelector('[data-rows="items"]');
    addItem(null, list);
  } else if (kind === "attenders") {
    addAttender(button.form, button.dataset.status);
  } else if (kind === "parts") {
    addPart(rowOf(button, "items"), button.dataset.part);
  } else {
    addInner(button, kind);
  }
}

function nameOf(row) {
  const told = ["person", "heading", "text", "title", "who"].map((column) => field(row, column));
  return told.find((one) => one?.value)?.value.slice(0, 60) ?? "–";
}

function remove(row) {
  const { form } = row.querySelector("[name]");
  form.querySelector(".edit-undone")?.remove();
  const gone = document.getElementById("edit-undo").content.firstElementChild.cloneNode(true);
  const said = gone.querySelector("span");
  said.textContent = said.textContent.replace("{what}", nameOf(row));
  row.replaceWith(gone);
  const undo = gone.querySelector("button");
  undo.addEventListener("click", () => {
    gone.replaceWith(row);
    row.querySelector("input:not([type=hidden]), textarea").focus();
    announce("moved-back");
    changed(form);
  });
  undo.focus();
  changed(form);
}

export function addAndRemoveRows(form) {
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-add], [data-remove]");
    if (!button) {
      return;
    }
    event.preventDefault();
    if (button.matches("[data-add]")) {
      add(button);
    } else {
      remove(rowOf(button));
    }
  });
  form.addEventListener("change", ({ target }) => {
    if (target.name?.endsWith("-is_sub_item") && rowOf(target)) {
      rowOf(target).classList.toggle("is-sub-item", target.checked);
    }
  });
}
