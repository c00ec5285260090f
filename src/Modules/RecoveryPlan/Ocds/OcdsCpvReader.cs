using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>The codes of the Common Procurement Vocabulary that the items of a contract, its award or its tender have.</summary>
/// <param name="session">Where rows and findings go.</param>
public sealed class OcdsCpvReader(IImportSession session)
{
    private const int MostNamed = 5;

    private readonly CpvRegister _register = new(session);
    private OcdsProcess? _process;
    private List<string> _tender = [];

    /// <summary>Sets a contract's main code: the first of its own items, else of its award's, else of the tender's; several are told of.</summary>
    /// <param name="row">The contract.</param>
    /// <param name="contract">What the release says of it.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="award">Its award; null for none.</param>
    /// <param name="process">The process.</param>
    public void Read(Contract row, JsonElement? contract, ImportPlace place, JsonElement? award, OcdsProcess process)
    {
        if (!ReferenceEquals(_process, process))
        {
            // The tender's items are those of all contracts of a process.
            (_process, _tender) = (process, OfTender(process));
        }

        var own = Codes(contract, place, process);
        var awarded = Codes(award, process.Place.At("/awards"), process);
        var codes = own.Count > 0 ? own : awarded.Count > 0 ? awarded : OfLots(contract, award, process) ?? _tender;
        if (codes.Count == 0)
        {
            return;
        }

        row.Cpv = codes[0];
        row.CpvDivisionId = CpvRegister.DivisionOf(codes[0]);
        if (codes.Count > 1)
        {
            session.Report(OcdsRules.SeveralCpv, place, process.Ocid, string.Join(", ", codes.Take(MostNamed)));
        }
    }

    // Europe's profile says it of the tender as a whole, before its items.
    private List<string> OfTender(OcdsProcess process)
    {
        var place = process.Place.At("/tender");
        List<string> codes = [];
        Add(process.Tender.Member("classification"), codes, new HashSet<string>(StringComparer.Ordinal), place.At("/classification"), process);
        return codes.Count > 0 ? codes : Codes(process.Tender, place, process);
    }

    // What is bought with one lot is not bought with another.
    private List<string>? OfLots(JsonElement? contract, JsonElement? award, OcdsProcess process)
    {
        var lots = OcdsLots.Of(contract, award);
        return lots.Count == 0 ? null
            : Codes(process.Tender, process.Place.At("/tender"), process, item => lots.Overlaps(OcdsLots.Named(item)))
                is { Count: > 0 } codes ? codes : null;
    }

    private static bool IsCpv(JsonElement? classification)
        => classification.Text("scheme") is { } scheme && (scheme == "CPV" || IsCpv(scheme));

    // Some say whose vocabulary it is or of what year: EU-CPV, CPV 2008. CPV 2003 is another one, and so are the supplementary codes, CPVS.
    private static bool IsCpv(string scheme)
    {
        var letters = string.Concat(scheme.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var name = letters.EndsWith("2008", StringComparison.Ordinal) ? letters[..^4] : letters;
        return name is "CPV" or "EUCPV" or "UECPV" or "CPVEU" or "CPVUE" or "XCPV" or "COMMONPROCUREMENTVOCABULARY";
    }

    // Each once, in their order: those of the items' own classification, else of their additional ones.
    private List<string> Codes(JsonElement? holder, ImportPlace place, OcdsProcess process, Func<JsonElement?, bool>? isAsked = null)
    {
        List<string> codes = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var item in holder.Objects("items"))
        {
            if (isAsked?.Invoke(item) != false)
            {
                Add(item.Member("classification"), codes, seen, Item(place, index), process);
            }

            index++;
        }

        if (codes.Count > 0)
        {
            return codes;
        }

        index = 0;
        foreach (var item in holder.Objects("items"))
        {
            foreach (var classification in isAsked?.Invoke(item) != false ? item.Objects("additionalClassifications") : [])
            {
                Add(classification, codes, seen, Item(place, index), process);
            }

            index++;
        }

        return codes;
    }

    private static ImportPlace Item(ImportPlace holder, int index) => holder.At(string.Create(CultureInfo.InvariantCulture, $"/items/{index}"));

    private void Add(JsonElement? classification, List<string> codes, HashSet<string> seen, ImportPlace place, OcdsProcess process)
    {
        if (!IsCpv(classification))
        {
            return;
        }

        var read = classification.Code() is { } text ? CpvText.Of(text) : default;
        if (read.Code is not { } code)
        {
            session.Report(OcdsRules.BadCpv, place, process.Ocid, classification.Id());
            return;
        }

        if (read.HasWrongDigit)
        {
            session.Report(OcdsRules.CpvCheckDigit, place, process.Ocid, classification.Id());
        }

        if (read.LacksZero)
        {
            session.Report(OcdsRules.CpvZero, place, process.Ocid, classification.Id());
        }

        _register.See(code, classification.Text("description") ?? read.Label, process.SourceId);
        if (seen.Add(code))
        {
            codes.Add(code);
        }
    }
}
