using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Questions;

/// <summary>How the JSON of the questions' addresses is written.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON for people and machines, with line breaks.</summary>
    public static string Of(JsonNode node) => node.ToJsonString(Readable);

    /// <summary>A text in both languages as an object by language.</summary>
    public static JsonObject ByLanguage(BilingualText text) => new() { ["pt"] = text.Pt, ["en"] = text.En };

    /// <summary>A text in both languages as JSON-LD writes it.</summary>
    public static JsonArray Tagged(BilingualText text) =>
    [
        new JsonObject { ["@value"] = text.Pt, ["@language"] = "pt" },
        new JsonObject { ["@value"] = text.En, ["@language"] = "en" },
    ];
}
