#!/usr/bin/env bash
# One would guess: stdnum's check of a Portuguese NIPC, the number of a legal person, refuses the number of a natural person; and its
# isCompany is true of numbers that only legal persons have.
# What happens: its NIPC is its NIF under another name, so that a natural person's number is a valid NIPC; and isCompany is true of all
# that does not begin with 1 to 4: of 8, which sole traders had, and of 70, 74 and 75, which undivided estates of the dead have, in the
# name of a person. Who publishes contracts with the number of each party for which isCompany is true publishes numbers of persons.
# jsvat looks at the check digit alone.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts stdnum@1.12.0 jsvat@2.5.4 >install.log 2>&1 || { cat install.log; exit 1; }
cat >finding.mjs <<'JS'
import { createRequire } from "node:module";
import jsvat from "jsvat";
import { stdnum } from "stdnum";

const versionOf = (name) => createRequire(import.meta.url)(`./node_modules/${name}/package.json`).version;
// Nobody's number: the prefix, zeros and the check digit.
const numberOf = (prefix) => {
  const digits = prefix.padEnd(8, "0");
  const rest = [...digits].reduce((sum, digit, at) => sum + digit * (9 - at), 0) % 11;
  return digits + (rest < 2 ? 0 : 11 - rest);
};
console.log(`stdnum ${versionOf("stdnum")}, jsvat ${versionOf("jsvat")}`);
const prefixes = {
  1: "natural persons", 45: "natural persons abroad", 5: "legal persons", 70: "undivided estates", 8: "sole traders, once" };
for (const [prefix, whose] of Object.entries(prefixes)) {
  const number = numberOf(prefix);
  const { isCompany } = stdnum.PT.nif.validate(number);
  const isNipc = stdnum.PT.nipc.validate(number).isValid;
  const isVat = jsvat.checkVAT(`PT${number}`, [jsvat.portugal]).isValid;
  console.log(`${prefix}, ${whose}: NIPC ${isNipc}, company ${isCompany}, jsvat ${isVat}`);
}

console.log(`another check digit: NIPC ${stdnum.PT.nipc.validate(`${numberOf("5").slice(0, 8)}7`).isValid}`);
JS
seen="$(node finding.mjs 2>&1)"
echo "$seen"
expected="stdnum 1.12.0, jsvat 2.5.4
1, natural persons: NIPC true, company false, jsvat true
5, legal persons: NIPC true, company true, jsvat true
8, sole traders, once: NIPC true, company true, jsvat true
45, natural persons abroad: NIPC true, company false, jsvat true
70, undivided estates: NIPC true, company true, jsvat true
another check digit: NIPC false"
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
