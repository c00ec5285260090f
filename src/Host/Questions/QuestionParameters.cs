using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Questions;

/// <summary>What the query string of a question's address says: values of variables by their names, and how the answer is wanted.</summary>
internal sealed class QuestionParameters
{
    /// <summary>The dialect of CSV for Portuguese spreadsheets.</summary>
    public const string ExcelPt = "excel-pt";

    private const string Languages = "lang";
    private const string Dialects = "dialect";
    private const string Lists = "list";
    private const string Downloads = "download";
    private const string Charts = "chart";
    private const int MostShown = 40;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    private QuestionParameters(JsonObject variables, Language? language, bool isExcelPt, string? list, bool isDownload, ChartChoice? chart)
        => (Variables, Language, IsExcelPt, List, IsDownload, Chart) = (variables, language, isExcelPt, list, isDownload, chart);

    /// <summary>The parameters that are no variables.</summary>
    public static IReadOnlyList<string> Reserved { get; } = [Languages, Dialects, Lists, Downloads, Charts];

    /// <summary>The values of variables that the address gives.</summary>
    public JsonObject Variables { get; }

    /// <summary>The language of texts; null when the address leaves it to the header.</summary>
    public Language? Language { get; }

    /// <summary>True for CSV as Portuguese spreadsheets read it.</summary>
    public bool IsExcelPt { get; }

    /// <summary>The response path of the list that is the table; null when the address names none.</summary>
    public string? List { get; }

    /// <summary>True when a browser is to save the answer.</summary>
    public bool IsDownload { get; }

    /// <summary>What pages draw of the answer; null when the address leaves it to the question.</summary>
    public ChartChoice? Chart { get; }

    /// <summary>Reads a query string. An empty value is as good as none: a form sends one for each field that was left empty.</summary>
    /// <param name="query">The query string.</param>
    /// <param name="variables">The variables that the operation declares.</param>
    /// <param name="limits">How large values may be.</param>
    /// <exception cref="RequestRefusal"><see cref="ErrorCode.BadParameter"/>: a parameter is unknown, or its value is of another type.</exception>
    public static QuestionParameters Read(IQueryCollection query, IReadOnlyList<OperationVariable> variables, GraphLimits limits)
    {
        var values = new JsonObject();
        long length = 0;
        foreach (var (name, given) in query)
        {
            if (Reserved.Contains(name))
                continue;
            var variable = variables.FirstOrDefault(v => v.Name == name) ?? throw Unknown(name, variables);
            length += given.Sum(text => (long)(text?.Length ?? 0));
            if (length > limits.VariablesBytes)
                throw RequestRefusal.TooLarge("values in the address", limits.VariablesBytes);
            if (given.All(string.IsNullOrEmpty))
                continue;
            values[name] = variable.IsList ? Items(variable, given) : Value(variable, Single(name, given));
        }

        return ReadForm(query, values);
    }

    /// <summary>Reads how the answer is wanted alone, from an address whose other parameters are read elsewhere.</summary>
    /// <exception cref="RequestRefusal"><see cref="ErrorCode.BadParameter"/>: a value cannot be used.</exception>
    public static QuestionParameters ReadForm(IQueryCollection query) => ReadForm(query, []);

    private static QuestionParameters ReadForm(IQueryCollection query, JsonObject values)
        => new(
            values,
            Choice(query, Languages, "pt", "en") switch { "pt" => Engine.Graph.Language.Pt, "en" => Engine.Graph.Language.En, _ => null },
            Choice(query, Dialects, ExcelPt) is not null,
            query[Lists] is { Count: > 0 } list ? NullIfEmpty(Single(Lists, list)) : null,
            Choice(query, Downloads, "1", "0") == "1",
            query[Charts] is { Count: > 0 } chart && NullIfEmpty(Single(Charts, chart)) is { } drawn ? Drawn(drawn) : null);

    private static ChartChoice Drawn(string text)
    {
        try
        {
            return ChartChoice.Read(text);
        }
        catch (FormatException fault)
        {
            throw Refused($"The parameter {Charts} is \"{Short(text)}\"; {fault.Message}.");
        }
    }

    private static JsonNode Items(OperationVariable variable, StringValues given)
    {
        if (given is [['[', ..] json])
            return Json(variable, json);

        // One value may hold several with commas between them; a value that holds a comma itself is given again and again, or as JSON.
        var items = given.Count == 1 ? given[0]!.Split(',', StringSplitOptions.TrimEntries) : given.Select(text => text ?? "");
        return new JsonArray([.. items.Where(text => text.Length > 0).Select(text => Value(variable, text))]);
    }

    private static JsonNode Value(OperationVariable variable, string text) => variable.Kind switch
    {
        VariableKind.Boolean => text switch { "true" => true, "false" => false, _ => throw Bad(variable, text, "true or false") },
        VariableKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : throw Bad(variable, text, "a whole number"),
        VariableKind.Number => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw Bad(variable, text, "a number, with a dot before its decimal places"),
        VariableKind.Money => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? text : throw Bad(variable, text, "an amount as 1234.50"),
        VariableKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : throw Bad(variable, text, "a day as 2024-03-31"),
        VariableKind.DateTime => Moment(variable, text),
        VariableKind.Enum => variable.Values.FirstOrDefault(v => v == text) ?? variable.Values.FirstOrDefault(v => v.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? throw Bad(variable, text, $"one of {string.Join(", ", variable.Values.Take(MostShown))}"),
        VariableKind.Json => Json(variable, text),
        _ => text,
    };

    // A + of an offset is a space once an address is decoded.
    private static string Moment(OperationVariable variable, string text)
        => MomentText.TryRead(text.Replace(' ', '+'), out var moment)
            ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
            : throw Bad(variable, text, MomentText.Expected);

    private static JsonNode Json(OperationVariable variable, string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict) ?? throw Bad(variable, text, $"JSON of the type {variable.Type}");
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw Bad(variable, text, $"JSON of the type {variable.Type}");
        }
    }

    private static string? Choice(IQueryCollection query, string name, params string[] values)
        => query[name] is not { Count: > 0 } given || NullIfEmpty(Single(name, given)) is not { } text ? null
            : values.Contains(text) ? text
            : throw Refused($"The parameter {name} is \"{Short(text)}\"; it must be {string.Join(" or ", values)}.");

    private static string Single(string name, StringValues given)
        => given is [{ } text] ? text : throw Refused($"The parameter {name} stands more than once in the address, and takes one value.");

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static RequestRefusal Unknown(string name, IReadOnlyList<OperationVariable> variables)
        => Refused($"There is no parameter \"{Short(name)}\". This question has {(variables.Count == 0 ? "no variables" : "the variables " + string.Join(", ", variables.Take(MostShown).Select(v => $"{v.Name} ({v.Type})")))}; every question has {string.Join(", ", Reserved)}.");

    private static RequestRefusal Bad(OperationVariable variable, string text, string expected)
        => Refused($"The parameter {variable.Name} is \"{Short(text)}\"; it must be {expected}{(variable.IsList ? ", or several with commas between them" : "")}.");

    private static string Short(string text) => text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)] + "…";

    private static RequestRefusal Refused(string message) => new(StatusCodes.Status400BadRequest, ErrorCode.BadParameter, message);
}
