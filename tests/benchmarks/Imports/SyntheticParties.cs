using System.Globalization;
using OgpGraph.Benchmarks.Data;

namespace OgpGraph.Benchmarks.Imports;

/// <summary>
/// The made-up entities of an import: nine digits with a valid check digit, suppliers and holdings under 59, buyers under 69, and names that say they are synthetic.
/// </summary>
internal sealed class SyntheticParties
{
    private readonly string[] _companies;
    private readonly string[] _buyers;

    public SyntheticParties(int contracts)
    {
        var random = new RandomSequence(11);
        SupplierCount = Math.Max(200, contracts / 25);
        _companies = [.. Enumerable.Range(0, SupplierCount * 5 / 2).Select(i => $"{random.Of(Vocabulary.Trades)} n.º {i + 1}{(random.Percent(5) ? " &amp; Irmãos" : "")}, {(random.Percent(70) ? "Lda." : "S.A.")} (entidade sintética)")];
        _buyers = [.. Enumerable.Range(0, Math.Max(20, contracts / 400)).Select(i => $"{random.Of(Vocabulary.PublicBodies)} n.º {i + 1} (entidade sintética)")];
    }

    /// <summary>The first so many companies win contracts; the others own companies.</summary>
    public int SupplierCount { get; }

    public int CompanyCount => _companies.Length;

    public int BuyerCount => _buyers.Length;

    public string CompanyName(int index) => _companies[index];

    public string BuyerName(int index) => _buyers[index];

    public static string CompanyNumber(int index) => Number("59", index);

    public static string BuyerNumber(int index) => Number("69", index);

    private static string Number(string prefix, int index)
    {
        var digits = prefix + index.ToString("D6", CultureInfo.InvariantCulture);
        var sum = 0;
        for (var i = 0; i < 8; i++)
        {
            sum += (digits[i] - '0') * (9 - i);
        }

        var check = 11 - (sum % 11);
        return digits + (check >= 10 ? '0' : (char)('0' + check));
    }
}
