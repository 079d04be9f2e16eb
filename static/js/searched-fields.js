/* Names the searched fields of the admin site for those who hear the page: the script
   that draws them leaves theirs without a name. A heading of nothing becomes a cell. */
function nameOf(select) {
  const label = select.labels?.[0]?.textContent.trim();
  if (label) return label.replace(/:$/, "");
  const cell = select.closest("td");
  const heading = cell?.closest("table")?.tHead?.rows[0]?.cells[cell.cellIndex];
  return heading?.textContent.trim() || select.name;
}

function nameAll() {
  for (const select of document.querySelectorAll("select.admin-autocomplete")) {
    const drawn = select.parentElement.querySelector(".select2");
    const parts = ".select2-selection, .select2-selection__rendered, .select2-search__field";
    for (const part of drawn?.querySelectorAll(parts) ?? []) part.setAttribute("aria-label", nameOf(select));
  }
}

for (const heading of document.querySelectorAll("th.original:empty")) heading.replaceWith(document.createElement("td"));
addEventListener("load", () => setTimeout(nameAll));
document.addEventListener("formset:added", () => setTimeout(nameAll));
