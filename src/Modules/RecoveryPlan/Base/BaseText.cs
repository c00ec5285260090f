using System.Net;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Texts in the notation of BASE.</summary>
public static class BaseText
{
    /// <summary>The currency of all amounts of BASE: the portal writes them in euro, with the sign or without it, and has no field for another.</summary>
    public const string Currency = "EUR";

    /// <summary>A text with its HTML entities and line breaks as characters; null when nothing is left.</summary>
    public static string? Plain(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var plain = text.Contains('&') ? WebUtility.HtmlDecode(text) : text;
        plain = plain.Contains("<br", StringComparison.OrdinalIgnoreCase) ? plain.Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase).Replace("<br/>", "\n", StringComparison.OrdinalIgnoreCase).Replace("<br />", "\n", StringComparison.OrdinalIgnoreCase) : plain;
        plain = plain.AsSpan().IndexOfAnyInRange('\0', '\b') >= 0 ? string.Concat(plain.Where(c => c is not (>= '\0' and <= '\b'))) : plain;
        plain = plain.Trim();
        return plain.Length == 0 ? null : plain;
    }
}
