/* Starts what helps to write minutes. Without any of it the form works by its buttons. */
import { followAttendance } from "./attendance.js";
import { saveAsOneWrites } from "./autosave.js";
import { fetchParts } from "./fetching.js";
import { growTexts } from "./growing.js";
import { followKinds } from "./kinds.js";
import { moveRows } from "./moving.js";
import { offerItems } from "./offering_items.js";
import { offerTopics } from "./offering_topics.js";
import { previewTexts } from "./preview.js";
import { enterQuickly } from "./quick_entry.js";
import { addAndRemoveRows } from "./rows.js";
import { saveMinutes } from "./saving.js";
import { tellWhatIsFolded } from "./told.js";

const form = document.getElementById("minutes");

if (form) {
  form.classList.add("is-scripted");
  form.noValidate = true; // saving.js says in our words what a browser says in its own
  addAndRemoveRows(form);
  moveRows(form);
  followKinds(form);
  followAttendance(form);
  offerItems(form);
  offerTopics(form);
  enterQuickly(form);
  fetchParts(form);
  previewTexts(form);
  growTexts(form);
  tellWhatIsFolded(form);
  const autosave = saveAsOneWrites(form);
  saveMinutes(form, autosave);
  document.getElementById(form.dataset.focus)?.focus();
}
