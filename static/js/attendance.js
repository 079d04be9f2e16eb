/* Attendance in few strokes: a key a state, arrows between rows, a count that follows. */
import { changed, field, rowOf, rowsBeside } from "./naming.js";
import { announce } from "./words.js";

function keysOf(list) {
  const pairs = list.dataset.keys.trim().split(/\s+/);
  return new Map(pairs.map((pair) => pair.split(":")));
}

function chosen(row) {
  return row.querySelector('[type="radio"]:checked') ?? row.querySelector('[type="radio"]');
}

function choose(row, status) {
  const radio = row.querySelector(`[type="radio"][value="${status}"]`);
  radio.checked = true;
  radio.focus();
}

function press(row, meaning) {
  if (meaning === "remote" || meaning === "on_site") {
    const mode = field(row, "mode");
    mode.value = mode.value === meaning ? "" : meaning;
  } else if (meaning === "more") {
    row.querySelector(".attender-more").open = true;
    field(row, "note").focus();
  } else {
    choose(row, meaning);
  }
}

const STEPS = { ArrowUp: -1, ArrowDown: 1 };

function onKey(event, keys) {
  const isModified = event.ctrlKey || event.metaKey || event.altKey;
  if (isModified || !event.target.matches('[data-rows="attenders"] [type="radio"]')) {
    return;
  }
  const row = rowOf(event.target);
  const meaning = keys.get(event.key.toLowerCase());
  if (STEPS[event.key]) {
    event.preventDefault();
    const rows = rowsBeside(row);
    const next = rows[rows.indexOf(row) + STEPS[event.key]];
    if (next) {
      chosen(next).focus();
    }
  } else if (meaning) {
    event.preventDefault();
    press(row, meaning);
    changed(event.target.form);
  }
}

function markAllPresent(form) {
  for (const radio of form.querySelectorAll('.segments [value="present"]')) {
    if (!rowOf(radio).querySelector('[value="guest"]').checked) {
      radio.checked = true;
    }
  }
  announce("all-present");
  changed(form);
}

/** Once somebody known is named, say for whom they sit. */
function fillIn(person) {
  const organisation = field(rowOf(person), "organisation");
  const known = document.querySelector(
    `#known-people option[value="${CSS.escape(person.value)}"]`,
  );
  if (known && organisation && !organisation.value) {
    organisation.value = known.dataset.for;
  }
}

/** What is chosen under More is told in the row. */
function tellSubregion(select) {
  rowOf(select).querySelector(".attender-subregion").textContent = select.value;
}

function counter(form) {
  const told = document.getElementById("edit-count").dataset;
  const options = document.querySelectorAll("#known-organisations [data-municipality]");
  const municipalities = new Set([...options].map((option) => option.value));
  return () => {
    const present = [...form.querySelectorAll('.segments [value="present"]:checked')]
      .map((radio) => rowOf(radio))
      .filter((row) => field(row, "person").value.trim());
    const names = present.map((row) => field(row, "organisation").value.trim());
    const homes = new Set(names.filter((name) => municipalities.has(name)));
    const people = `${present.length} ${present.length === 1 ? told.person : told.people}`;
    const from = `${homes.size} ${homes.size === 1 ? told.municipality : told.municipalities}`;
    const counted = document.getElementById("edit-counted");
    if (counted.textContent !== `${people}, ${from}`) {
      counted.textContent = `${people}, ${from}`;
    }
  };
}

/** Another day has another roster: who sat then is fetched once the day is written. */
function followDay(form) {
  let day = form.elements.held_on.value;
  form.addEventListener("focusout", ({ target }) => {
    if (target.name === "held_on" && target.value && target.value !== day) {
      day = target.value;
      form.querySelector('[value="sitting"]')?.click();
    }
  });
}

export function followAttendance(form) {
  const count = counter(form);
  followDay(form);
  form.addEventListener("keydown", (event) => {
    const list = event.target.closest('[data-rows="attenders"]');
    if (list) {
      onKey(event, keysOf(list));
    }
  });
  form.addEventListener("click", (event) => {
    if (event.target.closest("[data-all-present]")) {
      event.preventDefault();
      markAllPresent(form);
    }
  });
  form.addEventListener("input", ({ target }) => {
    if (target.name?.endsWith("-person") && rowOf(target, "attenders")) {
      fillIn(target);
    }
    if (target.matches("[name^=attenders-][name$=-subregion]")) {
      tellSubregion(target);
    }
    if (target === form || rowOf(target, "attenders")) {
      count();
    }
  });
  count();
}
