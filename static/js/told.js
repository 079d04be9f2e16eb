/* What is folded away is told beside the words that unfold it. */

function toldIn(details) {
  const fields = details.querySelectorAll("input, textarea");
  const words = [...fields].map((field) => {
    if (field.type === "checkbox") {
      return field.checked && !field.name.endsWith("-is_sub_item")
        ? field.closest("label").textContent.trim()
        : "";
    }
    return field.value.trim().replaceAll("\n", "; ");
  });
  return words.filter(Boolean).join(" · ");
}

export function tellWhatIsFolded(form) {
  form.addEventListener(
    "toggle",
    ({ target }) => {
      if (target.matches("[data-told]")) {
        target.querySelector(".told").textContent = toldIn(target);
      }
    },
    true,
  );
}
