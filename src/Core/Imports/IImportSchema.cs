using System.Text.Json;

namespace OgpGraph.Core;

/// <summary>A compiled JSON Schema, with the documents that it refers to.</summary>
public interface IImportSchema
{
    /// <summary>Holds a value against the schema. Formats are asserted. Where alternatives fail, the faults are those of the alternative that comes nearest.</summary>
    /// <returns>The faults, at most a hundred; empty when the value follows the schema.</returns>
    IReadOnlyList<SchemaFault> Check(JsonElement value);
}
