namespace OgpGraph.Host.Questions;

/// <summary>The licence of what is compiled here; each source keeps its own, which it states.</summary>
public static class Licence
{
    /// <summary>The licence's own page.</summary>
    public const string Address = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>The licence's name.</summary>
    public const string Name = "CC BY 4.0";
}
