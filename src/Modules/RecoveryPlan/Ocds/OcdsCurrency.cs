using System.Collections.Frozen;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>The currency that an object of OCDS states beside an amount.</summary>
/// <param name="Code">Its code of ISO 4217; null when none is stated, or what is stated stands for no currency or for several.</param>
/// <param name="IsStated">True when the object says anything of a currency, readable or not.</param>
public readonly record struct OcdsCurrency(string? Code, bool IsStated)
{
    // $, ¥, kr and Fr. each stand for several currencies and are not read.
    private static readonly FrozenDictionary<string, string> Signs =
        ("€ EUR £ GBP R$ BRL US$ USD CA$ CAD A$ AUD AU$ AUD NZ$ NZD HK$ HKD NT$ TWD MX$ MXN ₹ INR ₽ RUB ₺ TRY ₴ UAH ₦ NGN ₪ ILS ₫ VND "
        + "₲ PYG ₸ KZT ₾ GEL ₼ AZN ₱ PHP zł PLN Kč CZK").Split(' ').Chunk(2).ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    /// <summary>The currency of a text.</summary>
    /// <param name="text">As the release writes it, without spaces around it; null when it states none.</param>
    public static OcdsCurrency Of(string? text)
    {
        if (text is null)
        {
            return default;
        }

        var codes = OcdsSchema.Instance.Currencies;
        return codes.TryGetValue(text, out var code) || codes.TryGetValue(text.ToUpperInvariant(), out code) || Signs.TryGetValue(text, out code)
            ? new OcdsCurrency(code, true)
            : new OcdsCurrency(null, true);
    }
}
