using System.Globalization;
using CsCheck;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan;

public sealed class ContractNumbersTests
{
    // Near each other, pages that take each other's place, and texts that look like numbers.
    private static readonly Gen<string> AnyNumber = Gen.OneOf(
        Gen.Long[1, 3_000].Select(n => n.ToString(CultureInfo.InvariantCulture)),
        Gen.Select(Gen.Long[1, 3], Gen.Long[1, 4]).Select((page, n) => ((page * 1_024 * 4_096) + n).ToString(CultureInfo.InvariantCulture)),
        Gen.Long[long.MaxValue - 2, long.MaxValue].Select(n => n.ToString(CultureInfo.InvariantCulture)),
        Gen.Int[0, 20].Select(n => $"0{n}"),
        Gen.Int[0, 20].Select(n => $"C-{n}"));

    [Fact]
    public void A_number_is_new_once_in_a_file()
        => AnyNumber.Array[0, 300].Array[1, 3].Sample(files =>
        {
            var numbers = new ContractNumbers(new ImportBenchSession());
            foreach (var file in files)
            {
                numbers.Clear();
                var known = new HashSet<string>(StringComparer.Ordinal);
                Assert.All(file, number => Assert.Equal(known.Add(number), numbers.Add(number)));
            }
        });
}
