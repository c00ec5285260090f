using System.Text.RegularExpressions;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>Tells a portal's licence from the address, code or text by which a catalogue names it: one licence has one id, however it is written.</summary>
public static partial class DcatLicence
{
    /// <summary>The longest text that can name a licence.</summary>
    public const int Longest = 200;

    private static readonly HashSet<string> NotSpecified = new(StringComparer.OrdinalIgnoreCase)
    {
        "License Not Specified", "Licence Not Specified", "notspecified", "not specified", "unknown", "Licença não especificada", "publications.europa.eu/resource/authority/licence/OP_DATPRO",
    };

    // Who may see a thing is no licence, nor is that somebody has rights in it: the European list, COAR's and Eprints' access rights, INSPIRE's limitations, the same as words, and the codes of ISO 19115.
    private static readonly string[] Rights = ["authority/access-right", "access_right", "eprint/accessrights", "limitationsonpublicaccess", "conditionsapplyingtoaccessanduse"];

    private static readonly HashSet<string> RightWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "public", "restricted", "non-public", "non_public", "nonpublic", "sensitive", "confidential", "normal", "público", "pública", "restrito", "restrita", "não público", "não pública", "privado", "privada", "reservado",
        "copyright", "patent", "patentPending", "trademark", "license", "licence", "intellectualPropertyRights", "otherRestrictions", "unrestricted",
    };

    // One of these, with nothing else but the words below them, tells who may see a thing: "Sem limitações ao acesso público".
    private static readonly HashSet<string> AccessWords =
    [
        "acesso", "access", "accesso", "acceso", "acces", "restricao", "restricoes", "restriction", "restrictions", "limitacao", "limitacoes", "limitation", "limitations", "unrestricted",
        "public", "publico", "publica", "publicos", "publicas", "restrito", "restrita", "restricted", "privado", "privada", "private", "reservado", "reservada", "confidencial", "confidential",
    ];

    private static readonly HashSet<string> Beside =
    [
        "a", "ao", "aos", "as", "o", "os", "de", "do", "da", "dos", "das", "e", "em", "no", "na", "se", "sem", "nao", "com", "para", "por", "so", "apenas", "mediante", "qualquer", "quaisquer", "nenhuma", "nenhum", "todos",
        "the", "to", "of", "on", "for", "and", "by", "with", "without", "any", "none", "non", "not", "only", "upon", "are", "is", "there", "apply", "applies", "applying", "aplicam", "aplicaveis", "existem", "ha", "existe",
        "livre", "livres", "aberto", "aberta", "abertos", "open", "free", "freely", "libre", "gratuito", "gratuita", "total", "geral", "general", "full", "limitado", "limitada", "limited", "condicionado", "condicionada", "normal",
        "embargoed", "embargado", "sensitive", "sensivel", "condicoes", "condicao", "conditions", "condition", "use", "uso", "utilizacao", "pedido", "request", "registo", "registration", "interno", "interna", "internal",
    ];

    // The ids are udata's. Addresses stand without protocol and closing slash; names are folded: small letters and digits alone.
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["creativecommons.org/licenses/by/4.0"] = "cc-by", ["creativecommons.org/licenses/by-sa/4.0"] = "cc-by-sa", ["creativecommons.org/publicdomain/zero/1.0"] = "cc-zero",
        ["ccby"] = "cc-by", ["ccby40"] = "cc-by", ["creativecommonsattribution"] = "cc-by", ["creativecommonsattribution40"] = "cc-by", ["creativecommonsattribution40international"] = "cc-by", ["creativecommonsatribuicao40"] = "cc-by",
        ["creativecommonsatribuicao40internacional"] = "cc-by", ["creativecommonsatribuicao"] = "cc-by", ["attribution40international"] = "cc-by", ["creativecommonsby40"] = "cc-by", ["creativecommonsccby40"] = "cc-by",
        ["ccbysa"] = "cc-by-sa", ["ccbysa40"] = "cc-by-sa", ["creativecommonsattributionsharealike"] = "cc-by-sa", ["creativecommonsattributionsharealike40"] = "cc-by-sa", ["creativecommonsattributionsharealike40international"] = "cc-by-sa",
        ["creativecommonsatribuicaocompartilhaigual40internacional"] = "cc-by-sa",
        ["cc0"] = "cc-zero", ["cc010"] = "cc-zero", ["cczero"] = "cc-zero", ["cczero10"] = "cc-zero", ["creativecommonscczero"] = "cc-zero", ["creativecommonszero"] = "cc-zero", ["cc010universal"] = "cc-zero", ["creativecommonszerov10universal"] = "cc-zero",
        ["odcby"] = "odc-by", ["odcby10"] = "odc-by", ["opendatacommonsattributionlicense"] = "odc-by", ["odbl"] = "odc-odbl", ["odbl10"] = "odc-odbl", ["odcodbl"] = "odc-odbl", ["opendatacommonsopendatabaselicenseodbl"] = "odc-odbl",
        ["opendatacommonsopendatabaselicense"] = "odc-odbl", ["odbl10opendatabaselicense"] = "odc-odbl", ["opendatabaselicense"] = "odc-odbl", ["odcbl"] = "odc-odbl", ["pddl"] = "odc-pddl", ["pddl10"] = "odc-pddl", ["odcpddl"] = "odc-pddl", ["odcpddl10"] = "odc-pddl",
        ["opendatacommonspublicdomaindedicationandlicence"] = "odc-pddl", ["opendatacommonspublicdomaindedicationandlicencepddl"] = "odc-pddl",
        ["opendatacommons.org/licenses/by"] = "odc-by", ["opendatacommons.org/licenses/odbl"] = "odc-odbl", ["opendatacommons.org/licenses/pddl"] = "odc-pddl",
        ["otheropen"] = "other-open", ["otherattribution"] = "other-at", ["otherat"] = "other-at", ["otherpublicdomain"] = "other-pd", ["otherpd"] = "other-pd",
    };

    private static readonly HashSet<string> Portals = [.. Known.Values];

    /// <summary>True for a word on who may see a thing, which licenses nothing.</summary>
    public static bool IsAccessRight(string text)
        => RightWords.Contains(text.Trim()) || IsAboutAccess(text) || (CatalogueAddress.IsWeb(text) && Array.Exists(Rights, r => text.Contains(r, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The id; null when the text says that none is specified or is too long to name one.</summary>
    /// <param name="text">An address, a code such as those of SPDX, or a title.</param>
    public static string? Id(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var isWeb = CatalogueAddress.IsWeb(text);
        var bare = isWeb ? CatalogueAddress.Bare(text)! : Schemeless(text.Trim());
        if (NotSpecified.Contains(bare))
        {
            return null;
        }

        if (CreativeCommons().Match(bare) is { Success: true } commons)
        {
            var address = commons.Value.TrimEnd('/').ToLowerInvariant();
            return Known.GetValueOrDefault(address) ?? $"https://{address}/";
        }

        if (DataCommons().Match(bare) is { Success: true } data)
        {
            return Known[$"opendatacommons.org/licenses/{data.Groups[1].Value}"];
        }

        if (!isWeb)
        {
            return Known.GetValueOrDefault(FoldedWord.Of(bare)) ?? Versioned(bare) ?? text.Trim();
        }

        // A code of SPDX is one whoever lists it.
        return Register().Match(bare) is not { Success: true } listed ? $"https://{bare}"
            : Known.GetValueOrDefault(FoldedWord.Of(listed.Groups[2].Value)) ?? Versioned(listed.Groups[2].Value) ?? (listed.Groups[1].Value.StartsWith("spdx", StringComparison.OrdinalIgnoreCase) || listed.Groups[1].Value.StartsWith("opensource", StringComparison.OrdinalIgnoreCase) ? listed.Groups[2].Value : $"https://{bare}");
    }

    /// <summary>True for an id that is the portal's.</summary>
    public static bool IsPortals(string id) => Portals.Contains(id);

    private static bool IsAboutAccess(string text)
    {
        if (text.Length > Longest)
        {
            return false;
        }

        var words = NoLetters().Split(text).Select(FoldedWord.Of).Where(w => w.Length > 0).ToList();
        return words.Exists(AccessWords.Contains) && words.TrueForAll(w => AccessWords.Contains(w) || Beside.Contains(w));
    }

    // Codes of SPDX and of the European list of another version or other terms: CC-BY-3.0, CC_BYNC_4_0.
    private static string? Versioned(string code)
    {
        if (Code().Match(code) is not { Success: true } match)
        {
            return null;
        }

        var address = $"creativecommons.org/licenses/{TermsOf(match.Groups[1].Value)}/{match.Groups[2].Value}.{match.Groups[3].Value}";
        return Known.GetValueOrDefault(address) ?? $"https://{address}/";
    }

    private static string TermsOf(string letters)
    {
        var bare = letters.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return string.Join('-', Enumerable.Range(0, bare.Length / 2).Select(i => bare.Substring(i * 2, 2)));
    }

    private static string Schemeless(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal);
        var bare = (start < 0 ? text : text[(start + 3)..]).TrimEnd('/');
        return bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare;
    }

    [GeneratedRegex("^creativecommons\\.org/(?:licenses/[a-z+-]+/(?:4\\.0|[0-9.]+(?:/(?!deed|legalcode)[a-z]{2,3}(?=/|$))?)|publicdomain/[a-z]+/[0-9.]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CreativeCommons();

    [GeneratedRegex("^opendatacommons\\.org/(?:licenses/|category/)?(by|odbl|pddl)(?:[/.-].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DataCommons();

    [GeneratedRegex("^(publications\\.europa\\.eu/resource/authority/licence|spdx\\.org/licenses|opensource\\.org/licenses?|opendefinition\\.org/licenses|dados\\.gov\\.pt/licenses?)/([^/?#]+?)(?:\\.html|\\.json|\\.txt|\\.rdf)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Register();

    [GeneratedRegex("[^\\p{L}\\p{M}\\d]+", RegexOptions.CultureInvariant)]
    private static partial Regex NoLetters();

    [GeneratedRegex("^CC[-_ ]?(BY(?:[-_ ]?(?:SA|NC|ND)){0,2})[-_ ]([0-9])[._]([0-9])$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Code();
}
