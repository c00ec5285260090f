#!/usr/bin/env bash
# One would guess: GraphQL-Parser, in its newest version, reads what graphql-js reads; what the specification of September 2025 added is in
# editors and clients already.
# What happens: a description before an operation, a fragment or a variable, and \u{…} in a string, are syntax errors for it.
# graphql-js 16 parses all of them, so that GraphiQL calls the document good, clients are built with it, and the server refuses it. A
# saved question that says what it asks in the place that the language has for it cannot be sent as it is; with a comment it can.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >documents.json <<'JSON'
{
  "comment": "# Contracts of a year\nquery ($year: Int) { contracts(year: $year) { id } }",
  "operation": "\"\"\"Contracts of a year\"\"\" query ($year: Int) { contracts(year: $year) { id } }",
  "variable": "query (\"The year\" $year: Int) { contracts(year: $year) { id } }",
  "fragment": "{ contracts { ...Row } } \"What a row shows\" fragment Row on Contract { id }",
  "escape": "{ contracts(word: \"a\\u{E7}\\u{E3}o\") { id } }"
}
JSON
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts graphql@16.15.0 >install.log 2>&1 || { cat install.log; exit 1; }
cat >finding.mjs <<'JS'
import { readFileSync } from "node:fs";
import { parse, version } from "graphql";

console.log(`graphql-js ${version}`);
for (const [name, text] of Object.entries(JSON.parse(readFileSync("documents.json", "utf8")))) {
  parse(text);
  console.log(`${name}: read`);
}
JS
cat >Finding.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="GraphQL-Parser" Version="9.5.1" /></ItemGroup>
</Project>
XML
cat >Program.cs <<'CS'
using System.Text.Json;
using GraphQLParser;
using GraphQLParser.Exceptions;

Console.WriteLine($"GraphQL-Parser {typeof(Parser).Assembly.GetName().Version!.ToString(3)}");
foreach (var (name, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText("documents.json"))!)
{
    try
    {
        Parser.Parse(text);
        Console.WriteLine($"{name}: read");
    }
    catch (GraphQLSyntaxErrorException e)
    {
        Console.WriteLine($"{name}: {e.Description}");
    }
}
CS
seen="$(node finding.mjs 2>&1; dotnet run 2>&1)"
echo "$seen"
expected='graphql-js 16.15.0
comment: read
operation: read
variable: read
fragment: read
escape: read
GraphQL-Parser 9.5.1
comment: read
operation: Unexpected String "Contracts of a year"
variable: Expected $, found String "The year"
fragment: Unexpected String "What a row shows"
escape: Invalid character escape sequence: \u{E7}.'
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
