namespace OgpGraph.Core;

/// <summary>An index for questions that filter or sort by this property at size; several names make one index over the properties in that order.</summary>
/// <param name="then">Names of further properties of the same index.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class IndexedAttribute(params string[] then) : Attribute
{
    /// <summary>Names of further properties of the same index, in order.</summary>
    public IReadOnlyList<string> Then { get; } = then;
}
