using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving.Guarding;

/// <summary>What one request may ask for. The section <c>Limits</c> of the settings changes each of them, e.g. <c>--Limits:PageSizeMaximum=5000</c>.</summary>
public sealed class GraphLimits
{
    /// <summary>Bytes of a request's body; as many characters may a document have.</summary>
    public int BodyBytes { get; set; } = 256 * 1024;

    /// <summary>Bytes of the variables, as JSON.</summary>
    public int VariablesBytes { get; set; } = 64 * 1024;

    /// <summary>Levels of lists and objects in the request's JSON.</summary>
    public int JsonDepth { get; set; } = 64;

    /// <summary>Tokens of a document: names, numbers, strings, brackets and signs; comments and commas are none.</summary>
    public int Tokens { get; set; } = 2_000;

    /// <summary>Levels of syntax that the parser follows; a nested field is two of them.</summary>
    public int ParserDepth { get; set; } = 64;

    /// <summary>Levels of fields, fragments counted where they are used.</summary>
    public int FieldDepth { get; set; } = 15;

    /// <summary>Levels of lists and objects in one argument's literal.</summary>
    public int InputDepth { get; set; } = 20;

    /// <summary>Aliases of an operation, fragments counted each time they are used.</summary>
    public int Aliases { get; set; } = 30;

    /// <summary>Fields at the root of an operation.</summary>
    public int RootFields { get; set; } = 20;

    /// <summary>Directives at one place of a document.</summary>
    public int DirectivesPerLocation { get; set; } = 5;

    /// <summary>Directives of a whole document.</summary>
    public int Directives { get; set; } = 20;

    /// <summary>Fragments that a document defines.</summary>
    public int Fragments { get; set; } = 50;

    /// <summary>Times that fragments are used, a fragment in a fragment counted each time.</summary>
    public int FragmentVisits { get; set; } = 1_000;

    /// <summary>Fields of a document, fragments counted each time they are used.</summary>
    public int Selections { get; set; } = 10_000;

    /// <summary>Times that one field, or alias, may stand in one selection set: validation compares each with each.</summary>
    public int FieldCopies { get; set; } = 50;

    /// <summary>Errors that validation collects before it stops.</summary>
    public int ValidationErrors { get; set; } = 5;

    /// <summary>Times that a list of introspection, such as <c>fields</c>, may stand on one path.</summary>
    public int IntrospectionListRecursion { get; set; } = 1;

    /// <summary>Times that <c>ofType</c> may stand on one path of introspection.</summary>
    public int IntrospectionOfType { get; set; } = 10;

    /// <summary>Rows of a page when the request names no number.</summary>
    public int PageSizeDefault { get; set; } = 50;

    /// <summary>The most rows of a page.</summary>
    public int PageSizeMaximum { get; set; } = 1_000;

    /// <summary>The most ids of <c>nodes(ids:)</c>.</summary>
    public int NodeIds { get; set; } = 50;

    /// <summary>Conditions of an operation's filters, counted again for each statement that they filter: rows, totals, each <c>groups</c>.</summary>
    public int Conditions { get; set; } = 500;

    /// <summary>The highest cost of a request; each answer tells its own.</summary>
    public int Cost { get; set; } = 5_000;

    /// <summary>The time that validation may take.</summary>
    public TimeSpan ValidationTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Bytes of an answer's data.</summary>
    public int AnswerBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>The time that planning may take, the wait for other plans included: one is made at a time.</summary>
    public TimeSpan PlanningTime { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The time that execution may take, SQL included.</summary>
    public TimeSpan ExecutionTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The rows that a table may be written with. One that has more is refused or broken off, never cut to look whole.</summary>
    public int TableRows { get; set; } = 2_000_000;

    /// <summary>The time that writing a table may take, SQL and the reader's connection included.</summary>
    public TimeSpan TableTime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many tables may be written at the same time.</summary>
    public int TablesAtOnce { get; set; } = 4;

    /// <summary>All limits with their values, as one text.</summary>
    internal string Text => string.Join(' ', typeof(GraphLimits).GetProperties().Select(p => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{p.Name}={p.GetValue(this)}")));

    // The parser recurses: deeper than this it could use up a thread's stack, which nothing can catch.
    private const int HighestSafeDepth = 256;

    /// <summary>Refuses settings that could not work, naming the first of them.</summary>
    public void Verify()
    {
        foreach (var property in typeof(GraphLimits).GetProperties())
        {
            if (property.GetValue(this) is int and < 1 || (property.GetValue(this) is TimeSpan time && time <= TimeSpan.Zero))
                throw Bad(property.Name, property.GetValue(this)!, "must be greater than zero");
        }

        if (ParserDepth > HighestSafeDepth)
            throw Bad(nameof(ParserDepth), ParserDepth, $"must be {HighestSafeDepth} at most");
        if (JsonDepth > HighestSafeDepth)
            throw Bad(nameof(JsonDepth), JsonDepth, $"must be {HighestSafeDepth} at most");
        if (PageSizeDefault > PageSizeMaximum)
            throw Bad(nameof(PageSizeDefault), PageSizeDefault, $"must not be greater than {nameof(PageSizeMaximum)}, which is {PageSizeMaximum}");
    }

    private static GraphException Bad(string name, object value, string rule)
        => new(ErrorCode.BadArgument, $"The setting Limits:{name} is {value}, but it {rule}.");
}
