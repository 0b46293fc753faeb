// Finds where somebody signs on a page: the whole row of the table that the signature field stands in, else the field.

const MARGIN = 3;

/** Places of these fields: rectangles in PDF points [left, bottom, right, top], and where the cells of a row begin. */
export async function placesOn(page, fields) {
  const widgets = (await page.getAnnotations()).filter((one) => fields.includes(one.fieldName));
  if (widgets.length === 0) { return []; }
  const [tree, text] = await Promise.all([page.getStructTree(), page.getTextContent({ includeMarkedContent: true })]);
  const boxes = boxesOf(text.items);
  return widgets.map((widget) => {
    const row = tree && rowAround(tree, `pdfjs_internal_id_${widget.id}`);
    return row ? ofRow(row, widget.rect, boxes) : { rect: grown(widget.rect), cells: [] };
  });
}

function ofRow(row, field, boxes) {
  const cells = row.children.map((cell) => union(leaves(cell).map((leaf) => boxes.get(leaf.id)))).filter(Boolean);
  return { rect: grown(union([...cells, field])), cells: cells.map((cell) => cell[0]).concat(field[0]) };
}

function rowAround(node, id, row = null) {
  if (node.id === id) { return row; }
  for (const child of node.children || []) {
    const found = rowAround(child, id, node.role === "TR" ? node : row);
    if (found) { return found; }
  }
  return null;
}

function leaves(node) {
  return node.children ? node.children.flatMap(leaves) : [node];
}

function boxesOf(items) {
  const boxes = new Map();
  const open = [];
  for (const item of items) {
    if (item.type === "endMarkedContent") {
      open.pop();
    } else if (item.type) {
      open.push(item.id);
    } else if (item.str.trim()) {
      const [, , , , x, y] = item.transform;
      const box = [x, y - 0.25 * item.height, x + item.width, y + 0.9 * item.height];
      open.filter(Boolean).forEach((id) => boxes.set(id, union([boxes.get(id), box])));
    }
  }
  return boxes;
}

function union(boxes) {
  const known = boxes.filter(Boolean);
  return known.length === 0 ? null : known.reduce((a, b) =>
    [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);
}

function grown(rect) {
  return [rect[0] - MARGIN, rect[1] - MARGIN, rect[2] + MARGIN, rect[3] + MARGIN];
}
