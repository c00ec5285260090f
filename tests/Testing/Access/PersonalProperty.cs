using System.Reflection;

namespace OgpGraph.Testing;

/// <summary>A property that is marked [Personal], with the values that only it holds.</summary>
/// <param name="TypeName">The GraphQL type.</param>
/// <param name="RootField">The root field that lists the rows; empty for none.</param>
/// <param name="Property">The property.</param>
public sealed record PersonalProperty(string TypeName, string RootField, PropertyInfo Property)
{
    /// <summary>The values as an answer would show them.</summary>
    public List<string> Markers { get; } = [];

    /// <summary>The name as the credentialed reader's graph has it.</summary>
    public string Name => Property.GetCustomAttribute<GraphNameAttribute>()?.Name ?? char.ToLowerInvariant(Property.Name[0]) + Property.Name[1..];

    /// <inheritdoc/>
    public override string ToString() => $"{TypeName}.{Name}";
}
