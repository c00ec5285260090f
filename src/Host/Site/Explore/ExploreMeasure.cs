using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>What is computed of each group.</summary>
/// <param name="Function">One of <see cref="Functions"/>, as in GraphQL.</param>
/// <param name="Field">The field's name.</param>
public sealed record ExploreMeasure(string Function, string Field)
{
    /// <summary>The functions, each with a parameter of its own in addresses: <c>_sum</c>, <c>_avg</c>, <c>_min</c>, <c>_max</c>.</summary>
    public static IReadOnlyList<string> Functions { get; } = ["sum", "avg", "min", "max"];

    /// <summary>True when a function of a field may have a value: sums and averages that never mean anything are not offered.</summary>
    /// <param name="function">One of <see cref="Functions"/>.</param>
    /// <param name="field">The field.</param>
    public static bool CanBe(string function, TableField field) => function switch
    {
        "sum" => field.CanSum,
        "avg" => field.CanAverage,
        _ => field.CanRange,
    };

    /// <summary>Its name in <c>_sort</c>: <c>sum.price</c>.</summary>
    public override string ToString() => $"{Function}.{Field}";
}
