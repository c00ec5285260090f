using System.Text.RegularExpressions;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// The legal form at the end of a company's name. Only there it says that no natural person bears the name: "Câmara", "Sá" or "Service" inside one may be a surname.
/// </summary>
public static partial class LegalForm
{
    /// <summary>True when the name ends in one.</summary>
    /// <param name="name">The name; null for none.</param>
    public static bool EndsName(string? name) => name is not null && (Forms().IsMatch(name) || BareSa().IsMatch(name));

    // Some names say after the form where or how the company is: "Exemplo, S.L. - Sucursal em Portugal", "Exemplo, Lda, em liquidação".
    [GeneratedRegex(@"[\p{L}\d&.)""'»][\s,(–-]+(?:
        l\.?\s?da|limitada|unipessoal|unipersonal|s\.\s?a\.?|s\.\s?g\.\s?p\.\s?s\.?|sgps|e\.?\s?p\.?\s?e|e\.\s?p|e\.?\s?i\.?\s?m|e\.\s?m|i\.\s?p|c\.?\s?r\.?\s?l|a\.?\s?c\.?\s?e|s\.\s?c\.?
        |gmbh|g\.m\.b\.h|kg|ohg|kgaa|ltd|limited|p\.?l\.?c|l\.?l\.?p|l\.?l\.?c|inc|incorporated|corp|corporation|s\.?r\.?l|s\.?l|s\.\s?l\.?|s\.?\s?l\.?\s?u|s\.?\s?a\.?\s?u|s\.p\.a|spa|s\.?a\.?s|s\.?a\.?r\.?l
        |b\.?v|n\.?v|v\.?z\.?w|a\.?g|a/s|aps|oyj|oy|a\.b|sp\.?\s?z\s?o\.?\s?o|s\.?r\.?o|d\.?o\.?o|kft|zrt|ltda|eireli
        |council|university|authority|ministry
        )\.{0,2}["")»\s,]*(?:\([^()]*\)|[-–,]?\s*\(?(?:sucursal|filial|branch|em\sliquidaç|em\sinsolv)\w*\b.*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Forms();

    // Without points SA is also the surname Sá in capitals: only a comma tells it.
    [GeneratedRegex(@"[\p{L}\d)],\s*SA[\s)]*$", RegexOptions.CultureInvariant)]
    private static partial Regex BareSa();
}
