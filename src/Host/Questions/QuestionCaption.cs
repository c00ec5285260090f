using System.Globalization;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Site;
using OgpGraph.Host.Site.Explore;

namespace OgpGraph.Host.Questions;

/// <summary>What a question with its values is called, the same on its page, in a frame, on paper and in its files.</summary>
/// <param name="Title">What it asks.</param>
/// <param name="Conditions">The values that it is asked with, in words; empty for none.</param>
public sealed record QuestionCaption(string Title, string Conditions)
{
    /// <summary>True when the title says what is measured.</summary>
    public bool NamesMeasure { get; init; }

    /// <summary>The title with the conditions, for files that have one name.</summary>
    public string Whole => Conditions.Length == 0 ? Title : $"{Title} ({Conditions})";

    /// <summary>Of a saved question: its title, and the values of its variables.</summary>
    /// <param name="saved">The question.</param>
    /// <param name="values">The values that are given; those of others are the operation's defaults.</param>
    /// <param name="language">The reader's.</param>
    public static QuestionCaption Of(SavedQuestion saved, JsonObject? values, Language language)
    {
        var told = from variable in saved.Variables
                   let value = values is not null && values.TryGetPropertyValue(variable.Declared.Name, out var given) ? given
                       : Default(variable.Declared)
                   where value is not null && value.ToString().Length > 0
                   select $"{variable.Label.In(language)}: {Words(variable.Declared.Kind, value, language)}";
        return new QuestionCaption(saved.Title.In(language), string.Join("; ", told));
    }

    /// <summary>
    /// Of a question that its address carries: what Explore calls it when it is one of Explore's, else its operation's name, or that it is
    /// somebody's own.
    /// </summary>
    /// <param name="query">The document.</param>
    /// <param name="operation">The operation's name; null for none.</param>
    /// <param name="values">The values of its variables.</param>
    /// <param name="chart">What is drawn of it.</param>
    /// <param name="service">Knows the tables and the names of rows.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="gone">Stops the work.</param>
    public static QuestionCaption Of(string query, string? operation, JsonObject? values, ChartChoice chart, IGraphQLService service,
        Language language, CancellationToken gone)
        => ExploreCaption.Read(query, values, chart, service, language, gone)
            ?? new QuestionCaption(operation ?? (language == Language.En ? "A question of one's own" : "Uma pergunta própria"), "");

    private static JsonNode? Default(OperationVariable declared) => declared.Default is { } json ? JsonNode.Parse(json) : null;

    private static string Words(VariableKind kind, JsonNode value, Language language)
    {
        if (value is JsonArray items)
            return string.Join(language == Language.En ? " or "
                : " ou ", items.Select(item => item is null ? "null" : Words(kind, item, language)));
        var text = value is JsonValue one && one.TryGetValue<string>(out var word) ? word : value.ToJsonString();
        return kind switch
        {
            VariableKind.Boolean => (text == "true", language) switch { (true, Language.En) => "yes", (true, _)
                => "sim", (false, Language.En) => "no", _ => "não" },
            VariableKind.Integer or VariableKind.Number or VariableKind.Money when decimal.TryParse(text, NumberStyles.Float,
                CultureInfo.InvariantCulture, out var number) => ReaderFormat.Number(number, language),
            VariableKind.Date => ReaderFormat.Day(text, language),
            VariableKind.DateTime => ReaderFormat.Moment(text, language),
            _ => text,
        };
    }
}
