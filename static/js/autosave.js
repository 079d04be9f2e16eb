/* What is typed is kept without being asked for: on the server 2 s after the last key,
   and in this browser whenever the server does not have it. */
import { showForm } from "./fetching.js";
import { forgetHere, keepHere, offerCopies } from "./kept_here.js";
import { warnOnLeaving } from "./leaving.js";
import { asPage, fieldsOf, send, stateOf } from "./sending.js";
import { clock, tellState } from "./words.js";

const PAUSE = 2000; // milliseconds, from the last key
const LONGEST_WAIT = 10_000; // from the first key that the server does not have
const TRY_AGAIN = 5000;

class Autosave {
  constructor(form) {
    this.form = form;
    this.typed = 0; // counts changes; what is `sent` of them the server has
    this.sent = 0;
    this.firstAt = 0;
    this.isResting = false; // while the minutes themselves are saved
    this.isStopped = false;
    this.isKeptHere = true;
    this.sending = null;
  }

  get isSaved() {
    return this.sent === this.typed;
  }

  noteChange() {
    const now = Date.now();
    if (this.isSaved) {
      this.firstAt = now;
    }
    this.typed += 1;
    clearTimeout(this.timer);
    const wait = Math.min(PAUSE, Math.max(0, this.firstAt + LONGEST_WAIT - now));
    this.timer = setTimeout(() => this.save(), wait);
    // Whoever types on without a pause loses no more than others when all goes dark.
    this.copying ??= setTimeout(() => this.keepCopy(), PAUSE - 200);
  }

  keepCopy() {
    clearTimeout(this.copying);
    this.copying = null;
    if (!this.isSaved && !this.isStopped) {
      this.isKeptHere = keepHere(this.form, fieldsOf(this.form));
    }
  }

  save() {
    if (!this.sending && !this.isSaved && !this.isResting && !this.isStopped) {
      this.sending = this.send().finally(() => {
        this.sending = null;
      });
    }
  }

  async send() {
    const { typed } = this;
    this.firstAt = Date.now(); // what is typed from now on is not on its way
    let state = "offline";
    let time = clock();
    try {
      const body = () => new URLSearchParams(fieldsOf(this.form));
      const answer = await send(this.form, this.form.dataset.draft, body);
      state = stateOf(answer);
      time = answer.ok ? (await answer.json()).saved_at : time;
    } catch {
      state = "offline";
    }
    this.tell(state, time, typed);
  }

  tell(state, time, typed) {
    if (this.isResting || this.isStopped) {
      return;
    }
    clearTimeout(this.timer);
    if (state === "saved") {
      this.sent = typed;
      if (this.isSaved) {
        forgetHere(this.form);
      } else {
        this.timer = setTimeout(() => this.save(), PAUSE);
      }
      this.isKeptHere = true;
      tellState("saved", { time });
      return;
    }
    this.tellTrouble(state, time);
    this.timer = setTimeout(() => this.save(), TRY_AGAIN);
  }

  tellTrouble(state, time) {
    this.keepCopy();
    tellState(this.isKeptHere || state === "large" ? state : "lost", { time });
  }

  /** The page may be gone in a moment: keep a copy, and send it without waiting. */
  flush() {
    if (this.isSaved || this.isStopped) {
      return;
    }
    this.keepCopy();
    if (this.isResting) {
      return;
    }
    // A beacon holds 64 kB: fields with nothing in them are left out.
    const told = fieldsOf(this.form).filter(([name, text]) => text || name.endsWith("-heading"));
    navigator.sendBeacon(this.form.dataset.draft, new URLSearchParams(told));
  }

  /** Render what an earlier visit typed; true when it is in place. */
  async putBack(fields) {
    const body = () => {
      const told = new URLSearchParams(fields);
      told.set("gesture", "show");
      told.set("csrfmiddlewaretoken", this.form.elements.csrfmiddlewaretoken.value);
      return told;
    };
    const answer = await send(this.form, location.href, body).catch(() => null);
    if (!answer?.ok) {
      tellState("not-fetched");
      return false;
    }
    showForm(this.form, asPage(await answer.text()));
    return true;
  }

  /** No draft may reach the server after the minutes: wait for the one on its way. */
  async rest() {
    this.keepCopy();
    this.isResting = true;
    await this.sending;
  }

  /** The minutes were not saved: go on, and say what became of the text. */
  wake(state) {
    this.isResting = false;
    this.noteChange();
    if (state) {
      this.tellTrouble(state, clock());
    }
  }

  /** All is saved as minutes: nothing is left to keep. */
  stop() {
    this.isStopped = true;
    clearTimeout(this.timer);
    clearTimeout(this.copying);
    forgetHere(this.form);
  }
}

export function saveAsOneWrites(form) {
  const autosave = new Autosave(form);
  offerCopies(form, (fields) => autosave.putBack(fields));
  form.addEventListener("input", () => autosave.noteChange());
  for (const moment of ["online", "focus"]) {
    window.addEventListener(moment, () => {
      if (!autosave.isSaved && document.getElementById("edit-state").dataset.state !== "saved") {
        autosave.save();
      }
    });
  }
  window.addEventListener("pagehide", () => autosave.flush());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      autosave.flush();
    }
  });
  document.addEventListener("submit", ({ target }) => {
    if (target.getAttribute("action")?.endsWith("/account/logout/")) {
      autosave.flush(); // while it still may
      autosave.stop();
    }
  });
  warnOnLeaving(() => !autosave.isSaved && !autosave.isStopped && !autosave.isKeptHere);
  return autosave;
}
