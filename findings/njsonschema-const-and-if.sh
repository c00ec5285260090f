#!/usr/bin/env bash
# One would guess: a validator of JSON Schema knows const and if/then, or refuses a schema with words that it does not know.
# What happens: NJsonSchema, in its newest version, passes over const, contains, propertyNames, dependencies, if/then and, in 2020-12,
# what stands beside $ref, whatever $schema says: each document fits. Of the six below none should. Schemas of open data tell their
# records apart by just these words (BODS 0.4: where recordType is const "person", the person's schema), so that a file of anything fits
# them, and a test that holds files to a schema with it sees less than the schema says. JsonSchema.Net refuses all six.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >Finding.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="NJsonSchema" Version="11.6.2" />
    <PackageReference Include="JsonSchema.Net" Version="8.0.5" />
  </ItemGroup>
</Project>
XML
cat >Program.cs <<'CS'
using System.Reflection;
using System.Text.Json;

const string Draft7 = "http://json-schema.org/draft-07/schema#";
const string Draft2020 = "https://json-schema.org/draft/2020-12/schema";
const string IsPerson = """ "properties": {"recordType": {"const": "person"}} """;
(string Name, string Draft, string Keywords, string Document)[] cases =
[
    ("const", Draft7, IsPerson, """{"recordType": "entity"}"""),
    ("if, then", Draft7, """ "if": {""" + IsPerson + """}, "then": {"required": ["names"]} """, """{"recordType": "person"}"""),
    ("contains", Draft7, """ "contains": {"type": "string"} """, "[1, 2]"),
    ("propertyNames", Draft7, """ "propertyNames": {"pattern": "^[a-z]+$"} """, """{"A1": 1}"""),
    ("dependencies", Draft7, """ "dependencies": {"amount": ["currency"]} """, """{"amount": 1}"""),
    ("beside $ref", Draft2020, """ "$defs": {"id": {"type": "string"}}, "items": {"$ref": "#/$defs/id", "minLength": 3} """, """["a"]"""),
];
Console.WriteLine($"NJsonSchema {Version(typeof(NJsonSchema.JsonSchema))}, JsonSchema.Net {Version(typeof(Json.Schema.JsonSchema))}");
foreach (var (name, draft, keywords, document) in cases)
{
    var schema = $"{{\"$schema\": \"{draft}\", {keywords}}}";
    var first = (await NJsonSchema.JsonSchema.FromJsonAsync(schema)).Validate(document).Count == 0;
    var second = Json.Schema.JsonSchema.FromText(schema).Evaluate(JsonDocument.Parse(document).RootElement).IsValid;
    Console.WriteLine($"{name}: {Told(first)}, {Told(second)}");
}

static string Version(Type type)
    => type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+', ' ')[0];
static string Told(bool fits) => fits ? "fits" : "does not";
CS
seen="$(dotnet run 2>&1)"
echo "$seen"
expected='NJsonSchema 11.6.2, JsonSchema.Net 8.0.5
const: fits, does not
if, then: fits, does not
contains: fits, does not
propertyNames: fits, does not
dependencies: fits, does not
beside $ref: fits, does not'
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
