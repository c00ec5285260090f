namespace OgpGraph.Engine.Graph;

/// <summary>One value of an enum.</summary>
/// <param name="Name">The GraphQL name, in capitals.</param>
/// <param name="Value">The CLR value.</param>
/// <param name="Doc">The description.</param>
/// <param name="Label">The short name for readers.</param>
public sealed record EnumMember(string Name, object Value, DocAttribute Doc, Label Label);
