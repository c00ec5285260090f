namespace OgpGraph.Engine.Serving;

/// <summary>A field to which a question's conditions give one value in all rows of a list.</summary>
/// <param name="List">The response path of the list's connection: <c>contracts</c>, <c>organization.contracts</c>.</param>
/// <param name="Field">The field of its rows: <c>currency</c>.</param>
/// <param name="Value">The value, as text.</param>
public sealed record FixedField(string List, string Field, string Value);
