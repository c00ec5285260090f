#!/usr/bin/env bash
# One would guess: a GraphQL server gives the same answer when the same question comes again with the same variables.
# What happens: Mercurius with jit: 1 answers the first time as graphql-js does and from the second time on with graphql-jit, which
# treats differently what a caller leaves out: a non-null field of an input object counts as missing although it has a default, and the
# request is refused; a variable without a value puts null in the place of a default; a variable in a literal of a custom scalar is lost.
# A service whose filters have defaults (pages of 50 rows, no made-up data) gives other answers once a question is popular.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  mercurius@16.10.1 graphql-jit@0.8.9 graphql@16.15.0 fastify@5.12.8 >install.log 2>&1 || { cat install.log; exit 1; }
cat >finding.mjs <<'JS'
import { createRequire } from "node:module";
import Fastify from "fastify";
import mercurius from "mercurius";

const versionOf = (name) => createRequire(import.meta.url)(`./node_modules/${name}/package.json`).version;
console.log(`mercurius ${versionOf("mercurius")}, graphql-jit ${versionOf("graphql-jit")}`);
const app = Fastify();
app.register(mercurius, {
  schema: `
    scalar Json
    input Page { first: Int! = 50, after: String }
    input Filter { page: Page, withSynthetic: Boolean = false }
    type Query { contracts(where: Filter, extra: Json): String }
  `,
  resolvers: { Query: { contracts: (_, given) => JSON.stringify(given) } },
  jit: 1,
});
await app.ready();

async function twice(name, query, variables) {
  for (const time of ["first", "again"]) {
    const { data, errors } = (await app.inject({ method: "POST", url: "/graphql", payload: { query, variables } })).json();
    console.log(`${name}, ${time}: ${errors ? errors[0].message.split("; ").at(-1) : data.contracts}`);
  }
}

await twice("default of a non-null field", "query ($w: Filter) { contracts(where: $w) }", { w: { page: { after: "x" } } });
await twice("variable without a value", "query ($s: Boolean) { contracts(where: { withSynthetic: $s }) }", {});
await twice("variable in a scalar", "query ($n: Int) { contracts(extra: { n: $n }) }", { n: 3 });
await app.close();
JS
seen="$(node finding.mjs 2>&1)"
echo "$seen"
expected='mercurius 16.10.1, graphql-jit 0.8.9
default of a non-null field, first: {"where":{"page":{"first":50,"after":"x"},"withSynthetic":false}}
default of a non-null field, again: Field value.page.first of required type Int! was not provided.
variable without a value, first: {"where":{"withSynthetic":false}}
variable without a value, again: {"where":{"withSynthetic":null}}
variable in a scalar, first: {"extra":{"n":3}}
variable in a scalar, again: {"extra":{}}'
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
