using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OgpGraph.Questions.Tests;

/// <summary>Lays JSON out for readers: what fits on a line stays on it. Members keep the order in which they were answered.</summary>
internal static class AnswerText
{
    private const int LineWidth = 140;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var text = new StringBuilder();
        Write(text, document.RootElement, 0, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonElement element, int indent, int taken)
    {
        var line = Line(element);
        if (element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) || indent + taken + line.Length <= LineWidth)
        {
            text.Append(line);
            return;
        }

        var isObject = element.ValueKind == JsonValueKind.Object;
        var next = isObject ? '{' : '[';
        foreach (var (name, value) in Members(element))
        {
            text.Append(next).Append('\n').Append(' ', indent + 2);
            var label = isObject ? JsonSerializer.Serialize(name, Readable) + ": " : "";
            text.Append(label);
            Write(text, value, indent + 2, label.Length);
            next = ',';
        }

        text.Append('\n').Append(' ', indent).Append(isObject ? '}' : ']');
    }

    private static string Line(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(", ", element.EnumerateObject().Select(p => $"{JsonSerializer.Serialize(p.Name, Readable)}: {Line(p.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(", ", element.EnumerateArray().Select(Line)) + "]",
        JsonValueKind.String => JsonSerializer.Serialize(element.GetString(), Readable),
        _ => element.GetRawText(),
    };

    private static IEnumerable<(string Name, JsonElement Value)> Members(JsonElement element)
        => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().Select(p => (p.Name, p.Value)) : element.EnumerateArray().Select(v => ("", v));
}
