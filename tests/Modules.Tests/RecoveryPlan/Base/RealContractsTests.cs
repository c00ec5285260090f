using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Base;

/// <summary>The 21,748 real contracts of January and February 2024 against a second, simple reading of the same file.</summary>
public sealed partial class RealContractsTests
{
    private const string File = "base/contratos-2024-jan-fev.pseudonymised.csv";

    private static readonly Lazy<ImportBenchRun> Imported = new(() => ImportBench.RunFiles(new BaseImporter(), SharedData.Get(File)));
    private static readonly Lazy<IReadOnlyList<IReadOnlyDictionary<string, string>>> Plain = new(() => Read(System.IO.File.ReadAllText(SharedData.Get(File))));

    private static ImportBenchRun Run => Imported.Value;

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows => Plain.Value;

    [SharedDataFact(File)]
    public void Every_row_is_a_contract_and_none_is_lost()
    {
        Assert.Equal(21_748, Rows.Count);
        Assert.Equal(21_748, Run.Counts["contracts"]);
        Assert.Equal(Rows.Select(r => r["idcontrato"]).Order(StringComparer.Ordinal), Run.Rows<Contract>().Select(c => c.Id));
        Assert.DoesNotContain(Run.Findings, f => f.Rule.Severity == ImportSeverity.Error);
    }

    [SharedDataFact(File)]
    public void The_sum_of_all_prices_is_that_of_the_file()
        => Assert.Equal(Rows.Sum(r => decimal.Parse(r["precoContratual"].Replace(',', '.'), CultureInfo.InvariantCulture)), Run.Rows<Contract>().Sum(c => c.Price));

    [SharedDataFact(File)]
    public void Procedures_days_and_codes_are_those_of_the_file()
    {
        var contracts = Run.Rows<Contract>().ToDictionary(c => c.Id);
        Assert.Equal(
            Rows.GroupBy(r => r["tipoprocedimento"]).ToDictionary(g => g.Key, g => g.Count()),
            contracts.Values.GroupBy(c => c.ProcedureDetails!).ToDictionary(g => g.Key, g => g.Count()));
        Assert.Equal(9_497, contracts.Values.Count(c => c.Procedure == ProcurementProcedure.DirectAward));
        Assert.All(Rows, r =>
        {
            var contract = contracts[r["idcontrato"]];
            Assert.Equal((r["dataCelebracaoContrato"], r["dataPublicacao"]), (Day(contract.SignedOn), Day(contract.PublishedOn)));
            Assert.Equal(r["cpv"][..10], contract.Cpv);
            Assert.Equal(r["cpv"][..2], contract.CpvDivisionId![..2]);
            Assert.Equal(int.Parse(r["prazoExecucao"], CultureInfo.InvariantCulture), contract.Duration);
        });
    }

    [SharedDataFact(File)]
    public void Each_finding_is_accounted_for_by_the_second_reading()
    {
        var found = Run.Findings.GroupBy(f => f.Rule.Code).ToDictionary(g => g.Key, g => g.Count());
        var parties = Rows.SelectMany(r => Parties(r["adjudicante"]).Concat(Parties(r["adjudicatarios"]))).ToList();
        var numbers = parties.Select(p => p.Split(" - ")[0]).Where(n => NineDigits().IsMatch(n)).ToList();
        var persons = numbers.Count(IsPerson) + parties.Count(p => p.StartsWith("RGPD", StringComparison.Ordinal) || ForeignPerson().IsMatch(p));
        var others = parties.Count(p => !NineDigits().IsMatch(p.Split(" - ")[0]) && !p.StartsWith("RGPD", StringComparison.Ordinal) && !ForeignPerson().IsMatch(p) && !PortugueseNumber().IsMatch(p));
        var placeholders = numbers.Count(n => n.Distinct().Count() == 1);
        Assert.Equal(2, found["base.negative-amount"]);
        Assert.Equal(Rows.Count(r => !Parties(r["adjudicatarios"]).Any()), found["base.no-supplier"]);
        Assert.Equal(numbers.Count(n => !IsPerson(n) && !Checks(n) && n.Distinct().Count() > 1), found["base.bad-check-digit"]);

        // Each party of no Portuguese number is a company under its country, a name with a legal form without a number, or taken for a person. The second reading takes a few foreign ones for the end of the name before.
        var all = persons + others + placeholders;
        var withheld = found["base.withheld-number"];

        // Four Spanish numbers without a country have two names each.
        var renamed = found["base.names-of-number"];
        Assert.InRange(renamed, 4, 40);
        Assert.InRange(found["base.natural-person"] + found["base.foreign-number"] + found["base.placeholder-number"] + withheld
            + renamed + found["base.no-party-number"], all, all + 10);
        Assert.InRange(found["base.natural-person"] + withheld, persons, persons + (others / 4));
        Assert.InRange(withheld, 1, persons / 10);
        Assert.InRange(found["base.foreign-number"], 40, others - 1);
        Assert.Equal(
            ["base.bad-check-digit", "base.foreign-number", "base.natural-person", "base.negative-amount", "base.no-supplier", "base.unknown-procedure", "base.unknown-region"],
            found.Keys.Where(k => k is not ("base.names-of-number" or "base.published-before-signed"
                or "base.placeholder-number" or "base.withheld-number" or "base.no-party-number")).Order());
        Assert.Equal(Rows.Count(r => ProcurementProcedure.Other == BaseTerms.Procedure(r["tipoprocedimento"])), found["base.unknown-procedure"]);
    }

    [SharedDataFact(File)]
    public void No_name_of_a_natural_person_is_left()
    {
        Assert.DoesNotContain(Run.Rows<Organization>(), o => o.Name.Contains("Fictícia", StringComparison.Ordinal));
        Assert.DoesNotContain(Run.Rows<Organization>(), o => o.Id.StartsWith("PT-NIPPC:", StringComparison.Ordinal) && OrganizationKey.IsPersonLike(o.Id[9..]));
        Assert.DoesNotContain(Run.Findings, f => f.Value?.Contains("Fictícia", StringComparison.Ordinal) ?? false);
    }

    [SharedDataFact(File)]
    public void A_second_import_changes_nothing()
    {
        var session = new ImportBenchSession();
        ImportBench.RunFiles(session, new BaseImporter(), SharedData.Get(File));
        Assert.Equal((0, 0, 0), ImportBench.RunFiles(session, new BaseImporter(), SharedData.Get(File)).Changes);
    }

    private static string Day(DateOnly? day) => day!.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Parties(string cell) => PartyEnd().Split(cell).Where(p => p.Length > 0);

    private static bool IsPerson(string number) => !(number[0] is '5' or '6' || number[..2] is "71" or "72" or "77" or "78" or "79" or "90" or "91" or "98" or "99") && number.Distinct().Count() > 1;

    private static bool Checks(string number)
    {
        var rest = 11 - (Enumerable.Range(0, 8).Sum(i => (number[i] - '0') * (9 - i)) % 11);
        return (rest > 9 ? 0 : rest) == number[8] - '0';
    }

    private static List<IReadOnlyDictionary<string, string>> Read(string text)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        var cells = new List<string>();
        List<string>? headings = null;
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = text[0] == '\ufeff' ? 1 : 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"' when isQuoted || cell.Length == 0:
                    isQuoted = !isQuoted;
                    break;
                case ';' or '\n' when !isQuoted:
                    cells.Add(cell.ToString().Trim());
                    cell.Clear();
                    if (text[i] == '\n')
                    {
                        if (headings is null)
                        {
                            headings = cells;
                        }
                        else
                        {
                            rows.Add(headings.Zip(cells).ToDictionary(p => p.First, p => p.Second));
                        }

                        cells = [];
                    }

                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        return rows;
    }

    [GeneratedRegex(@"^(ES)?(\d{8}[A-Z]|[XYZ]\d{7}[A-Z]) - ")]
    private static partial Regex ForeignPerson();

    [GeneratedRegex(@"^PT\d{9} - ")]
    private static partial Regex PortugueseNumber();

    [GeneratedRegex(@" \| |\n(?=RGPD|\d{9} - )")]
    private static partial Regex PartyEnd();

    [GeneratedRegex(@"^\d{9}$")]
    private static partial Regex NineDigits();
}
