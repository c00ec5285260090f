using System.Collections.Frozen;

namespace OgpGraph.Core;

/// <summary>
/// The lists of org-id.guide that hold legal entities and nothing else: an identifier of one may be stored in clear. A list in which sole traders stand under a number of their own as persons
/// (VAT, RUT, RUC, ABN) is none of them.
/// </summary>
public static class CompanyScheme
{
    private static readonly FrozenSet<string> Lists = new[]
    {
        "AT-FB", "AU-ACN", "BE-BCE_KBO", "BE-GTCF", "BG-EIK", "BR-CNPJ", "CA-CC", "CA-CRA_ACR", "CH-FDJP", "CL-RES", "CN-SAIC", "CO-CCB", "CO-RUE", "CY-DRCOR", "CZ-ICO", "DE-CR", "DK-CVR", "EE-RIK",
        "ES-DIR3", "ES-RMC", "FI-PRO", "FR-INSEE", "FR-RCS", "FR-RNA", "GB-CHC", "GB-COH", "GB-CQC", "GB-EDU", "GB-GOR", "GB-IRN", "GB-LAC", "GB-LAE", "GB-LAN", "GB-LAS", "GB-MPR", "GB-NHS", "GB-NIC",
        "GB-NIEDU", "GB-PLA", "GB-REV", "GB-SC", "GB-SHPE", "GB-SRS", "GB-UKPRN", "GB-WALEDU", "GE-NAPR", "GG-RCE", "GI-COH", "HK-CR", "HR-MBS", "IE-CHY", "IE-CRO", "IM-CR", "IN-MCA", "IT-RI", "JE-FSC", "JE-OAC",
        "JP-JCN", "KE-RCO", "KR-CRN", "KY-CR", "LT-RC", "LU-RCS", "LV-RE", "MD-IDNO", "MT-MFSA", "MU-CR", "NG-CAC", "NL-KVK", "NL-RSIN", "NO-BRC", "NP-CRO", "NZ-COH", "PL-KRS", "RO-ONRC", "RU-OGRN", "SG-ACRA",
        "SI-PRS", "SK-ORSR", "UA-EDR", "US-DOS", "US-DUNS", "US-EIN", "VG-FSC", "XI-DUNS", "XI-GRID", "XI-IATI", "XI-LEI", "XI-PB", "XI-ROR", "XM-DAC", "ZA-CIP", "ZA-CPR", "ZM-PCR",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for one of them.</summary>
    /// <param name="scheme">The scheme as the source writes it.</param>
    public static bool IsOne(string scheme) => Lists.Contains(scheme.Trim());
}
