using System.Text.Json;

namespace OgpGraph.Engine.Importing;

/// <summary>A JSON Schema of draft 04 or 2020-12, compiled once; it may be used on several threads.</summary>
public sealed class RecordSchema : IImportSchema
{
    private readonly SchemaNode _root;

    /// <summary>Compiles the first document; the others are there to be referred to, by their id or name.</summary>
    /// <exception cref="ArgumentException">A document is no schema, refers to one that is not there, or uses a keyword that is not supported.</exception>
    public RecordSchema(params (string Name, string Json)[] schemas) => _root = new SchemaCompiler(schemas).Root;

    /// <inheritdoc/>
    public IReadOnlyList<SchemaFault> Check(JsonElement value)
    {
        var run = new SchemaRun();
        _root.Check(value, run);
        return run.Faults;
    }
}
