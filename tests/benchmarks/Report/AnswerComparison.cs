using System.Text.Json;

namespace OgpGraph.Benchmarks.Report;

/// <summary>Compares the data of two answers: the same properties in the same order, and numbers in the same digits.</summary>
internal static class AnswerComparison
{
    private const int LongestShown = 120;

    /// <summary>Where and how the host's data first differs from the ideal endpoint's; null when it does not.</summary>
    public static string? Difference(byte[] ideal, byte[] host)
    {
        using var idealJson = JsonDocument.Parse(ideal);
        JsonDocument hostJson;
        try
        {
            hostJson = JsonDocument.Parse(host);
        }
        catch (JsonException exception)
        {
            return $"the host's answer is no JSON: {exception.Message}";
        }

        using (hostJson)
        {
            var root = hostJson.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("errors", out var errors)
                ? $"the host answers with errors: {Short(errors)}"
                : root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("data", out var data)
                    ? $"the host's answer has no data: {Short(root)}"
                    : Difference("data", idealJson.RootElement.GetProperty("data"), data);
        }
    }

    private static string? Difference(string path, JsonElement ideal, JsonElement host)
    {
        if (ideal.ValueKind != host.ValueKind)
        {
            return Told(path, ideal, host);
        }

        switch (ideal.ValueKind)
        {
            case JsonValueKind.Object:
                var (ours, theirs) = (ideal.EnumerateObject().ToList(), host.EnumerateObject().ToList());
                return ours.Select(p => p.Name).SequenceEqual(theirs.Select(p => p.Name))
                    ? ours.Zip(theirs, (a, b) => Difference($"{path}.{a.Name}", a.Value, b.Value)).FirstOrDefault(d => d is not null)
                    : $"{path}: ideal has {string.Join(' ', ours.Select(p => p.Name))}, host has {string.Join(' ', theirs.Select(p => p.Name))}";
            case JsonValueKind.Array:
                return ideal.EnumerateArray().Zip(host.EnumerateArray()).Select((pair, i) => Difference($"{path}[{i}]", pair.First, pair.Second)).FirstOrDefault(d => d is not null)
                    ?? (ideal.GetArrayLength() == host.GetArrayLength() ? null : $"{path}: ideal has {ideal.GetArrayLength()} elements, host has {host.GetArrayLength()}");
            case JsonValueKind.String:
                return ideal.GetString() == host.GetString() ? null : Told(path, ideal, host);
            default:
                return ideal.GetRawText() == host.GetRawText() ? null : Told(path, ideal, host);
        }
    }

    private static string Told(string path, JsonElement ideal, JsonElement host) => $"{path}: ideal has {Short(ideal)}, host has {Short(host)}";

    private static string Short(JsonElement element)
    {
        var text = element.GetRawText();
        return text.Length <= LongestShown ? text : text[..LongestShown] + "…";
    }
}
