/* Enter in a heading begins the next item; marked lines of a text show the offer. */
import { field, rowOf, rowsBeside } from "./naming.js";
import { addAttender, addItem } from "./rows.js";
import { announce } from "./words.js";

// The same marks as minutes/writing/lifting.py reads.
const MARKED =
  /^[ \t]*(?:[-*] )?(?:beslut|decision|åtgärd|action(?: point)?)[ \t]*(?:\([^)\n]*\))?[ \t]*:[ \t]*\S/im;

export function showOffer(item) {
  const offer = item.querySelector(".edit-lift");
  const isMarked = MARKED.test(field(item, "text").value);
  if (isMarked && offer.hidden) {
    announce("lifts");
  }
  offer.hidden = !isMarked;
}

/** Where several items have marked lines, one button does for all of them. */
function offerAll(form) {
  const offers = form.querySelectorAll(".edit-lift:not([hidden])");
  form.querySelector(".edit-lift-all").classList.toggle("is-offered", offers.length > 1);
}

/** Go on after a statement to the next of them; after all else to a new item. */
function goOn(target) {
  const part = rowOf(target, "parts");
  const rows = part ? rowsBeside(part) : [];
  const next = rows[rows.indexOf(part) + 1];
  if (part?.matches(".is-statement") && next) {
    field(next, "text").focus();
  } else {
    addItem(rowOf(target, "items"));
  }
}

/** Enter in a line or on a tick never saves and leaves the page by mistake. */
function onEnterInLine(event) {
  const { target } = event;
  const item = rowOf(target, "items");
  event.preventDefault();
  if (target.name.endsWith("-heading") && item) {
    if (target.value.trim()) {
      addItem(item);
    }
  } else if (/^attenders-.*-(person|organisation)$/.test(target.name)) {
    const organisation = field(rowOf(target), "organisation");
    if (target === organisation || organisation.value) {
      addAttender(target.form);
    } else {
      organisation.focus();
    }
  }
}

const LINES = 'input:not([type="file"])';

export function enterQuickly(form) {
  form.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.key !== "Enter") {
      return;
    }
    if (event.ctrlKey || event.metaKey) {
      if (rowOf(event.target, "items")) {
        event.preventDefault();
        goOn(event.target);
      }
    } else if (event.target.matches(LINES)) {
      onEnterInLine(event);
    }
  });
  form.addEventListener("input", ({ target }) => {
    if (/^items-.*-text$/.test(target.name ?? "")) {
      showOffer(rowOf(target, "items"));
      offerAll(form);
    } else if (target === form) {
      offerAll(form);
    }
  });
  offerAll(form);
}
