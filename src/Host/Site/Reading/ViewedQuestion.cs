using System.Text.Json.Nodes;
using OgpGraph.Host.Questions;

namespace OgpGraph.Host.Site;

/// <summary>A question as a page shows it, with all the addresses under which others can have it.</summary>
/// <param name="Query">The GraphQL document.</param>
public sealed record ViewedQuestion(string Query)
{
    /// <summary>Its name in addresses; null for one that its address carries.</summary>
    public string? Name { get; init; }

    /// <summary>Values of variables; null for none.</summary>
    public JsonObject? Variables { get; init; }

    /// <summary>The operation to run; null when the document has one.</summary>
    public string? Operation { get; init; }

    /// <summary>The response path of the list that is the table; null for the first one.</summary>
    public string? List { get; init; }

    /// <summary>What its address says of what is drawn; null when it leaves it to the question.</summary>
    public ChartChoice? Chart { get; init; }

    /// <summary>A saved question with values for its variables; examples stand in for those that must be given and are not.</summary>
    public static ViewedQuestion Of(SavedQuestion saved, JsonObject? variables = null) => new(saved.Query) { Name = saved.Name, Variables = variables, List = saved.List };

    /// <summary>The token of the question and its variables.</summary>
    public string Token => QuestionLink.Token(Query, Variables, Operation);

    /// <summary>The address of its answer in a form, such as <c>csv</c>.</summary>
    /// <param name="ending">The form.</param>
    /// <param name="text">The language of the answer's texts.</param>
    /// <param name="others">Further parameters with an &amp; before each.</param>
    public string Answer(string ending, SiteText text, string others = "")
        => $"/q/{Stem}.{ending}?lang={text.Tag}{Parameters}{others}";

    /// <summary>The address of its own page.</summary>
    public string Page(SiteText text) => WithParameters(text.Page($"questions/{Stem}"));

    /// <summary>The address of the same view for other sites to frame.</summary>
    public string Embed(SiteText text) => WithParameters(text.Page($"embed/{Stem}"));

    /// <summary>The address of the editor with the question in it.</summary>
    public string Editor => $"/ide?q={Token}";

    /// <summary>The address of the CSV that carries the question itself, and stays when a saved one goes.</summary>
    public string Permanent(SiteText text) => $"/q/{QuestionLink.Mark}{Token}.csv?lang={text.Tag}{(List is null ? "" : $"&list={Uri.EscapeDataString(List)}")}";

    private string Stem => Name ?? QuestionLink.Mark + Token;

    private string Parameters
        => (Name is null || Variables is null ? "" : string.Concat(Variables.Select(v => $"&{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(Value(v.Value))}")))
            + (Name is not null || List is null ? "" : $"&list={Uri.EscapeDataString(List)}")
            + (Chart?.ToString() is { Length: > 0 } chart ? $"&chart={Uri.EscapeDataString(chart)}" : "");

    private string WithParameters(string address) => Parameters is { Length: > 0 } parameters ? $"{address}?{parameters[1..]}" : address;

    private static string Value(JsonNode? value) => value switch
    {
        null => "",
        JsonValue text when text.TryGetValue<string>(out var word) => word,
        _ => value.ToJsonString(),
    };
}
