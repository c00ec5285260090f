#!/usr/bin/env bash
# One would guess: a SHACL validator that holds a catalogue to sh:datatype xsd:date refuses 30 February: by the standard a literal must
# be well-formed for its datatype, and the calendar is part of xsd:date.
# What happens: two validators take it, and 31 June. They look at the form alone, and not alike: rdf-validate-shacl takes 2023-31-02 too,
# where day and month have changed places, and month 13. That a catalogue fits the shapes of
# DCAT-AP does not say that its days exist: whoever reads them has to ask again.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  rdf-validate-shacl@0.6.5 shacl-engine@1.1.2 n3@2.13.12 @rdfjs/dataset@2.0.3 @rdfjs/data-model@2.1.2 >install.log 2>&1 ||
  { cat install.log; exit 1; }
cat >finding.mjs <<'JS'
import { createRequire } from "node:module";
import model from "@rdfjs/data-model";
import rdf from "@rdfjs/dataset";
import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { Validator } from "shacl-engine";

const versionOf = (name) => createRequire(import.meta.url)(`./node_modules/${name}/package.json`).version;
const quads = (text) => new Parser().parse(`@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix dct: <http://purl.org/dc/terms/> .
  @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . ${text}`);
const shapes = (type) => quads(`
  [] a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:property [ sh:path dct:issued ; sh:datatype ${type} ] .`);
const told = (fits) => (fits ? "fits" : "does not");
const terms = ["blankNode", "defaultGraph", "literal", "namedNode", "quad"].map((name) => [name, model[name]]);
const factory = { ...Object.fromEntries(terms), dataset: rdf.dataset };
console.log(`rdf-validate-shacl ${versionOf("rdf-validate-shacl")}, shacl-engine ${versionOf("shacl-engine")}`);
for (const [value, type] of [
  ["2023-02-28", "xsd:date"], ["28-02-2023", "xsd:date"], ["2023-02-30", "xsd:date"], ["2023-06-31", "xsd:date"],
  ["2023-02-30T12:00:00Z", "xsd:dateTime"], ["2023-31-02", "xsd:date"], ["2023-13", "xsd:gYearMonth"]]) {
  const data = quads(`<https://example.org/x> a dcat:Dataset ; dct:issued "${value}"^^${type} .`);
  const first = await new SHACLValidator(new Store(shapes(type))).validate(new Store(data));
  const second = await new Validator(rdf.dataset(shapes(type)), { factory }).validate({ dataset: rdf.dataset(data) });
  console.log(`${value} as ${type}: ${told(first.conforms)}, ${told(second.conforms)}`);
}
JS
seen="$(node finding.mjs 2>&1)"
echo "$seen"
expected="rdf-validate-shacl 0.6.5, shacl-engine 1.1.2
2023-02-28 as xsd:date: fits, fits
28-02-2023 as xsd:date: does not, does not
2023-02-30 as xsd:date: fits, fits
2023-06-31 as xsd:date: fits, fits
2023-02-30T12:00:00Z as xsd:dateTime: fits, fits
2023-31-02 as xsd:date: fits, does not
2023-13 as xsd:gYearMonth: fits, does not"
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
