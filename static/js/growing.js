/* Texts are as high as what is in them, also where CSS alone cannot make them so. */

function grow(text) {
  text.style.height = "auto";
  text.style.height = `${text.scrollHeight + 2}px`;
}

export function growTexts(form) {
  if (CSS.supports("field-sizing", "content")) {
    return;
  }
  form.querySelectorAll("textarea").forEach(grow);
  form.addEventListener("input", ({ target }) => {
    const texts = target === form ? form.querySelectorAll("textarea") : [target];
    [...texts].filter((one) => one.matches("textarea")).forEach(grow);
  });
}
