using System.Text.Json;

namespace OgpGraph.Engine.Importing;

/// <summary>One keyword of a schema.</summary>
/// <param name="keyword">Its name.</param>
/// <param name="place">The document and the pointer of the keyword.</param>
internal abstract class SchemaRule(string keyword, string place)
{
    public string Keyword => keyword;

    public string Place => place;

    public abstract void Check(JsonElement value, SchemaRun run);
}
