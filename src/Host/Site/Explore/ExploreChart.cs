namespace OgpGraph.Host.Site.Explore;

/// <summary>How groups are drawn.</summary>
public enum ExploreChart
{
    /// <summary>A line where the first key is a part of a date, else bars.</summary>
    Automatic,

    /// <summary>Bars.</summary>
    Bar,

    /// <summary>A line.</summary>
    Line,

    /// <summary>No chart.</summary>
    None,
}
