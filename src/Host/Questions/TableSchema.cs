using System.Text.Json.Nodes;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Questions;

/// <summary>What the columns of a question's CSV hold, as CSV on the Web has it (W3C, Metadata Vocabulary for Tabular Data).</summary>
internal static class TableSchema
{
    // A pattern of more values is longer than it is useful.
    private const int MostValues = 60;

    /// <summary>The metadata.</summary>
    /// <param name="table">The table.</param>
    /// <param name="asked">The question.</param>
    /// <param name="root">The address of the host.</param>
    public static string Of(GraphTable table, AskedQuestion asked, string root)
    {
        var described = new JsonObject
        {
            // English names the properties' own texts where none names its language.
            ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "en" }),
            ["url"] = asked.FileOf(QuestionForm.Csv),
            ["dc:title"] = asked.Saved is not null ? JsonText.Tagged(asked.Titles) : new JsonObject { ["@value"] = asked.Title },
            ["dc:license"] = new JsonObject { ["@id"] = Licence.Address },
            ["dc:publisher"] = Citation.Publisher,
            ["dc:identifier"] = root + asked.PermanentAddressOf(QuestionForm.Csv),
            ["dialect"] = Dialect(asked.Parameters.IsExcelPt),
            ["tableSchema"] = new JsonObject { ["columns"] = new JsonArray([.. table.Columns.Select(column => Column(column, asked.Parameters.IsExcelPt))]) },
        };
        if (asked.Saved is not null)
            described["dc:description"] = JsonText.Tagged(asked.Saved.Text);
        return JsonText.Of(described);
    }

    private static JsonObject Dialect(bool isExcelPt) => new()
    {
        ["encoding"] = "utf-8",
        ["delimiter"] = isExcelPt ? ";" : ",",
        ["lineTerminators"] = new JsonArray("\r\n"),
        ["quoteChar"] = "\"",
        ["doubleQuote"] = true,
        ["header"] = true,
        ["headerRowCount"] = 1,
        ["skipInitialSpace"] = false,
        ["trim"] = false,
    };

    private static JsonObject Column(TableColumn column, bool isExcelPt)
    {
        var described = new JsonObject
        {
            ["name"] = Name(column.Name),

            // The heading of the CSV has no language; the labels are for readers.
            ["titles"] = new JsonObject { ["und"] = column.Name, ["pt"] = column.Label.Pt, ["en"] = column.Label.En },
            ["dc:description"] = JsonText.Tagged(column.Description),
            ["datatype"] = Datatype(column, isExcelPt),
            ["null"] = "",
            ["required"] = false,
        };
        if (column.IsList)
            described["separator"] = "; ";
        if (column.Unit is not null)
            described["schema:unitText"] = column.Unit;
        return described;
    }

    private static JsonNode Datatype(TableColumn column, bool isExcelPt) => column.Kind switch
    {
        TableFieldKind.Boolean => "boolean",
        TableFieldKind.Integer or TableFieldKind.Count => "integer",
        TableFieldKind.Decimal or TableFieldKind.Money => isExcelPt ? new JsonObject { ["base"] = "decimal", ["format"] = new JsonObject { ["decimalChar"] = "," } } : "decimal",
        TableFieldKind.Date => "date",
        TableFieldKind.DateTime => "dateTime",
        TableFieldKind.Enum when column.Values.Count is > 0 and <= MostValues => new JsonObject { ["base"] = "string", ["format"] = string.Join('|', column.Values.Select(value => value.Name)) },
        _ => "string",
    };

    // A name must not begin with an underscore (§5.5.1).
    private static string Name(string name) => name.StartsWith('_') ? "x" + name : name;
}
