#!/usr/bin/env bash
# One would guess: two services that follow Relay (interface Node, Query.node) go behind one gateway once what both define is @shareable;
# or else no composer of Federation 2 lets them.
# What happens: Apollo's composer refuses the shared Query.node because no type implements Node in both services, @key or not. The other
# composer, of Hive, takes the same two schemas. To share PageInfo is not enough: beside another Relay service one of the two has to leave
# node out, or to name a type of the other's, and whether that is so depends on the composer that the other team uses.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @apollo/composition@2.14.4 @theguild/federation-composition@0.27.0 graphql@16.15.0 >install.log 2>&1 || { cat install.log; exit 1; }
cat >finding.mjs <<'JS'
import { createRequire } from "node:module";
import { composeServices as apollo } from "@apollo/composition";
import { composeServices as hive } from "@theguild/federation-composition";
import { parse } from "graphql";

const versionOf = (name) => createRequire(import.meta.url)(`./node_modules/${name}/package.json`).version;
const service = (type, field, alsoKnown) => `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  interface Node { id: ID! }
  type ${type} implements Node @key(fields: "id") { id: ID! name: String }
  type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }
  type Query { node(id: ID!): Node @shareable ${field}: ${type} }
  ${alsoKnown ? `type ${alsoKnown} implements Node @key(fields: "id", resolvable: false) { id: ID! }` : ""}`;
const named = (text, at) => ({ name: `service${at}`, typeDefs: parse(text), url: "http://localhost" });
const pair = (...texts) => texts.map(named);
const cases = {
  "two Relay services": pair(service("Plan", "plan"), service("Parish", "parish")),
  "one knows the other's type": pair(service("Plan", "plan", "Parish"), service("Parish", "parish")),
};
for (const [name, compose, version] of [
  ["Apollo", apollo, versionOf("@apollo/composition")], ["Hive", hive, versionOf("@theguild/federation-composition")]])
  for (const [told, services] of Object.entries(cases))
  {
    const refused = compose(services).errors?.[0].message;
    console.log(`${name} ${version}, ${told}: ${refused ? /non-intersecting set of .*? types/.exec(refused) : "composed"}`);
  }
JS
seen="$(node finding.mjs 2>&1)"
echo "$seen"
expected="Apollo 2.14.4, two Relay services: non-intersecting set of possible runtime types
Apollo 2.14.4, one knows the other's type: composed
Hive 0.27.0, two Relay services: composed
Hive 0.27.0, one knows the other's type: composed"
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
