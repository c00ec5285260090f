using System.Text.Json;

namespace OgpGraph.Host.Doors.Feeds;

/// <summary>A change of the published facts, as the feed tells it.</summary>
/// <param name="Key">The change's key, which stays.</param>
/// <param name="Kind">ADDED, CHANGED or REMOVED.</param>
/// <param name="Type">The type of the row.</param>
/// <param name="Summary">The row in words, in the feed's language or else in the other; null when neither is there.</param>
/// <param name="KnownOn">The day from which it was known, <c>2024-03-31</c>.</param>
/// <param name="RecordedAt">The moment of its recording, as RFC 3339 has it.</param>
/// <param name="Commitment">The slug of its commitment; null for none.</param>
/// <param name="CommitmentTitle">The title of its commitment; null for none.</param>
/// <param name="SourceTitle">The title of its source; null when it has none.</param>
/// <param name="SourceAddress">The address of its source; null when it is not known.</param>
internal sealed record FeedEntry(string Key, string Kind, string Type, string? Summary, string KnownOn, string RecordedAt, string? Commitment, string? CommitmentTitle, string? SourceTitle, string? SourceAddress)
{
    /// <summary>When its source was published, with precision, from, to and raw; undefined when it has none.</summary>
    public JsonElement SourceDate { get; init; }

    /// <summary>What of a change the feed asks for.</summary>
    public const string Selection = "key kind type summary pt: summary(lang: PT) en: summary(lang: EN) knownOn recordedAt commitment { "
        + "slug title } source { title url publishedOn { precision from to raw } }";

    /// <summary>Reads a row that has been asked for by <see cref="Selection"/>.</summary>
    public static FeedEntry Read(JsonElement change)
    {
        var (commitment, source) = (change.GetProperty("commitment"), change.GetProperty("source"));
        return new FeedEntry(
            change.GetProperty("key").GetString()!, change.GetProperty("kind").GetString()!, change.GetProperty("type").GetString()!,
            Text(change, "summary") ?? Text(change, "pt") ?? Text(change, "en"), change.GetProperty("knownOn").GetString()!, change.GetProperty("recordedAt").GetString()!,
            Text(commitment, "slug"), Text(commitment, "title"), Text(source, "title"), Text(source, "url"))
        {
            SourceDate = source.ValueKind == JsonValueKind.Object && source.TryGetProperty("publishedOn", out var date) ? date : default,
        };
    }

    private static string? Text(JsonElement row, string name) => row.ValueKind == JsonValueKind.Object ? row.GetProperty(name).GetString() : null;
}
