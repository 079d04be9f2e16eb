/* Rows move by their buttons, by Alt and an arrow, and where there is a mouse by drag. */
import { block, changed, field, isSubItem, rowOf, rowsBeside } from "./naming.js";
import { announce } from "./words.js";

/** The row that `row` would move past; a sub-item moves past any item. */
function neighbour(row, step) {
  const rows = rowsBeside(row);
  const moving = block(row);
  if (step > 0) {
    return rows[rows.indexOf(moving.at(-1)) + 1];
  }
  const before = rows.slice(0, rows.indexOf(row)).reverse();
  const stopsAnywhere = row.dataset.kind !== "items" || isSubItem(row);
  return stopsAnywhere ? before[0] : (before.find((one) => !isSubItem(one)) ?? before.at(-1));
}

function move(row, step) {
  const other = neighbour(row, step);
  if (!other) {
    announce(step < 0 ? "first" : "last");
    return;
  }
  place(row, other, step > 0);
}

function place(row, other, isAfter) {
  const { activeElement } = document;
  const moving = block(row);
  if (isAfter) {
    (isSubItem(row) ? other : block(other).at(-1)).after(...moving);
  } else {
    other.before(...moving);
  }
  if (row.contains(activeElement)) {
    activeElement.focus();
  }
  row.scrollIntoView({ block: "nearest" });
  const rows = rowsBeside(row);
  announce("moved", { place: rows.indexOf(row) + 1, count: rows.length });
  changed(row.closest("form"));
}

/** Put an item under the one above it, or on a level with it. */
function setLevel(item, isSub) {
  const tick = field(item, "is_sub_item");
  if (tick.checked !== isSub) {
    tick.checked = isSub;
    tick.dispatchEvent(new Event("change", { bubbles: true }));
    announce(isSub ? "sub-item" : "item");
    changed(item.closest("form"));
  }
}

const STEPS = { ArrowUp: -1, ArrowDown: 1 };
const LEVELS = { ArrowRight: true, ArrowLeft: false };

export function moveRows(form) {
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (button) {
      event.preventDefault();
      move(rowOf(button), Number(button.dataset.move));
    }
  });
  form.addEventListener("keydown", (event) => {
    const row = event.altKey && rowOf(event.target);
    if (row && event.key in STEPS) {
      event.preventDefault();
      move(row, STEPS[event.key]);
    }
    const item = event.altKey && rowOf(event.target, "items");
    if (item && event.key in LEVELS) {
      event.preventDefault();
      setLevel(item, LEVELS[event.key]);
    }
  });
  dragItems(form);
}

const NEAR = 80; // pixels from the bar above, and from the end of what is in sight
const PACE = 16; // pixels an event, and there are some twenty of them a second

/** Go on to what is out of sight; by itself a browser does so at the very edge only. */
function scrollNear(y) {
  const top = document.querySelector(".edit-bar").getBoundingClientRect().bottom;
  if (y < top + NEAR) {
    scrollBy({ top: -PACE, behavior: "instant" });
  } else if (y > innerHeight - NEAR) {
    scrollBy({ top: PACE, behavior: "instant" });
  }
}

function dragItems(form) {
  let dragged = null;
  let over = null;
  const show = (item, isAfter) => {
    over?.classList.remove("is-below", "is-above");
    over = item;
    item?.classList.add(isAfter ? "is-above" : "is-below");
  };
  const isLowerHalf = (event, item) => {
    const { top, height } = item.getBoundingClientRect();
    return event.clientY > top + height / 2;
  };
  form.addEventListener("dragstart", (event) => {
    if (!event.target.matches?.(".drag")) {
      return;
    }
    dragged = rowOf(event.target, "items");
    dragged.classList.add("is-dragged");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(dragged, dragged.offsetWidth - 60, 20);
  });
  form.addEventListener("dragover", (event) => {
    if (dragged) {
      scrollNear(event.clientY);
    }
    const item = dragged && rowOf(event.target, "items");
    if (item && !block(dragged).includes(item)) {
      event.preventDefault();
      show(item, isLowerHalf(event, item));
    }
  });
  form.addEventListener("drop", (event) => {
    if (dragged && over) {
      event.preventDefault();
      place(dragged, over, isLowerHalf(event, over));
    }
  });
  form.addEventListener("dragend", () => {
    dragged?.classList.remove("is-dragged");
    dragged = null;
    show(null);
  });
}
