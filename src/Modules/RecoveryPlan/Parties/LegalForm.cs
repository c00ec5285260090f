using System.Collections.Frozen;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Words in a name that natural persons do not have: legal forms and kinds of public bodies.</summary>
public static class LegalForm
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "lda", "limitada", "sa", "unipessoal", "sociedade", "associação", "fundação", "cooperativa", "município", "câmara", "freguesia", "ministério", "instituto", "universidade", "hospital", "agência", "direção-geral", "epe", "ip",
        "ltd", "limited", "plc", "llp", "inc", "llc", "corp", "corporation", "company", "gmbh", "ag", "bv", "nv", "srl", "sl", "spa", "sas", "sarl",
        "council", "ministry", "department", "authority", "agency", "university", "commission", "trust", "foundation", "association", "government", "service", "services", "group", "board", "college", "police",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when the name has one.</summary>
    /// <param name="name">The name; null for none.</param>
    public static bool IsIn(string? name)
        => name is not null && name.Split([' ', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries).Any(word => Words.Contains(word.Replace(".", "", StringComparison.Ordinal)));
}
