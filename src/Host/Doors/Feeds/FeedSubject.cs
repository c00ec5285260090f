using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Doors.Feeds;

/// <summary>What a feed is about: all changes, those of a plan, of a commitment, or of what a saved question reads.</summary>
/// <param name="Parameter">The parameter of the address, such as <c>plan=pt-2021-2023</c>; empty for all.</param>
/// <param name="Title">How readers call it; null for all.</param>
/// <param name="Where">The condition on changes; null for all.</param>
/// <param name="Page">The path of its page below the language.</param>
internal sealed record FeedSubject(string Parameter, string? Title, JsonObject? Where, string Page)
{
    private const int MostNamed = 30;

    /// <summary>The names of the parameters.</summary>
    public static readonly string[] Parameters = ["plan", "commitment", "question"];

    /// <summary>Finds what an address asks for.</summary>
    /// <exception cref="RequestRefusal"><see cref="ErrorCode.BadParameter"/>: more than one is named, or one that is not there.</exception>
    public static FeedSubject Of(HttpContext context, DoorReader reader, Language language)
    {
        var (plan, commitment, question) = (DoorParameters.Text(context.Request, "plan"), DoorParameters.Text(context.Request, "commitment"), DoorParameters.Text(context.Request, "question"));
        if (new[] { plan, commitment, question }.Count(name => name is not null) > 1)
            throw DoorParameters.Refused("A feed is of a plan, of a commitment or of a question: give one of the parameters plan, commitment and question.");
        return plan is not null ? Plan(plan, reader, language, context.RequestAborted)
            : commitment is not null ? Commitment(commitment, reader, language, context.RequestAborted)
            : question is not null ? Question(question, context, language)
            : new FeedSubject("", null, null, "");
    }

    /// <summary>The parameter of the feed of a page, with an ampersand before it; empty for a page that has none of its own.</summary>
    /// <param name="below">The page's path below the language, with a slash before it.</param>
    public static string ParameterOf(string below) => below.Split('?')[0].Split('/') switch
    {
        ["", "plans", var slug] => $"&plan={Uri.EscapeDataString(Uri.UnescapeDataString(slug))}",
        ["", "commitments", var slug] => $"&commitment={Uri.EscapeDataString(Uri.UnescapeDataString(slug))}",
        ["", "questions", { Length: > 0 } name] when name[0] != QuestionLink.Mark => $"&question={Uri.EscapeDataString(Uri.UnescapeDataString(name))}",
        _ => "",
    };

    private static FeedSubject Plan(string slug, DoorReader reader, Language language, CancellationToken gone)
    {
        var title = TitleOf("plans", "name", slug, reader, language, gone);
        // What belongs to no commitment has the plan's slug in its key.
        var ofCommitment = new JsonObject { ["commitment"] = new JsonObject { ["plan"] = new JsonObject { ["slug"] = Equal(slug) } } };
        var ofPlan = new JsonObject { ["key"] = new JsonObject { ["contains"] = $"/{slug}/" } };
        return new FeedSubject($"plan={Uri.EscapeDataString(slug)}", title, new JsonObject { ["or"] = new JsonArray(ofCommitment, ofPlan) }, $"plans/{slug}");
    }

    private static FeedSubject Commitment(string slug, DoorReader reader, Language language, CancellationToken gone)
        => new($"commitment={Uri.EscapeDataString(slug)}", TitleOf("commitments", "title", slug, reader, language, gone), new JsonObject { ["commitment"] = new JsonObject { ["slug"] = Equal(slug) } }, $"commitments/{slug}");

    private static FeedSubject Question(string name, HttpContext context, Language language)
    {
        var services = context.RequestServices;
        var catalog = services.GetRequiredService<QuestionCatalog>();
        var question = catalog.Find(name) ?? throw Unknown("question", name, catalog.Questions.Select(q => q.Name));
        var types = services.GetRequiredService<IGraphQLService>().Describe(new GraphRequest(question.Query, null, default, language, IsReadOnly: true), context.RequestAborted).Types;
        return new FeedSubject(
            $"question={Uri.EscapeDataString(name)}", question.Title.In(language), new JsonObject { ["type"] = new JsonObject { ["in"] = new JsonArray([.. types.Select(type => JsonValue.Create(type))]) } }, $"questions/{name}");
    }

    private static string? TitleOf(string field, string title, string slug, DoorReader reader, Language language, CancellationToken gone)
    {
        var data = reader.Ask($"query($slug: String!) {{ {field}(where: {{slug: {{eq: $slug}}}}) {{ nodes {{ slug title: {title} }} }} }}", new JsonObject { ["slug"] = slug }, language, gone);
        if (data.GetProperty(field).GetProperty("nodes") is { } found && found.GetArrayLength() > 0)
            return found[0].GetProperty("title").GetString() ?? slug;
        var all = reader.Ask($"{{ {field} {{ nodes {{ slug }} }} }}", null, language, gone);
        throw Unknown(field[..^1], slug, all.GetProperty(field).GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("slug").GetString()!));
    }

    private static RequestRefusal Unknown(string what, string name, IEnumerable<string> known)
        => DoorParameters.Refused($"There is no {what} \"{DoorParameters.Short(name)}\". There are {string.Join(", ", known.Take(MostNamed))}.", StatusCodes.Status404NotFound);

    private static JsonObject Equal(string value) => new() { ["eq"] = value };
}
