// Reads a cube from the input as the toolkit does, and prints what it understands of it.
import JSONstat from "jsonstat-toolkit";

let text = "";
for await (const part of process.stdin) text += part;
const cube = JSONstat(JSON.parse(text));
const cells = [];
for (let at = 0; at < cube.n; at++) {
  const cell = cube.Data(at);
  cells.push({ value: cell.value, status: cell.status });
}
process.stdout.write(JSON.stringify({
  class: cube.class,
  length: cube.length,
  id: cube.id,
  role: cube.role,
  dimensions: Object.fromEntries(cube.id.map((id) => {
    const dimension = cube.Dimension(id);
    return [id, { label: dimension.label, role: dimension.role, categories: dimension.id, labels: dimension.Category().map((category) => category.label) }];
  })),
  cells,
  table: cube.toTable({ type: "arrobj", status: false, content: "id" }),
  byLabel: cube.toTable({ type: "arrobj", by: cube.id.at(-2) }),
}));
