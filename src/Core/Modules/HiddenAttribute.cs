namespace OgpGraph.Core;

/// <summary>Kept in the database and used in expressions, but no field of the graph.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HiddenAttribute : Attribute;
