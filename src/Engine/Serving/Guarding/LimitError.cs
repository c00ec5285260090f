using System.Globalization;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving.Guarding;

/// <summary>Words the errors of limits alike: what, how many, how many at most, and what to do.</summary>
internal static class LimitError
{
    /// <summary>Above this a count is no longer told exactly.</summary>
    public const long Countless = 1_000_000_000_000;

    /// <summary>More were found than the limit allows; <paramref name="found"/> is null when counting stopped at the limit.</summary>
    public static GraphError Exceeded(string what, long? found, long maximum, string remedy)
    {
        var number = found switch
        {
            null => "more than " + Text(maximum),
            >= Countless => "more than " + Text(Countless),
            _ => Text(found.Value),
        };
        return new GraphError(ErrorCode.DocumentLimit, $"Too many {what}: {number}, and at most {Text(maximum)} are allowed. {remedy}");
    }

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
