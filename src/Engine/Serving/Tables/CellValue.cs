using System.Text.Json;

namespace OgpGraph.Engine.Serving;

/// <summary>A value in an object's JSON.</summary>
/// <param name="Start">Where it begins, quotes included.</param>
/// <param name="Length">How many bytes it has there.</param>
/// <param name="Type">What it is there: a string, a number, a truth value, null.</param>
/// <param name="IsEscaped">True for a string that has escapes.</param>
internal readonly record struct CellValue(int Start, int Length, JsonTokenType Type, bool IsEscaped)
{
    /// <summary>No value.</summary>
    public static CellValue Null { get; } = new(0, 0, JsonTokenType.Null, false);
}
