#!/usr/bin/env bash
# One would guess: rows of a cube (JSON-stat) that differ in the id of a category stay apart in a table, whatever the categories are
# called: labels are for readers, and nothing in the format asks them to differ.
# What happens: toTable and Transform of the reference toolkit put one dimension into columns (by) by grouping the rest by its labels,
# which is their default content. Of two municipalities with one name the second takes the place of the first, whose values are gone.
# With content "id" they stay. Names of bodies and companies repeat, so a maker of cubes has to make labels differ, or tables lose money.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts jsonstat-toolkit@2.2.2 >install.log 2>&1 || { cat install.log; exit 1; }
cat >finding.mjs <<'JS'
import JSONstat from "jsonstat-toolkit";
import { createRequire } from "node:module";

const cube = JSONstat({
  version: "2.0", class: "dataset", id: ["buyer", "year"], size: [3, 2],
  dimension: {
    buyer: { category: { index: ["b1", "b2", "b3"], label: { b1: "Lagoa", b2: "Lagoa", b3: "Faro" } } },
    year: { category: { index: ["2021", "2022"] } },
  },
  value: [1, 2, 10, 20, 100, 200],
});
const sum = (rows) => rows.reduce((all, row) => all + row["2021"], 0);
console.log(`jsonstat-toolkit ${createRequire(import.meta.url)("./node_modules/jsonstat-toolkit/package.json").version}`);
console.log(`rows of 6 cells: ${cube.toTable({ type: "arrobj" }).length}`);
for (const options of [{ type: "arrobj", by: "year" }, { type: "arrobj", by: "year", content: "id" }]) {
  const rows = cube.toTable(options);
  console.log(`by year, ${options.content ?? "label"}: ${rows.length} rows, ${rows.map((r) => r["2021"])}, 2021 is ${sum(rows)}`);
}

console.log(`Transform by year: ${cube.Transform({ type: "arrobj", by: "year" }).map((r) => `${r.buyer} ${r["2021"]}`)}`);
JS
seen="$(node finding.mjs 2>&1)"
echo "$seen"
expected="jsonstat-toolkit 2.2.2
rows of 6 cells: 6
by year, label: 2 rows, 10,100, 2021 is 110
by year, id: 3 rows, 1,10,100, 2021 is 111
Transform by year: Lagoa 10,Faro 100"
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
