namespace OgpGraph.Engine.Graph;

/// <summary>A language of the service.</summary>
public enum Language
{
    /// <summary>Portuguese (pt-PT), the default.</summary>
    Pt,

    /// <summary>English.</summary>
    En,
}
