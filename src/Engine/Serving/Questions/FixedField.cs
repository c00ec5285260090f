namespace OgpGraph.Engine.Serving;

/// <summary>A field that a question's condition <c>eq</c> gives one value in all rows.</summary>
/// <param name="Root">The response key of the root field.</param>
/// <param name="Field">The field of the root's rows: <c>currency</c>.</param>
/// <param name="Value">The value, as text; null when a variable has it.</param>
/// <param name="Variable">The variable that has the value; null when the document says it.</param>
public sealed record FixedField(string Root, string Field, string? Value, string? Variable);
