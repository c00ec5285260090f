#!/usr/bin/env bash
# One would guess: in a catalogue (JSON-LD) a title {"pt": "Contratos", "en": null} is the Portuguese title, with every processor: in a
# map by language null says nothing, and the algorithm of expansion passes over it.
# What happens: jsonld.js does so; jsonld-streaming-parser, which Comunica and rdf-parse read with, takes it for an error, and the whole
# document ends there: datasets that come later are lost. An empty list in its place is read by both. Portals write what their database
# has, and a translation that nobody made is null there: leave the language out, and read catalogues of others with a reader that passes
# over it.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts jsonld@9.0.0 jsonld-streaming-parser@5.0.1 >install.log 2>&1 ||
  { cat install.log; exit 1; }
cat >finding.mjs <<'JS'
import { createRequire } from "node:module";
import jsonld from "jsonld";
import { JsonLdParser } from "jsonld-streaming-parser";

const versionOf = (name) => createRequire(import.meta.url)(`./node_modules/${name}/package.json`).version;
const catalogue = (english) => ({
  "@context": { title: { "@id": "http://purl.org/dc/terms/title", "@container": "@language" } },
  "@graph": [
    { "@id": "https://example.org/1", title: { pt: "Contratos", en: english } },
    { "@id": "https://example.org/2", title: { pt: "Marcos", en: "Milestones" } },
  ],
});

async function whole(document) {
  return (await jsonld.toRDF(document)).map((quad) => quad.object.value);
}

async function streamed(document) {
  const read = [];
  const parser = new JsonLdParser();
  parser.end(JSON.stringify(document));
  try {
    for await (const quad of parser) read.push(quad.object.value);
  } catch (error) {
    read.push(`(${error.message})`);
  }

  return read;
}

console.log(`jsonld ${versionOf("jsonld")}, jsonld-streaming-parser ${versionOf("jsonld-streaming-parser")}`);
for (const english of [null, []]) {
  console.log(`${JSON.stringify(english)}, jsonld: ${(await whole(catalogue(english))).sort().join(", ")}`);
  console.log(`${JSON.stringify(english)}, streamed: ${(await streamed(catalogue(english))).sort().join(", ")}`);
}
JS
seen="$(node finding.mjs 2>&1)"
echo "$seen"
expected="jsonld 9.0.0, jsonld-streaming-parser 5.0.1
null, jsonld: Contratos, Marcos, Milestones
null, streamed: (Got invalid language map value, got 'null', but expected string)
[], jsonld: Contratos, Marcos, Milestones
[], streamed: Contratos, Marcos, Milestones"
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
