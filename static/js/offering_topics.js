/* A list of topics is completed one by one: the suggestions go on from those before. */

const TOPICS = '[list="known-topics"]';

/** Offer each topic after what stands before the last comma. */
function offerAfter(before) {
  for (const option of document.getElementById("known-topics").children) {
    option.dataset.name ??= option.value;
    option.value = before + option.dataset.name;
  }
}

export function offerTopics(form) {
  for (const moment of ["focusin", "input"]) {
    form.addEventListener(moment, ({ target }) => {
      if (target.matches?.(TOPICS)) {
        const end = target.value.lastIndexOf(",") + 1;
        offerAfter(end ? `${target.value.slice(0, end)} ` : "");
      }
    });
  }
}
