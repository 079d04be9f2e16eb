/* Names the fields of the admin site for those who hear the page: Django names those in
   a table by its headings alone, and the searched ones, drawn by a script, not at all.
   A heading of nothing becomes a cell. */
function nameOf(field) {
  const label = field.labels?.[0]?.textContent.trim();
  if (label) return label.replace(/:$/, "");
  const cell = field.closest("td");
  const heading = cell?.closest("table")?.tHead?.rows[0]?.cells[cell.cellIndex];
  return heading?.textContent.trim() || field.name;
}

function nameAll() {
  const inTables = ".tabular td :is(input:not([type=hidden]), select, textarea)";
  for (const field of document.querySelectorAll(inTables)) {
    if (field.name && !field.labels?.length) field.setAttribute("aria-label", nameOf(field));
  }
  for (const select of document.querySelectorAll("select.admin-autocomplete")) {
    const drawn = select.parentElement.querySelector(".select2");
    const parts = ".select2-selection, .select2-selection__rendered, .select2-search__field";
    for (const part of drawn?.querySelectorAll(parts) ?? []) part.setAttribute("aria-label", nameOf(select));
  }
}

for (const heading of document.querySelectorAll(".tabular thead th")) {
  if (!heading.textContent.trim()) heading.replaceWith(document.createElement("td"));
}
addEventListener("load", () => setTimeout(nameAll));
document.addEventListener("formset:added", () => setTimeout(nameAll));
