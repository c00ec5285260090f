#!/usr/bin/env bash
# One would guess: a client that keeps answers by field and arguments keeps plan(asOf: "2022-06-30") apart from plan(asOf: "2023-06-30").
# What happens: Apollo Client and urql's Graphcache keep the two fields, but as links to one record, Plan:p1, as both answers have the
# same id. The later one overwrites it: one answer that asks for both days under two names is read back with one number twice, and who
# goes back to the first day is shown the second from the cache, without a request. Nothing tells of it. A language is the same case.
# Relay asks for an id that is the row's for ever; where an argument of a root field changes what the row says, clients have to be told
# to keep that type without an id (keyFields: false, keys: () => null), or to keep no cache.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @apollo/client@4.3.8 rxjs@7.8.2 @urql/core@6.0.3 @urql/exchange-graphcache@9.0.2 graphql@16.15.0 >install.log 2>&1 ||
  { cat install.log; exit 1; }
cat >finding.mjs <<'JS'
import { createRequire } from "node:module";
import { ApolloClient, ApolloLink, InMemoryCache, gql } from "@apollo/client";
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { Observable } from "rxjs";

const versionOf = (name) => createRequire(import.meta.url)(`./node_modules/${name}/package.json`).version;
const plan = (progress) => ({ __typename: "Plan", id: "p1", progress });
const progressOn = { "2022-06-30": 20, "2023-06-30": 80 };
const one = "query ($day: String) { plan(asOf: $day) { id progress } }";
const both = '{ then: plan(asOf: "2022-06-30") { id progress } now: plan(asOf: "2023-06-30") { id progress } }';
const answer = (variables) => variables.day
  ? { __typename: "Query", plan: plan(progressOn[variables.day]) }
  : { __typename: "Query", then: plan(20), now: plan(80) };

async function tell(name, makeAsker) {
  let ask = makeAsker();
  const { then, now } = await ask(both, {});
  console.log(`${name}, one answer for both days (20 and 80): then ${then.progress}, now ${now.progress}`);
  ask = makeAsker();
  const read = [];
  for (const day of ["2022-06-30", "2023-06-30", "2022-06-30"]) read.push((await ask(one, { day })).plan.progress);
  console.log(`${name}, first day, second day, first day: ${read}`);
}

await tell(`Apollo Client ${versionOf("@apollo/client")}`, () => {
  const link = new ApolloLink((asked) => new Observable((to) => { to.next({ data: answer(asked.variables) }); to.complete(); }));
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  return async (text, variables) => (await client.query({ query: gql(text), variables })).data;
});
await tell(`Graphcache ${versionOf("@urql/exchange-graphcache")}`, () => {
  const fetch = async (_, { body }) => new Response(JSON.stringify({ data: answer(JSON.parse(body).variables ?? {}) }),
    { headers: { "content-type": "application/json" } });
  const exchanges = [cacheExchange({}), fetchExchange];
  const client = new Client({ url: "http://localhost/graphql", preferGetMethod: false, fetch, exchanges });
  return async (text, variables) => (await client.query(text, variables).toPromise()).data;
});
JS
seen="$(node finding.mjs 2>&1)"
echo "$seen"
expected="Apollo Client 4.3.8, one answer for both days (20 and 80): then 80, now 80
Apollo Client 4.3.8, first day, second day, first day: 20,80,80
Graphcache 9.0.2, one answer for both days (20 and 80): then 80, now 80
Graphcache 9.0.2, first day, second day, first day: 20,80,80"
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
