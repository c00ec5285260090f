namespace OgpGraph.Core;

/// <summary>The property that identifies a row, one a class: a string that stays the same over imports.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyAttribute : Attribute;
