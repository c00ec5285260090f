namespace OgpGraph.Core;

/// <summary>The property's column in a seed file, where it is not the property's name in camel case.</summary>
/// <param name="name">The column's heading.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnAttribute(string name) : Attribute
{
    /// <summary>The column's heading.</summary>
    public string Name { get; } = name;
}
