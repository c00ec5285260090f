#!/usr/bin/env bash
# One would guess: a JSON number under a term of type xsd:decimal, as DCAT's spatialResolutionInMeters, becomes that decimal in RDF.
# What happens: a number with a fraction becomes "1.25E1"^^xsd:decimal, with the exponent of a double under the name of a decimal, which
# xsd:decimal does not allow; whole numbers come out right, so that the catalogue was good until somebody published 12.5. Both processors
# do it, as the algorithm of JSON-LD asks. Behind it the value is no number: a SHACL validator refuses the dataset, and a filter of SPARQL
# passes over it without a word. As text, "12.5", it is right: a catalogue must write decimals as strings.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  jsonld@9.0.0 jsonld-streaming-parser@5.0.1 n3@2.13.12 rdf-validate-shacl@0.6.5 oxigraph@0.5.11 >install.log 2>&1 ||
  { cat install.log; exit 1; }
cat >finding.mjs <<'JS'
import { createRequire } from "node:module";
import jsonld from "jsonld";
import { JsonLdParser } from "jsonld-streaming-parser";
import { Parser, Store } from "n3";
import oxigraph from "oxigraph";
import SHACLValidator from "rdf-validate-shacl";

const versionOf = (name) => createRequire(import.meta.url)(`./node_modules/${name}/package.json`).version;
const dcat = "http://www.w3.org/ns/dcat#";
const xsd = "http://www.w3.org/2001/XMLSchema#";
const dataset = (metres) => ({
  "@context": { resolution: { "@id": `${dcat}spatialResolutionInMeters`, "@type": `${xsd}decimal` } },
  "@id": "https://example.org/dataset", "@type": `${dcat}Dataset`, resolution: metres,
});
const shapes = new Store(new Parser().parse(`
  @prefix sh: <http://www.w3.org/ns/shacl#> .
  [] a sh:NodeShape ; sh:targetClass <${dcat}Dataset> ;
    sh:property [ sh:path <${dcat}spatialResolutionInMeters> ; sh:datatype <${xsd}decimal> ] .`));

async function streamed(document) {
  const parser = new JsonLdParser();
  parser.end(JSON.stringify(document));
  for await (const quad of parser) if (quad.object.termType === "Literal") return quad.object.value;
}

for (const name of ["jsonld", "jsonld-streaming-parser", "rdf-validate-shacl", "oxigraph"]) console.log(`${name} ${versionOf(name)}`);
for (const metres of [10, 12.5, 0.5, "12.5"]) {
  const quads = await jsonld.toRDF(dataset(metres), { format: "application/n-quads" });
  const data = new Store(new Parser({ format: "application/n-quads" }).parse(quads));
  const value = data.getObjects(null, `${dcat}spatialResolutionInMeters`, null)[0].value;
  const { conforms } = await new SHACLValidator(shapes).validate(data);
  const store = new oxigraph.Store();
  store.load(quads, { format: "application/n-quads" });
  const found = store.query(`ASK { ?dataset <${dcat}spatialResolutionInMeters> ?metres FILTER (?metres > 0) }`);
  console.log(`${JSON.stringify(metres)}: ${value}, streamed ${await streamed(dataset(metres))}, fits ${conforms}, above zero ${found}`);
}
JS
seen="$(node finding.mjs 2>&1)"
echo "$seen"
expected='jsonld 9.0.0
jsonld-streaming-parser 5.0.1
rdf-validate-shacl 0.6.5
oxigraph 0.5.11
10: 10, streamed 10, fits true, above zero true
12.5: 1.25E1, streamed 1.25E1, fits false, above zero false
0.5: 5.0E-1, streamed 5.0E-1, fits false, above zero false
"12.5": 12.5, streamed 12.5, fits true, above zero true'
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
