using System.Reflection;

namespace OgpGraph.Engine.Importing;

/// <summary>A stored property of a row class.</summary>
internal sealed record RowValue(PropertyInfo Property, Func<object, object?> Get)
{
    /// <summary>The class that the property's key refers to; null when it is no reference.</summary>
    public Type? Target { get; } = Property.GetCustomAttribute<RefAttribute>()?.Target;

    /// <summary>The property's name in the graph.</summary>
    public string Name { get; } = ScalarFormat.PropertyName(Property.Name);
}
