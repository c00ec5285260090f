namespace OgpGraph.Engine.Planning;

/// <summary>What sort of value an argument is.</summary>
public enum ArgumentKind
{
    /// <summary>Null.</summary>
    Null,

    /// <summary>A scalar or enum value.</summary>
    Leaf,

    /// <summary>A list.</summary>
    List,

    /// <summary>An input object.</summary>
    Object,
}
