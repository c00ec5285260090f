using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>A contracting process as its compiled release tells it.</summary>
/// <param name="Release">The compiled release.</param>
/// <param name="Place">Where findings about it stand.</param>
/// <param name="Ocid">Its identifier.</param>
/// <param name="Key">What the keys of its rows begin with: the ocid, or a longer one where another publisher had the ocid first.</param>
/// <param name="SourceId">The source of its rows.</param>
/// <param name="BuyerId">The key of the buyer, else of the procuring entity; null when neither is named.</param>
public sealed record OcdsProcess(JsonElement? Release, ImportPlace Place, string Ocid, string Key, string SourceId, string? BuyerId)
{
    /// <summary>No contract of which OCDS tells is older: days before it stand for none, as 0001-01-01 and 1970-01-01 do.</summary>
    public static readonly DateOnly FirstDay = new(1990, 1, 1);

    private const int YearsAhead = 100;

    /// <summary>The tender; null when there is none.</summary>
    public JsonElement? Tender { get; } = Release.Member("tender");

    /// <summary>True for a process of IMPIC, whose contracts BASE tells of too.</summary>
    public bool IsOfBase { get; } = OcdsKey.ProcedureOf(Key) is not null;

    /// <summary>Who tendered.</summary>
    public OcdsBids Bids { get; } = new(Release);

    /// <summary>The amount of an object's value; one that is below zero or beyond reason is reported.</summary>
    public OcdsValue? Amount(JsonElement? holder, ImportPlace place, IImportSession session)
    {
        if (holder.Member("value").Member("amount") is not { ValueKind: JsonValueKind.Number or JsonValueKind.String } stated)
        {
            return null;
        }

        if (holder.Value("value") is not { } value)
        {
            if (stated.ValueKind == JsonValueKind.String && OcdsJson.Stated(stated) is not { Doubt: NumberDoubt.BeyondReason })
            {
                // The check of the release tells of it, with the file.
                return null;
            }

            session.Report(OcdsRules.BadAmount, place.At("/amount"), Ocid, stated.GetRawText());
            return null;
        }

        if (value.Amount < 0)
        {
            session.Report(OcdsRules.NegativeAmount, place.At("/amount"), Ocid, stated.GetRawText());
        }

        return value;
    }

    /// <summary>The day of a member; one that cannot be right is reported and null.</summary>
    /// <param name="holder">The object.</param>
    /// <param name="name">The member.</param>
    /// <param name="place">Where the object stands.</param>
    /// <param name="session">Where findings go.</param>
    /// <param name="isPast">True for what has happened, such as a signing; false for the ends of periods.</param>
    public DateOnly? Day(JsonElement? holder, string name, ImportPlace place, IImportSession session, bool isPast = true)
    {
        if (holder.Day(name) is not { } day)
        {
            return null;
        }

        if (day >= FirstDay && day <= session.Today.AddYears(isPast ? 1 : YearsAhead))
        {
            return day;
        }

        session.Report(OcdsRules.UnlikelyDay, place.At("/" + name), Ocid, holder.Text(name));
        return null;
    }

    /// <summary>
    /// The currency of an amount: what the first of several objects says of one that says anything.
    /// Where that is not the first one it is told, and where none says a code, that it is not known.
    /// </summary>
    /// <param name="place">Where the amount stands.</param>
    /// <param name="session">Where findings go.</param>
    /// <param name="holders">The object that has the amount, then those that it comes from.</param>
    public string? CurrencyOf(ImportPlace place, IImportSession session, params ReadOnlySpan<JsonElement?> holders)
    {
        for (var i = 0; i < holders.Length; i++)
        {
            if (holders[i].Currency("value") is { IsStated: true } currency)
            {
                if (currency.Code is null || i > 0)
                {
                    session.Report(currency.Code is null ? OcdsRules.NoCurrency : OcdsRules.CurrencyElsewhere, place, Ocid, currency.Code);
                }

                return currency.Code;
            }
        }

        session.Report(OcdsRules.NoCurrency, place, Ocid);
        return null;
    }

    /// <summary>The amount of a value that is in a contract's currency, or states none; one that is not, or not certainly, is reported and null.</summary>
    public decimal? AmountIn(string? currency, JsonElement? holder, ImportPlace place, IImportSession session)
    {
        if (Amount(holder, place, session) is not { } value)
        {
            return null;
        }

        if (value.Currency.IsStated && (value.Currency.Code is not { } own || own != currency))
        {
            session.Report(OcdsRules.OtherCurrency, place.At("/currency"), Ocid, holder.Member("value").Text("currency"));
            return null;
        }

        if (!value.Currency.IsStated && currency is not null)
        {
            session.Report(OcdsRules.CurrencyElsewhere, place, Ocid, currency);
        }

        return value.Amount;
    }
}
