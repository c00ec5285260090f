using System.Text.Json;

namespace OgpGraph.Host.Access;

/// <summary>One reading of personal data: a line of the access log.</summary>
internal sealed record AccessRecord
{
    /// <summary>When the answer was ready, in UTC: it leaves after this line is on the disk.</summary>
    public required DateTime Time { get; init; }

    /// <summary>Who read: the token's subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Who vouched for the subject: the token's issuer.</summary>
    public required string Issuer { get; init; }

    /// <summary>The token's own id; null when it has none.</summary>
    public string? TokenId { get; init; }

    /// <summary>What the data was read for, as the reader stated it.</summary>
    public required string Purpose { get; init; }

    /// <summary>The operation's name; null when none was given.</summary>
    public string? Operation { get; init; }

    /// <summary>The document's SHA-256 in hexadecimal digits, to find the same question again.</summary>
    public required string DocumentSha256 { get; init; }

    /// <summary>The document.</summary>
    public required string Document { get; init; }

    /// <summary>The variables: with the document they say whose data was asked for. Null when there were none.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>The personal members that the operation reads, filters, sorts or groups by.</summary>
    public required IReadOnlyList<string> PersonalFields { get; init; }

    /// <summary>How many rows and groups the answer has, joined rows included.</summary>
    public required long Rows { get; init; }

    /// <summary>How far it came: <c>executed</c>, <c>refused</c>, <c>not-read-only</c> or <c>failed</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The codes of the answer's errors.</summary>
    public required IReadOnlyList<string> ErrorCodes { get; init; }

    /// <summary>The address of the machine that asked; null when it is not known.</summary>
    public string? RemoteAddress { get; init; }

    /// <summary>The SHA-256 of the line before, so that a line that is changed or taken out shows. The log sets it; null in the first line.</summary>
    public string? Previous { get; init; }
}
