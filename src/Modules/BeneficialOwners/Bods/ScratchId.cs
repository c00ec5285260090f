using System.Text.Json;
using System.Text.Json.Serialization;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>An id as an array without names, as <see cref="ScratchPlace"/> is one.</summary>
public sealed class ScratchId : JsonConverter<BodsId>
{
    /// <inheritdoc/>
    public override BodsId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var token = reader.GetString()!;
        reader.Read();
        var shown = reader.GetString()!;
        reader.Read();
        var publisher = reader.GetString();
        reader.Read();
        return new BodsId(token, shown, publisher);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, BodsId value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Token);
        writer.WriteStringValue(value.Shown);
        writer.WriteStringValue(value.Publisher);
        writer.WriteEndArray();
    }
}
