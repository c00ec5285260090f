namespace OgpGraph.Host.Questions;

/// <summary>A form in which a question's address answers, by its ending.</summary>
/// <param name="Ending">What follows the question's name and a dot.</param>
/// <param name="MediaType">The header <c>Content-Type</c>.</param>
internal sealed record QuestionForm(string Ending, string MediaType)
{
    /// <summary>The answer as GraphQL gives it.</summary>
    public static readonly QuestionForm Json = new("json", "application/json; charset=utf-8");

    /// <summary>The table as CSV (RFC 4180).</summary>
    public static readonly QuestionForm Csv = new("csv", "text/csv; charset=utf-8; header=present");

    /// <summary>The table as a spreadsheet.</summary>
    public static readonly QuestionForm Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// <summary>The table as one JSON object a line.</summary>
    public static readonly QuestionForm JsonLines = new("jsonl", "application/jsonl; charset=utf-8");

    /// <summary>What the columns of the CSV hold (CSV on the Web).</summary>
    public static readonly QuestionForm Schema = new("schema.json", "application/csvm+json; charset=utf-8");

    /// <summary>Groups as a cube (JSON-stat 2.0).</summary>
    public static readonly QuestionForm Cube = new("jsonstat", "application/json; charset=utf-8");

    /// <summary>How to cite it, as text.</summary>
    public static readonly QuestionForm CitationText = new("citation.txt", "text/plain; charset=utf-8");

    /// <summary>How to cite it, for BibTeX.</summary>
    public static readonly QuestionForm CitationBibTeX = new("citation.bib", "application/x-bibtex; charset=utf-8");

    /// <summary>How to cite it, for programs that read CSL.</summary>
    public static readonly QuestionForm CitationCsl = new("citation.json", "application/vnd.citationstyles.csl+json; charset=utf-8");

    /// <summary>True for a form that holds the answer; false for one that tells about it.</summary>
    public bool IsAnswer => this == Json || this == Csv || this == Xlsx || this == JsonLines || this == Cube;

    /// <summary>All forms; one whose ending ends with another's stands before it.</summary>
    public static IReadOnlyList<QuestionForm> All { get; } = [Schema, CitationText, CitationBibTeX, CitationCsl, Json, Csv, Xlsx, JsonLines, Cube];
}
