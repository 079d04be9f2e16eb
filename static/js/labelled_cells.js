/* On a narrow screen each row of a list, or of the parts of a row, is a block of its own:
   its cells say what they are. Laid out so, browsers no longer tell that it is a table;
   its roles do. */
const ROLES = {
  "thead, tbody": "rowgroup",
  tr: "row",
  td: "cell",
  "thead th": "columnheader",
  "tbody th": "rowheader",
};

function label(table) {
  const headings = [...table.tHead.rows[0].cells].map((heading) =>
    (heading.querySelector(".text") ?? heading).textContent.trim(),
  );
  for (const row of table.tBodies[0].rows) {
    for (const cell of row.cells) {
      cell.dataset.label = headings[cell.cellIndex];
    }
  }
}

function tellRoles(table) {
  table.setAttribute("role", "table");
  for (const [elements, role] of Object.entries(ROLES)) {
    for (const one of table.querySelectorAll(elements)) {
      one.setAttribute("role", role);
    }
  }
}

for (const table of document.querySelectorAll("#result_list, .tabular table")) {
  label(table);
  tellRoles(table);
  table.classList.add("is-labelled");
}
