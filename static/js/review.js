/* Lights the lines of the note that the field in focus came from, and the other way. */
import { showForm } from "./fetching.js";
import { asPage, send } from "./sending.js";
import { announce, tellState } from "./words.js";

const form = document.getElementById("minutes");
const note = document.querySelector(".note");
const lines = note.querySelector(".note-lines");
let places = JSON.parse(note.dataset.places);

const ROW = /^([a-z]+-[0-9a-z]+-)/;

/** The lines of a field; of its row, where the field itself came from none. */
function linesOf(name) {
  if (places[name]) {
    return places[name];
  }
  const row = ROW.exec(name)?.[1];
  const told = row ? Object.keys(places).filter((one) => one.startsWith(row)) : [];
  return [...new Set(told.flatMap((one) => places[one]))];
}

function light(numbers) {
  for (const lit of lines.querySelectorAll(".is-lit")) {
    lit.classList.remove("is-lit");
  }
  const lit = numbers.map((number) => document.getElementById(`note-${number}`)).filter(Boolean);
  lit.forEach((line) => line.classList.add("is-lit"));
  if (lit.length) {
    const first = lit[0].offsetTop - lines.offsetTop;
    lines.scrollTo({ top: first - lines.clientHeight / 3 });
  }
}

form.addEventListener("focusin", ({ target }) => {
  if (target.name) {
    light(linesOf(target.name));
  }
});

/** Of all the fields that a line went into, the one made of the fewest lines. */
function fieldOf(number) {
  const fitting = Object.keys(places).filter((name) => places[name].includes(number));
  fitting.sort((one, other) => places[one].length - places[other].length);
  return fitting.map((name) => form.elements[name]).find((field) => field?.focus && field.type !== "hidden");
}

async function makeHeading(button) {
  announce("waiting");
  const body = () => {
    const fields = new FormData(form);
    fields.append("gesture", button.value);
    return fields;
  };
  try {
    const page = asPage(await (await send(form, location.href, body)).text());
    places = JSON.parse(page.querySelector(".note").dataset.places);
    showForm(form, page);
    markDoubts();
  } catch {
    tellState("not-fetched");
  }
}

lines.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) {
    event.preventDefault();
    makeHeading(button);
    return;
  }
  const line = event.target.closest("[data-line]");
  const field = line && fieldOf(Number(line.dataset.line));
  field?.focus();
});

/* One stop on the way of the Tab key; arrows lead from line to line. */
const buttons = [...lines.querySelectorAll("button")];
buttons.forEach((button, place) => (button.tabIndex = place ? -1 : 0));
lines.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const place = buttons.indexOf(event.target);
  const next = buttons[place + step];
  if (step && next) {
    event.preventDefault();
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
});

/* A digit answers the question in focus, and leads to the next one. */
form.addEventListener("keydown", (event) => {
  const question = event.target.closest?.("[data-questions] .edit-question");
  const choice = question?.querySelectorAll('[type="radio"]')[Number(event.key) - 1];
  if (choice) {
    event.preventDefault();
    choice.click();
    choice.focus();
    const next = question.nextElementSibling?.querySelector('[type="radio"]');
    next?.focus();
  }
});

function markDoubts() {
  for (const doubt of form.querySelectorAll("[data-unsure]")) {
    document.getElementById(doubt.dataset.unsure)?.classList.add("is-unsure");
  }
}

markDoubts();
