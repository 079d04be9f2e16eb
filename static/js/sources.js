/* Sends files one at a time, so that one sees how far it has come. */
const form = document.getElementById("send");
const progress = form.querySelector(".send-progress");
const bar = progress.querySelector("progress");
const said = progress.querySelector("span");

function filled(sentence, told) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => told[name]);
}

async function sendOne(file) {
  const fields = new FormData(form);
  fields.delete("files");
  fields.delete("text");
  fields.append("files", file);
  const answer = await fetch(location.pathname, { method: "POST", body: fields, headers: { Accept: "application/json" } });
  return answer.ok;
}

async function sendAll(files) {
  const failed = [];
  progress.hidden = false;
  bar.max = files.length;
  for (const [place, file] of files.entries()) {
    bar.value = place;
    said.textContent = filled(progress.dataset.said, { place: place + 1, count: files.length, name: file.name });
    if (!(await sendOne(file).catch(() => false))) {
      failed.push(file.name);
    }
  }
  return failed;
}

form.addEventListener("submit", async (event) => {
  const files = [...form.elements.files.files];
  if (files.length < 2 || form.elements.text.value.trim()) {
    return; // one file is sent as any form is
  }
  event.preventDefault();
  const failed = await sendAll(files);
  if (failed.length) {
    said.textContent = filled(progress.dataset.failed, { names: failed.join(", ") });
  } else {
    location.assign(location.pathname);
  }
});
