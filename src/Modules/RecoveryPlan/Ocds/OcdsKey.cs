using System.Text.RegularExpressions;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>The key of a contract of OCDS: for IMPIC's processes the number on BASE, which stands in the ocid, so that both formats give one contract.</summary>
public static partial class OcdsKey
{
    /// <summary>The key.</summary>
    /// <param name="ocid">The ocid, or the longer key of a process whose ocid another publisher had first.</param>
    /// <param name="contract">The contract's id in it.</param>
    /// <param name="isFirst">True for the first contract of the process.</param>
    public static string Of(string ocid, string contract, bool isFirst)
        => Impic().Match(ocid) is { Success: true } match ? isFirst ? match.Groups["contract"].Value : $"{match.Groups["contract"].Value}/{contract}" : $"{ocid}/{contract}";

    /// <summary>The number of the procedure on BASE; null for another publisher's process.</summary>
    public static string? ProcedureOf(string ocid) => Impic().Match(ocid) is { Success: true } match ? match.Groups["procedure"].Value : null;

    [GeneratedRegex(@"^ocds-px0z7d-(?<procedure>\d{1,18})-(?<contract>\d{1,18})-\d{1,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex Impic();
}
