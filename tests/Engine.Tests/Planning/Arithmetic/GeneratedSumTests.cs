using System.Globalization;
using System.Linq.Expressions;
using System.Numerics;
using System.Text.Json;
using CsCheck;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>A sum is exact or none: what is beyond 64 bits is refused or TOO_LARGE, and no number ever wraps around.</summary>
public sealed class GeneratedSumTests
{
    private const int Groups = 40;

    // Near the bounds, near nothing, and between.
    private static readonly Gen<long> Units = Gen.OneOf(
        Gen.Long[-1000, 1000], Gen.Long[long.MaxValue - 1000, long.MaxValue], Gen.Long[-long.MaxValue, -long.MaxValue + 1000],
        Gen.Long[-long.MaxValue, long.MaxValue], Gen.Long[long.MaxValue / 3, long.MaxValue / 2]);

    private static readonly Expression<Func<Bill, IGraphData, long?>> Doubled = (b, data) => b.Bytes * 2L;
    private static readonly Expression<Func<Bill, IGraphData, decimal?>> Taxed = (b, data) => b.Price * 1.5m;

    [Fact]
    public void Sums_near_and_beyond_64_bits_are_exact_or_none()
        => Gen.Select(Units.Array[1, 5], Units.Array[1, 5]).Array[Groups].Sample(
            groups =>
            {
                var bills = groups.SelectMany((g, group) => Enumerable.Range(0, Math.Max(g.Item1.Length, g.Item2.Length))
                    .Select(i => Bill($"g{group}", i, At(g.Item1, i), At(g.Item2, i)))).ToList();
                using var sample = new BillSample([Doubled, Taxed], GraphReader.Anonymous, bills, []);
                for (var group = 0; group < Groups; group++)
                {
                    var (bytes, price) = groups[group];
                    Column(sample, group, "bytes", [.. bytes.Select(unit => new BigInteger(unit))], 0);
                    Column(sample, group, "price", [.. price.Select(unit => new BigInteger(unit))], 2);
                    Computed(sample, group, "f0", [.. bytes.Select(unit => new BigInteger(unit) * 2)], 0);

                    // A computed decimal that does not fit is unknown, and in no sum.
                    Column(sample, group, "f1", [.. price.Select(unit => Half(new BigInteger(unit) * 3)).Where(Fits)], 2);
                }
            },
            iter: 4, threads: 1);

    private static long? At(long[] values, int index) => index < values.Length ? values[index] : null;

    // To the nearest, half away from zero.
    private static BigInteger Half(BigInteger value) => (value + value.Sign) / 2;

    private static Bill Bill(string group, int number, long? bytes, long? price) => new()
    {
        Id = $"{group}-{number}", Currency = group, Bytes = bytes, Price = price / 100m, IssuedOn = new DateOnly(2024, 1, 1),
    };

    // Over values of both signs SQLite may give up on the way to a sum that fits.
    private static bool MayFit(IEnumerable<BigInteger> units)
        => Fits(units.Where(u => u > 0).Aggregate(BigInteger.Zero, (a, b) => a + b))
            && Fits(units.Where(u => u < 0).Aggregate(BigInteger.Zero, (a, b) => a + b));

    private static bool Fits(BigInteger value) => value >= long.MinValue && value <= long.MaxValue;

    private static void Column(BillSample sample, int group, string name, IReadOnlyList<BigInteger> units, int places)
    {
        var (sum, reason) = Ask(sample, group, name);
        if (units.Count == 0)
        {
            Assert.Equal((null, "NO_VALUES"), (sum, reason));
        }
        else if (MayFit(units) || sum is not null)
        {
            Assert.Equal((Written(units, places), null), (sum, reason));
        }
        else
        {
            Assert.Equal("OGP125", reason);
        }
    }

    private static void Computed(BillSample sample, int group, string name, IReadOnlyList<BigInteger> units, int places)
    {
        var (sum, reason) = Ask(sample, group, name);
        if (units.All(Fits) && (MayFit(units) || sum is not null))
        {
            Assert.Equal((Written(units, places), null), (sum, reason));
        }
        else
        {
            Assert.Null(sum);
            Assert.Contains(reason, units.All(Fits) ? ["OGP125", "TOO_LARGE"] : new[] { "TOO_LARGE" });
        }
    }

    private static (string? Sum, string? Reason) Ask(BillSample sample, int group, string name)
    {
        var question = $"{{ bills(where: {{ currency: {{ eq: \"g{group}\" }} }}) {{ aggregates {{ sum {{ {name} }} sumReason {{ {name} }} }} }} }}";
        if (sample.TryAsk(question, out var fault) is not { } data)
        {
            return (null, fault!.Value.GetProperty("extensions").GetProperty("code").GetString());
        }

        var answer = data.GetProperty("bills").GetProperty("aggregates");
        return (BillSample.Text(answer.GetProperty("sum").GetProperty(name)), BillSample.Text(answer.GetProperty("sumReason").GetProperty(name)));
    }

    private static string Written(IEnumerable<BigInteger> units, int places)
    {
        var sum = units.Aggregate(BigInteger.Zero, (a, b) => a + b);
        var digits = BigInteger.Abs(sum).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return (sum < 0 ? "-" : "") + (places == 0 ? digits : $"{digits[..^places]}.{digits[^places..]}");
    }
}
