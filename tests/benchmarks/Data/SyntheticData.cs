using System.Globalization;

namespace OgpGraph.Benchmarks.Data;

/// <summary>
/// The generated rows: the same ones on each machine and each run. Every table has a sequence of its own, so that a change to one leaves the others as they are.
/// </summary>
internal sealed class SyntheticData
{
    public const int ContractsByDefault = 500_000;

    /// <summary>What the rows of the default size amount to. A change of the generator changes it, and makes older results no longer comparable.</summary>
    public const string FingerprintByDefault = "84a9e934d2761e92";

    private const string OrganizationPrefix = "XX-SYNTHETIC:B";
    private const string ContractPrefix = "X-B";
    private const string OwnershipPrefix = "synthetic-ownership-B";
    private const int PublicBody = 0;
    private const int Company = 1;

    private static readonly DateOnly FirstDay = new(2021, 1, 1);
    private static readonly int Days = new DateOnly(2025, 12, 31).DayNumber - FirstDay.DayNumber + 1;

    private readonly int _organizations;
    private readonly int _buyers;
    private readonly int _statements;

    public SyntheticData(int contracts)
    {
        ContractCount = contracts;
        _organizations = Math.Max(100, contracts / 10);
        _buyers = _organizations * 6 / 100;
        _statements = _organizations * 12 / 10;
        Tables =
        [
            new("core_Organization", OrganizationPrefix, _organizations, ["Id", "Name", "Kind", "Country", "FoundedOn", "IsSynthetic"], Organizations),
            new("recovery_plan_Contract", ContractPrefix, contracts, ["Id", "Object", "Procedure", "ProcedureDetails", "SignedOn", "PublishedOn", "Price", "Currency", "Region", "Cpv", "TendererCount", "SupplierId", "BuyerId", "ProjectId", "IsSynthetic"], Contracts),
            new("beneficial_owners_OwnershipStatement", OwnershipPrefix, _statements, ["Id", "RecordId", "RecordStatus", "SubjectId", "InterestedPartyOrganizationId", "InterestedPartyPersonId", "InterestedPartyReason", "OwnerGroup", "InterestType", "DirectOrIndirect", "ShareExact", "ShareMinimum", "ShareMaximum", "StartsOn", "EndsOn", "StatementDate", "IsBeneficialOwnership", "IsComponent", "IsSynthetic"], OwnershipStatements),
        ];
    }

    public int ContractCount { get; }

    public IReadOnlyList<GeneratedTable> Tables { get; }

    private IEnumerable<object?[]> Organizations()
    {
        var random = new RandomSequence(1);
        var row = new object?[6];
        for (var i = 0; i < _organizations; i++)
        {
            var isBuyer = i < _buyers;
            row[0] = OrganizationKey(i);
            row[1] = isBuyer
                ? $"{random.Of(Vocabulary.PublicBodies)} n.º {i + 1} (entidade sintética)"
                : $"{random.Of(Vocabulary.Trades)} n.º {i + 1}, {(random.Percent(70) ? "Lda." : "S.A.")} (entidade sintética)";
            row[2] = (long)(isBuyer ? PublicBody : Company);
            row[3] = isBuyer || random.Percent(96) ? "PT" : random.Percent(60) ? "ES" : "LU";
            row[4] = random.Percent(80) ? Day(FirstDay.AddDays(-1 - random.Next(14_000))) : null;
            row[5] = 1L;
            yield return row;
        }
    }

    private IEnumerable<object?[]> Contracts()
    {
        var random = new RandomSequence(2);
        var suppliers = new Skew(_organizations - _buyers, 10);
        var buyers = new Skew(_buyers, 5);
        var row = new object?[15];
        for (var i = 0; i < ContractCount; i++)
        {
            var (purchase, cpv) = random.Of(Vocabulary.Purchases);
            var cents = (long)(random.NextLogNormal(20_000, 1.6) * 100) + 1;
            var procedure = Procedure(random, cents);
            var signedOn = FirstDay.AddDays(random.Next(Days));
            var isDated = random.Percent(99);
            row[0] = ContractPrefix + (i + 1).ToString("D7", CultureInfo.InvariantCulture);
            row[1] = $"{purchase}, lote {random.Next(24) + 1} de {signedOn.Year} (sintético)";
            row[2] = (long)procedure;
            row[3] = Vocabulary.Procedures[procedure];
            row[4] = isDated ? Day(signedOn) : null;
            row[5] = isDated ? Day(signedOn.AddDays(2 + random.Next(40))) : null;
            row[6] = cents;
            row[7] = "EUR";
            row[8] = Region(random);
            row[9] = random.Percent(97) ? cpv : null;
            row[10] = random.Percent(85) ? (long)(procedure == 0 ? 1 : 1 + random.Next(9)) : null;
            row[11] = OrganizationKey(_buyers + suppliers.Next(random));
            row[12] = OrganizationKey(buyers.Next(random));
            row[13] = null;
            row[14] = 1L;
            yield return row;
        }
    }

    // One row an interest. Four companies of five have at least one; of several, the shares add up to a hundred percent or less.
    private IEnumerable<object?[]> OwnershipStatements()
    {
        var random = new RandomSequence(3);
        var persons = new Skew(Math.Max(1, _statements * 2 / 3), 200);
        var counts = new int[_organizations - _buyers];
        for (var i = 0; i < _statements; i++)
        {
            counts[i < counts.Length * 8 / 10 ? i : random.Next(counts.Length)]++;
        }

        var row = new object?[19];
        var number = 0;
        for (var company = 0; company < counts.Length; company++)
        {
            var left = 10_000;
            for (var i = 0; i < counts[company]; i++)
            {
                var key = (++number).ToString("D6", CultureInfo.InvariantCulture);
                var share = i == counts[company] - 1 ? left : random.Next(left) + (left > 0 ? 1 : 0);
                left -= share;
                var isExact = share > 0 && random.Percent(85);
                var isPerson = random.Percent(90);
                var startsOn = FirstDay.AddDays(-1 - random.Next(5_000));
                row[0] = OwnershipPrefix + key;
                row[1] = "synthetic-relationship-B" + key;
                row[2] = random.Percent(80) ? 0L : 1L;
                row[3] = OrganizationKey(_buyers + company);
                row[4] = isPerson ? null : OrganizationKey(_buyers + random.Next(counts.Length));
                row[7] = isPerson ? "OG-B" + (persons.Next(random) + 1).ToString("D6", CultureInfo.InvariantCulture) : null;
                row[8] = (long)(random.Percent(75) ? 0 : random.Next(5));
                row[9] = random.Percent(85) ? 0L : 1L;
                row[10] = isExact ? share * 10_000L : null;
                row[11] = isExact ? null : 25_000_000L;
                row[12] = isExact ? null : 50_000_000L;
                row[13] = Day(startsOn);
                row[14] = random.Percent(5) ? Day(FirstDay.AddDays(random.Next(700))) : null;
                row[15] = Day(FirstDay.AddDays(700 + random.Next(1_000)));
                row[16] = random.Percent(95) ? 1L : null;
                row[17] = 0L;
                row[18] = 1L;
                yield return row;
            }
        }
    }

    private static string OrganizationKey(int index) => OrganizationPrefix + (index + 1).ToString("D6", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The lower the price, the simpler the procedure: the places of the enum ProcurementProcedure.
    public static int Procedure(RandomSequence random, long cents)
    {
        var draw = random.Next(100);
        return cents switch
        {
            < 20_000_00 => draw < 78 ? 0 : draw < 88 ? 1 : draw < 97 ? 4 : 5,
            < 75_000_00 => draw < 25 ? 0 : draw < 62 ? 1 : draw < 82 ? 3 : draw < 95 ? 4 : 5,
            _ => draw < 8 ? 0 : draw < 14 ? 1 : draw < 19 ? 2 : draw < 88 ? 3 : draw < 97 ? 4 : 5,
        };
    }

    // Two of a hundred are not known.
    private static string? Region(RandomSequence random)
    {
        var draw = random.Next(100);
        foreach (var (code, percent) in Vocabulary.Regions)
        {
            if ((draw -= percent) < 0)
            {
                return code;
            }
        }

        return null;
    }
}
