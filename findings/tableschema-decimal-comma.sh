#!/usr/bin/env bash
# One would guess: a Table Schema (Frictionless) that says decimalChar "," and groupChar "." reads 1.234,56, which is how amounts are
# written in Portugal and most of the continent, as 1234.56; the specification has both properties for this.
# What happens: tableschema makes the comma a point first and then takes all points away: 123456, and 1250 of 12,50. Only with spaces
# between the groups is it right. Nothing fails, as each value still is a number: a data package of contracts that was checked with it
# has amounts a hundred times too large.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts tableschema@1.12.6 >install.log 2>&1 || { cat install.log; exit 1; }
cat >finding.cjs <<'JS'
const { Field } = require("tableschema");
console.log(`tableschema ${require("./node_modules/tableschema/package.json").version}`);
const points = new Field({ name: "price", type: "number", decimalChar: ",", groupChar: "." });
const spaces = new Field({ name: "price", type: "number", decimalChar: ",", groupChar: " " });
for (const [field, text] of [[points, "1.234,56"], [points, "1.234,5"], [points, "12,50"], [spaces, "1 234,56"]])
  console.log(`${text} is ${field.castValue(text)}`);
JS
seen="$(node finding.cjs 2>&1)"
echo "$seen"
expected="tableschema 1.12.6
1.234,56 is 123456
1.234,5 is 12345
12,50 is 1250
1 234,56 is 1234.56"
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
