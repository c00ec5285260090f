#!/usr/bin/env bash
# One would guess: a parser of CSV on the Web turns cells into the values that the metadata describes: with decimalChar "," 12,50 is 12.50,
# with the format "Sim|Não" Sim is true, and with a separator a cell is a list.
# What happens: @zazuko/rdf-parser-csvw formats days alone. Numbers and truth values get the datatype and keep their spelling, "12,50" as
# xsd:decimal and "Sim" as xsd:boolean, which neither may be, and the cell of a list is one text. A query finds no amount above zero and
# no row that is true, and nothing says why. CSV for Portuguese spreadsheets can be described, but is not read by its description: give
# programs the one with points.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @zazuko/rdf-parser-csvw@0.17.0 n3@2.13.12 @rdfjs/dataset@2.0.3 oxigraph@0.5.11 >install.log 2>&1 || { cat install.log; exit 1; }
cat >finding.mjs <<'JS'
import { createRequire } from "node:module";
import { Readable } from "node:stream";
import rdf from "@rdfjs/dataset";
import CsvParser from "@zazuko/rdf-parser-csvw";
import { Parser, Writer } from "n3";
import oxigraph from "oxigraph";

const versionOf = (name) => createRequire(import.meta.url)(`./node_modules/${name}/package.json`).version;
const metadata = rdf.dataset(new Parser({ baseIRI: "https://example.org/" }).parse(`
  @prefix csvw: <http://www.w3.org/ns/csvw#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
  [] csvw:dialect [ csvw:delimiter ";" ] ; csvw:tableSchema [ csvw:column (
    [ csvw:name "price" ; csvw:title "price" ; csvw:datatype [ csvw:base "decimal" ; csvw:format [ csvw:decimalChar "," ] ] ]
    [ csvw:name "isPublic" ; csvw:title "isPublic" ; csvw:datatype [ csvw:base "boolean" ; csvw:format "Sim|Não" ] ]
    [ csvw:name "bidders" ; csvw:title "bidders" ; csvw:datatype xsd:string ; csvw:separator ", " ]
    [ csvw:name "day" ; csvw:title "day" ; csvw:datatype [ csvw:base "date" ; csvw:format "dd/MM/yyyy" ] ] ) ] .`));
const csv = "price;isPublic;bidders;day\r\n12,50;Sim;Alfa, Beta;31/01/2023\r\n";
const parser = new CsvParser({ metadata, baseIRI: "https://example.org/table.csv", timezone: "UTC" });
console.log(`@zazuko/rdf-parser-csvw ${versionOf("@zazuko/rdf-parser-csvw")}`);
const quads = [];
for await (const quad of parser.import(Readable.from([csv]))) quads.push(quad);
for (const { predicate, object } of quads.filter((quad) => quad.predicate.value.startsWith("https://example.org/table.csv#")))
  console.log(`${predicate.value.split("#")[1]}: "${object.value}" as ${object.datatype.value.split("#")[1]}`);

const store = new oxigraph.Store();
store.load(new Writer({ format: "N-Triples" }).quadsToString(quads), { format: "application/n-triples" });
const ask = (test) => store.query(`ASK { ?row <https://example.org/table.csv#price> ?price ; <https://example.org/table.csv#isPublic> ?is
  FILTER (${test}) }`);
console.log(`price above zero: ${ask("?price > 0")}, public: ${ask("?is")}`);
JS
seen="$(node finding.mjs 2>&1)"
echo "$seen"
expected='@zazuko/rdf-parser-csvw 0.17.0
price: "12,50" as decimal
isPublic: "Sim" as boolean
bidders: "Alfa, Beta" as string
day: "2023-01-31" as date
price above zero: false, public: false'
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
