using System.Globalization;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>How large pages are and may be.</summary>
/// <param name="Default">Rows of a page when neither first nor last is given.</param>
/// <param name="Maximum">Most rows of a page.</param>
public sealed record PageSize(int Default, int Maximum)
{
    /// <summary>The rows that a page takes in a request.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.BadArgument"/> when first or last is negative, too large, or both are given.</exception>
    internal int Of(PagePlan page, Variables variables) => page.Fixed ?? Asked(page, variables) ?? Math.Min(Default, Maximum);

    /// <summary>The rows that the request says a page takes; null when it says nothing.</summary>
    /// <exception cref="GraphException">As of <see cref="Of"/>.</exception>
    internal int? Asked(PagePlan page, Variables variables)
    {
        var first = Read("first", page.First, variables);
        var last = Read("last", page.Last, variables);
        return first is not null && last is not null
            ? throw new GraphException(ErrorCode.BadArgument, "first and last exclude each other. Give one of them.")
            : first ?? last;
    }

    private int? Read(string name, ValueSource? source, Variables variables)
    {
        if (source is null || source.Read(variables) is not { IsNull: false } value)
        {
            return null;
        }

        if (!int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < 0)
        {
            throw new GraphException(ErrorCode.BadArgument, $"{name} is {value}. Give a number from 0 to {Maximum}.");
        }

        return number <= Maximum
            ? number
            : throw new GraphException(ErrorCode.BadArgument, $"{name} is {number}, but a page holds at most {Maximum} rows. Ask for {name}: {Maximum} and go on with the cursor of pageInfo.");
    }
}
