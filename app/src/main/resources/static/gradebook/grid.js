// Moves through the marks as in a spreadsheet: Enter and the arrow keys go down and up a column.
(() => {
  const table = document.querySelector("table.entries");
  if (!table) return;
  const step = (field, by) => {
    const cell = field.closest("td");
    let row = cell.parentElement;
    do {
      row = by > 0 ? row.nextElementSibling : row.previousElementSibling;
      const next = row && row.cells[cell.cellIndex] && row.cells[cell.cellIndex].querySelector("input.mark");
      if (next) {
        next.focus();
        next.select();
        return true;
      }
    } while (row);
    return false;
  };
  table.addEventListener("keydown", (event) => {
    if (!event.target.matches("input.mark")) return;
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" || event.key === "Enter" ? 1 : 0;
    if (by !== 0 && (step(event.target, by) || event.key === "Enter")) event.preventDefault();
  });
})();
