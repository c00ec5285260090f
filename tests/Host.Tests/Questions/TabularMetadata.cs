using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OgpGraph.Host.Tests.Questions;

/// <summary>Reads metadata of CSV on the Web by the W3C's text (Metadata Vocabulary for Tabular Data, Model for Tabular Data), and holds rows to them.</summary>
internal sealed partial class TabularMetadata
{
    private static readonly string[] Datatypes = ["string", "boolean", "integer", "decimal", "date", "dateTime"];

    private readonly JsonElement _root;

    public TabularMetadata(JsonElement root)
    {
        _root = root;

        // §5.2: the context is the vocabulary's address, alone or before an object with a language or base.
        Assert.Equal("http://www.w3.org/ns/csvw", root.GetProperty("@context")[0].GetString());
        Assert.All(root.GetProperty("@context")[1].EnumerateObject(), member => Assert.Contains(member.Name, (string[])["@language", "@base"]));

        // §5.8: what is of the vocabulary has no prefix; everything else has one that the vocabulary's context knows.
        Assert.All(root.EnumerateObject(), member => Assert.True(member.Name is "@context" or "url" or "dialect" or "tableSchema" || Common().IsMatch(member.Name), member.Name));
        Assert.All(Columns, column => Assert.All(column.EnumerateObject(), member => Assert.True(member.Name is "name" or "titles" or "datatype" or "null" or "required" or "separator" || Common().IsMatch(member.Name), member.Name)));

        // §5.6: names are unique, and can stand in a URI template.
        Assert.All(Names, name => Assert.Matches("^[A-Za-z0-9.][A-Za-z0-9_.%]*$", name));
        Assert.Equal(Names.Count, Names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Columns, column => Assert.All(column.GetProperty("titles").EnumerateObject(), title => Assert.Contains(title.Name, (string[])["und", "pt", "en"])));
        Assert.All(Columns, column => Assert.Contains(Base(column), Datatypes));
    }

    public Uri Url => new(_root.GetProperty("url").GetString()!, UriKind.Relative);

    public char Delimiter => _root.GetProperty("dialect").GetProperty("delimiter").GetString()!.Single();

    public IReadOnlyList<string> Titles => [.. Columns.Select(column => column.GetProperty("titles").GetProperty("und").GetString()!)];

    private IReadOnlyList<string> Names => [.. Columns.Select(column => column.GetProperty("name").GetString()!)];

    private IReadOnlyList<JsonElement> Columns => [.. _root.GetProperty("tableSchema").GetProperty("columns").EnumerateArray()];

    /// <summary>The values of a row, by the name of their column: null, text, true or false, number, day or moment, or a list of them.</summary>
    public Dictionary<string, object?> Parse(Dictionary<string, string> row) => Columns.ToDictionary(
        column => column.GetProperty("titles").GetProperty("und").GetString()!,
        column =>
        {
            var text = row[column.GetProperty("titles").GetProperty("und").GetString()!];
            return column.TryGetProperty("separator", out var separator)
                ? text.Length == 0 ? Array.Empty<object?>() : text.Split(separator.GetString()!).Select(item => Value(column, item)).ToArray()
                : Value(column, text);
        },
        StringComparer.Ordinal);

    private static string Base(JsonElement column) => column.GetProperty("datatype") is { ValueKind: JsonValueKind.Object } derived ? derived.GetProperty("base").GetString()! : column.GetProperty("datatype").GetString()!;

    private static object? Value(JsonElement column, string text)
    {
        if (text == column.GetProperty("null").GetString())
            return null;
        var format = column.GetProperty("datatype") is { ValueKind: JsonValueKind.Object } derived && derived.TryGetProperty("format", out var given) ? given : default;
        switch (Base(column))
        {
            case "boolean":
                Assert.Contains(text, (string[])["true", "false"]);
                return text == "true";
            case "integer":
                Assert.Matches("^[-+]?[0-9]+$", text);
                return decimal.Parse(text, CultureInfo.InvariantCulture);
            case "decimal":
                var point = format.ValueKind == JsonValueKind.Object ? format.GetProperty("decimalChar").GetString()! : ".";
                Assert.Matches($"^[-+]?[0-9]+({Regex.Escape(point)}[0-9]+)?$", text);
                return decimal.Parse(text.Replace(point, ".", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            case "date":
                return DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            case "dateTime":
                Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[-+]\d\d:\d\d)?$", text);
                return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
            default:
                if (format.ValueKind == JsonValueKind.String)
                    Assert.Matches($"^(?:{format.GetString()})$", text);
                return text;
        }
    }

    // The prefixes of the vocabulary's initial context that are used here.
    [GeneratedRegex("^(dc|dcterms|schema|rdfs|prov):[A-Za-z]+$")]
    private static partial Regex Common();
}
