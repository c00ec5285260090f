using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>The lots of a tender (extension <c>lots</c>): what was bid for, awarded and signed for one of them says nothing of the others.</summary>
public static class OcdsLots
{
    private static readonly string[] Names = ["relatedLots", "relatedLot"];

    /// <summary>The lots of a contract or an award, by it, else by its items; empty when nothing names them.</summary>
    /// <param name="holder">The contract or award.</param>
    /// <param name="award">The award of the contract; null for none.</param>
    public static IReadOnlySet<string> Of(JsonElement? holder, JsonElement? award = null)
    {
        var stated = Named(holder) is { Count: > 0 } own ? own : Named(award);
        return stated.Count > 0 ? stated
            : holder.Objects("items").Concat(award.Objects("items")).SelectMany(Named).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The lots that an object names itself; empty when it names none.</summary>
    /// <param name="holder">A bid, an item, a statistic.</param>
    public static HashSet<string> Named(JsonElement? holder)
        => Names.SelectMany(n => holder.Texts(n).Append(holder.Id(n))).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>True unless all the lots that a bid, award or contract names are others.</summary>
    /// <param name="own">The lots that it names; empty for none.</param>
    /// <param name="lots">The lots asked for; empty for all.</param>
    public static bool IsOf(IReadOnlySet<string> own, IReadOnlySet<string> lots) => lots.Count == 0 || own.Count == 0 || lots.Overlaps(own);
}
