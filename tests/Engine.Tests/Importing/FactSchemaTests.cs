using System.Text.Json.Nodes;
using NJsonSchema;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

/// <summary>The schema that editors use and the reader say the same.</summary>
public sealed class FactSchemaTests
{
    private static readonly string _root = Root();

    public static TheoryData<string> Files()
    {
        TheoryData<string> files = [SampleFacts.PlanFile, SampleFacts.CommitmentFile];
        string[] places = ["src/Modules", "src/Host", "samples", "templates", "tests/samples"];
        foreach (string folder in places.Select(p => Path.Combine(_root, p)).Where(Directory.Exists))
        {
            foreach (string file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Where(IsFactFile).Order(StringComparer.Ordinal))
            {
                files.Add(Path.GetRelativePath(_root, file));
            }
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_is_read_and_fits_the_schema(string file)
    {
        string text = TextOf(file);
        bool isPlan = Path.GetFileName(file) == "plan.yaml";
        Assert.NotNull(isPlan ? FactFile.Read<PlanDocument>(file, new StringReader(text)) : FactFile.Read<CommitmentDocument>(file, new StringReader(text)));
        var schema = await SchemaAsync(isPlan ? "plan" : "commitment");
        var problems = schema.Validate(JsonOf(FactParser.Parse(file, new StringReader(text)))!.ToJsonString());
        Assert.Empty(problems.Select(p => $"{file}:{p.LineNumber} {p.Path}: {p.Kind}"));
    }

    [Theory]
    [InlineData("plan", "ordinal: 1", "ordinale: 1")]
    [InlineData("plan", "country: PT\n", "")]
    [InlineData("plan", "precision: NOT_STATED", "precision: NEVER")]
    [InlineData("plan", "value: 78.5, ", "")]
    [InlineData("plan", "value: 78.5, ", "value: 78.5, valueReason: NOT_STATED, ")]
    [InlineData("plan", "acronym: AMA", "acronym: 12")]
    [InlineData("commitment", "percent: 0,", "percent: 101,")]
    [InlineData("commitment", "ogpId: PT0099", "ogpId: 99")]
    [InlineData("commitment", "source: deck#l.145", "source: deck l.145")]
    [InlineData("commitment", "numberedAtSource: true", "numberedAtSource: yes")]
    [InlineData("commitment", "- { id: week, source: deck#l.376 }", "- { id: week }")]
    public async Task A_mistake_does_not_fit_the_schema(string name, string right, string wrong)
    {
        string sample = name == "plan" ? SampleFacts.Plan : SampleFacts.Commitment;
        Assert.Contains(right, sample, StringComparison.Ordinal);
        var schema = await SchemaAsync(name);
        string json = JsonOf(FactParser.Parse(name, new StringReader(sample.Replace(right, wrong, StringComparison.Ordinal))))!.ToJsonString();
        Assert.NotEmpty(schema.Validate(json));
    }

    [Theory]
    [InlineData("plan", typeof(PlanDocument))]
    [InlineData("commitment", typeof(CommitmentDocument))]
    public void Schema_and_reader_know_the_same_keys(string name, Type document)
    {
        HashSet<Type> seen = [];
        AssertSameKeys(SchemaNode(name), name, document, seen);
        Assert.True(seen.Count > 5, "The walk did not reach the entries.");
    }

    [Fact]
    public void The_schemas_are_part_of_Core()
        => Assert.Equal(
            ["schemas/commitment.schema.json", "schemas/facts.schema.json", "schemas/plan.schema.json"],
            typeof(Commitment).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("schemas/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    private static void AssertSameKeys(JsonNode schema, string file, Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type))
        {
            return;
        }

        var keys = FactMapper.KeysOf(type);
        var properties = schema["properties"]!.AsObject();
        Assert.Equal(keys.Select(k => k.Key).Order(StringComparer.Ordinal), properties.Select(p => p.Key).Order(StringComparer.Ordinal));
        if (type != typeof(EventEntry))
        {
            Assert.Equal(
                keys.Where(k => FactMapper.IsRequired(k.Property)).Select(k => k.Key).Order(StringComparer.Ordinal),
                schema["required"]!.AsArray().Select(k => (string)k!).Order(StringComparer.Ordinal));
        }

        Assert.False((bool)schema["additionalProperties"]!);
        foreach (var (key, property) in keys)
        {
            var (node, at) = Follow(properties[key]!, file);
            Assert.False(string.IsNullOrWhiteSpace((string?)(properties[key]!["description"] ?? node["description"])), $"{type.Name}.{key} is not described.");
            var inner = property.PropertyType.IsGenericType ? property.PropertyType.GenericTypeArguments[^1] : property.PropertyType;
            if (inner.IsEnum || Nullable.GetUnderlyingType(inner) is { IsEnum: true })
            {
                var values = ScalarFormat.EnumNames(Nullable.GetUnderlyingType(inner) ?? inner);
                Assert.Equal(values, node["enum"]!.AsArray().Select(v => (string)v!));
            }

            if (typeof(FactEntry).IsAssignableFrom(inner))
            {
                var items = property.PropertyType == inner ? node : node["items"] ?? node["additionalProperties"]!;
                var (entry, entryAt) = Follow(items["anyOf"]?[1] ?? items, at);
                AssertSameKeys(entry, entryAt, inner, seen);
            }
        }
    }

    private static (JsonNode Node, string File) Follow(JsonNode node, string file)
    {
        if ((string?)(node["$ref"] ?? node["allOf"]?[0]?["$ref"]) is not { } reference)
        {
            return (node, file);
        }

        string[] parts = reference.Split('#');
        string target = parts[0].Length == 0 ? file : parts[0].Split('.')[0];
        return Follow(SchemaNode(target)["definitions"]![parts[1].Split('/')[^1]]!, target);
    }

    private static JsonNode SchemaNode(string name) => JsonNode.Parse(File.ReadAllText(SchemaPath(name)))!;

    private static Task<JsonSchema> SchemaAsync(string name) => JsonSchema.FromFileAsync(SchemaPath(name));

    private static string SchemaPath(string name) => Path.Combine(_root, "src", "Core", "Schemas", name + ".schema.json");

    private static string TextOf(string file) => file switch
    {
        SampleFacts.PlanFile => SampleFacts.Plan,
        SampleFacts.CommitmentFile => SampleFacts.Commitment,
        _ => File.ReadAllText(Path.Combine(_root, file)),
    };

    // Values as YAML's core schema reads them, which is what an editor sees.
    private static JsonNode? JsonOf(FactNode node) => node switch
    {
        FactMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key, JsonOf(e.Value.Value)))),
        FactList list => new JsonArray([.. list.Items.Select(JsonOf)]),
        FactScalar { IsNull: true } => null,
        FactScalar { IsBoolean: true } scalar => JsonValue.Create(bool.Parse(scalar.Text)),
        FactScalar { IsNumber: true } scalar => JsonNode.Parse(scalar.Text),
        FactScalar scalar => JsonValue.Create(scalar.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static bool IsFactFile(string path)
        => Path.GetFileName(path) is "plan.yaml" or "commitment.yaml" && !path.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj");

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "global.json")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The test runs outside the repository.");
    }
}
