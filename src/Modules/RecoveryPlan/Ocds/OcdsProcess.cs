using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>A contracting process as its compiled release tells it.</summary>
/// <param name="Release">The compiled release.</param>
/// <param name="Place">Where findings about it stand.</param>
/// <param name="Ocid">Its identifier.</param>
/// <param name="SourceId">The source of its rows.</param>
/// <param name="BuyerId">The key of the buyer, else of the procuring entity; null when neither is named.</param>
public sealed record OcdsProcess(JsonElement? Release, ImportPlace Place, string Ocid, string SourceId, string? BuyerId)
{
    /// <summary>The tender; null when there is none.</summary>
    public JsonElement? Tender { get; } = Release.Member("tender");

    /// <summary>True for a process of IMPIC, whose contracts BASE tells of too.</summary>
    public bool IsOfBase { get; } = OcdsKey.ProcedureOf(Ocid) is not null;

    /// <summary>The amount of a value; one that is below zero, beyond reason or finer than hundredths is reported.</summary>
    public (decimal Amount, string? Currency)? Amount(JsonElement? holder, string name, ImportPlace place, IImportSession session)
    {
        var value = holder.Value(name);
        if ((value is null && holder.Member(name).Member("amount") is not null) || value?.Amount < 0)
        {
            session.Report(OcdsRules.BadAmount, place, Ocid, holder.Member(name).Member("amount")?.ToString());
        }

        if (value is { } kept && holder.Member(name).Member("amount") is { } stated && stated.GetDecimal() != kept.Amount)
        {
            session.Report(OcdsRules.CutAmount, place.At("/amount"), Ocid, stated.GetRawText());
        }

        return value;
    }

    /// <summary>The amount of a value that is in a contract's currency, or states none; one in another currency is reported and null.</summary>
    public decimal? AmountIn(string currency, JsonElement? holder, ImportPlace place, IImportSession session)
    {
        var value = Amount(holder, "value", place, session);
        if (value?.Currency is { } other && other != currency)
        {
            session.Report(OcdsRules.OtherCurrency, place.At("/currency"), Ocid, other);
            return null;
        }

        return value?.Amount;
    }
}
