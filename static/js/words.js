/* What is said to whoever writes. The words themselves stand in the page, translated. */

const page = document.getElementById("edit-words");

function found(name) {
  return page.content.querySelector(`[data-said="${name}"]`);
}

export function words(name, values = {}) {
  const text = found(name).textContent.trim();
  return text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}

/** Say something to those who do not see what happened. */
export function announce(name, values) {
  document.getElementById("edit-said").textContent = words(name, values);
}

/** Say in the bar what became of the text; with the link that helps, if there is one. */
export function tellState(name, values) {
  const state = document.getElementById("edit-state");
  const text = words(name, values);
  if (state.dataset.state === name && state.dataset.text === text) {
    return;
  }
  state.dataset.state = name;
  state.dataset.text = text;
  const link = found(name).querySelector("a");
  state.textContent = link ? text.replace(link.textContent, "") : text;
  if (link) {
    state.append(link.cloneNode(true));
  }
}

export function clock(moment = new Date()) {
  return moment.toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" });
}
