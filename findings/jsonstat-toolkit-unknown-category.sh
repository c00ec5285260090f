#!/usr/bin/env bash
# One would guess: who asks a cube (JSON-stat) for the cell of a category that it does not have is told so, or gets null.
# What happens: the reference toolkit passes over the part of the question that it does not know. A year that is not in the cube, or a
# dimension whose name is mistyped, gives the cells of all years as a list; where that dimension has one category alone, the list has
# one cell, which looks like the answer. A chart that asks for 2023 of a cube that ends in 2022 draws 2022.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts jsonstat-toolkit@2.2.2 >install.log 2>&1 || { cat install.log; exit 1; }
cat >finding.mjs <<'JS'
import JSONstat from "jsonstat-toolkit";
import { createRequire } from "node:module";

const cube = (years, value) => JSONstat({
  version: "2.0", class: "dataset", id: ["procedure", "year"], size: [2, years.length],
  dimension: { procedure: { category: { index: ["DIRECT", "OPEN"] } }, year: { category: { index: years } } },
  value,
});
const told = (cells) => JSON.stringify(cells);
console.log(`jsonstat-toolkit ${createRequire(import.meta.url)("./node_modules/jsonstat-toolkit/package.json").version}`);
const two = cube(["2021", "2022"], [1, 2, 3, 4]);
console.log(`a cell: ${told(two.Data({ procedure: "OPEN", year: "2021" }, false))}`);
console.log(`no such year: ${told(two.Data({ procedure: "OPEN", year: "2023" }, false))}`);
console.log(`no such procedure: ${told(two.Data({ procedure: "URGENT", year: "2021" }, false))}`);
console.log(`no such dimension: ${told(two.Data({ procedure: "OPEN", yaer: "2021" }, false))}`);
console.log(`no such year, of one: ${told(cube(["2022"], [2, 4]).Data({ procedure: "OPEN", year: "2023" }, false))}`);
console.log(`no such place: ${told(two.Data([1, 9], false))}`);
console.log(`the category itself: ${told(two.Dimension("year").Category("2023"))}`);
JS
seen="$(node finding.mjs 2>&1)"
echo "$seen"
expected="jsonstat-toolkit 2.2.2
a cell: 3
no such year: [3,4]
no such procedure: [1,3]
no such dimension: [3,4]
no such year, of one: [4]
no such place: null
the category itself: null"
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
