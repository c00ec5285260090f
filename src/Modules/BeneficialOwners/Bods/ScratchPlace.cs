using System.Text.Json;
using System.Text.Json.Serialization;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>A place as an array without names: one is read and written with nearly every statement.</summary>
public sealed class ScratchPlace : JsonConverter<ImportPlace>
{
    /// <inheritdoc/>
    public override ImportPlace Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var file = reader.GetString()!;
        reader.Read();
        var line = reader.GetInt64();
        reader.Read();
        var pointer = reader.GetString();
        reader.Read();
        var row = reader.GetInt64();
        reader.Read();
        var column = reader.GetString();
        reader.Read();
        return new ImportPlace(file, line, pointer, row, column);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ImportPlace value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.File);
        writer.WriteNumberValue(value.Line);
        writer.WriteStringValue(value.Pointer);
        writer.WriteNumberValue(value.Row);
        writer.WriteStringValue(value.Column);
        writer.WriteEndArray();
    }
}
