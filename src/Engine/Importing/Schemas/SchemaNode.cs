using System.Text.Json;

namespace OgpGraph.Engine.Importing;

/// <summary>A schema: all of its keywords hold.</summary>
internal sealed class SchemaNode
{
    /// <summary>The keywords; filled after the node is known, so that a schema may refer to itself.</summary>
    public SchemaRule[] Rules { get; set; } = [];

    public void Check(JsonElement value, SchemaRun run)
    {
        run.Step();
        foreach (var rule in Rules)
        {
            rule.Check(value, run);
        }

        run.StepBack();
    }

    /// <summary>True when the value follows the schema; nothing is reported.</summary>
    public bool Holds(JsonElement value, SchemaRun run)
    {
        var mark = run.Count;
        Check(value, run);
        return !run.Forget(mark);
    }
}
