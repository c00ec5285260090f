namespace OgpGraph.Engine.Importing;

/// <summary>A single value. Written plainly it may be a number, <c>true</c> or nothing; in quotes or as a block it is a text.</summary>
internal sealed class FactScalar(Place place, string text, bool isPlain) : FactNode(place)
{
    public string Text { get; } = text;

    public bool IsPlain { get; } = isPlain;

    /// <summary>True for a cell of a table, whose form its column says: it is whatever fits.</summary>
    public bool IsCell { get; init; }

    /// <summary>Nothing, as YAML's core schema has it.</summary>
    public bool IsNull => !IsCell && IsPlain && (Text is "" or "~" or "null" or "Null" or "NULL");

    public bool IsBoolean => !IsCell && IsPlain && (Text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE");

    public bool IsNumber => !IsCell && IsPlain && ScalarFormat.IsNumber(Text, true);
}
