using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Tests.Planning;

public sealed class GeneratedArithmeticTests
{
    private const int FieldsABatch = 250;

    private static readonly DateOnly Day = new(2024, 1, 31);

    public static TheoryData<int> Batches => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Batches))]
    public void Expressions_have_the_value_of_CSharp_as_fields_filters_orders_groups_and_aggregates(int seed)
    {
        var reader = seed % 2 == 0 ? GraphReader.Anonymous : GraphReader.Credentialed;
        var generator = new ExpressionGenerator(seed, reader);
        var lambdas = Enumerable.Range(0, FieldsABatch).Select(_ => generator.Next()).ToList();
        var (bills, lines) = seed % 10 == 0 ? ([], []) : Rows(seed);
        using var sample = new BillSample(lambdas, reader, bills, lines);
        var fields = lambdas.Select((l, i) => new Computed(sample, l, $"f{i}", bills)).ToList();

        var nodes = sample.Ask($"{{ bills(first: 100) {{ nodes {{ key {string.Join(' ', fields.Select(f => f.Name))} }} }} }}")
            .GetProperty("bills").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(bills.Count, nodes.Count);
        var wrong = new List<string>();
        foreach (var node in nodes)
        {
            var key = node.GetProperty("key").GetString()!;
            wrong.AddRange(fields.Where(f => !f.HasThrown(key)).Where(f => f.Of(key) != Read(node.GetProperty(f.Name)))
                .Select(f => $"{f.Lambda} of {key}: expected {f.Of(key)}, got {node.GetProperty(f.Name).GetRawText()}"));
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n{string.Join('\n', wrong.Take(8))}");
        var whole = fields.Where(f => !bills.Any(b => f.HasThrown(b.Id))).ToList();
        Assert.True(whole.Count > FieldsABatch / 2, $"Only {whole.Count} never throw.");
        Filters(sample, whole, seed);
        OrdersAndGroups(sample, [.. whole.Where((_, i) => i % 8 == seed % 8)]);
    }

    private static void Filters(BillSample sample, List<Computed> fields, int seed)
    {
        foreach (var (chunk, number) in fields.Chunk(5).Select((c, i) => (c, i)))
        {
            var conditions = chunk.Select((f, i)
                => (Field: f, Operation: ((string[])["gt", "lte", "eq", "neq", "gte", "lt"])[(i + number + seed) % 6],
                Bound: f.Bound(number))).ToList();
            var where = string.Join(", ",
                conditions.Select(c => $"{{ {c.Field.Name}: {{ {c.Operation}: {c.Bound.ToString(CultureInfo.InvariantCulture)} }} }}"));
            var any = number % 2 == 0;
            var keys = sample.Ask($"{{ bills(first: 100, where: {{ {(any ? "or" : "and")}: [{where}] }}) {{ nodes {{ key }} }} }}")
                .GetProperty("bills").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("key").GetString()!).ToList();
            var expected = sample.Keys().Where(
                key => any ? conditions.Exists(c => Holds(c.Field.Of(key), c.Operation, c.Bound))
                : conditions.TrueForAll(c => Holds(c.Field.Of(key), c.Operation, c.Bound))).ToList();
            Assert.True(expected.SequenceEqual(keys),
                $"{where}: expected {string.Join(' ', expected)}, got {string.Join(' ', keys)}: "
                    + $"{string.Join('\n', conditions.Select(c => c.Field.Lambda))}");
        }
    }

    private static void OrdersAndGroups(BillSample sample, List<Computed> fields)
    {
        foreach (var field in fields)
        {
            var name = field.Name;
            var answer = sample.Ask(
                $"{{ up: bills(first: 100, order: [{{ {name}: ASC }}]) {{ nodes {{ key }} }} down: bills(first: 100, order: [{{ {name}: "
                    + $"DESC }}]) {{ nodes {{ key }} }} bills {{ groups(by: [{name.ToUpperInvariant()}], first: 1000) {{ key {{ {name} "
                    + $"}} count }} }} }}");
            var sorted = sample.Keys().OrderBy(k => field.Of(k) is null).ThenBy(field.Of).ThenBy(k => k, StringComparer.Ordinal);
            Assert.Equal(sorted, Keys(answer.GetProperty("up")));
            Assert.Equal(sample.Keys().OrderBy(k => field.Of(k) is null).ThenByDescending(field.Of)
                .ThenByDescending(k => k, StringComparer.Ordinal), Keys(answer.GetProperty("down")));
            var groups = answer.GetProperty("bills").GetProperty("groups").EnumerateArray()
                .Select(g => (Read(g.GetProperty("key").GetProperty(name)), g.GetProperty("count").GetInt32())).Order();
            Assert.Equal(sample.Keys().GroupBy(field.Of).Select(g => (g.Key, g.Count())).Order(), groups);
        }

        var summed = fields.Where(f => sample.Keys().Sum(k => Math.Abs(f.Of(k) ?? 0)) < 9_000_000_000_000m).ToList();
        var names = string.Join(' ', summed.Select(f => f.Name));
        var aggregates = sample.Ask(
            $"{{ bills {{ aggregates {{ sum {{ {names} }} avg {{ {names} }} min {{ {names} }} max {{ {names} }} }} }} }}")
            .GetProperty("bills").GetProperty("aggregates");
        foreach (var field in summed)
        {
            var known = sample.Keys().Select(field.Of).OfType<decimal>().ToList();
            Assert.Equal(known.Count == 0 ? null : known.Sum(), Read(aggregates.GetProperty("sum").GetProperty(field.Name)));
            Assert.Equal(known.Count == 0 ? null : known.Min(), Read(aggregates.GetProperty("min").GetProperty(field.Name)));
            Assert.Equal(known.Count == 0 ? null : known.Max(), Read(aggregates.GetProperty("max").GetProperty(field.Name)));
            var places = sample.Field(field.Name) is { Kind: ScalarKind.Money } money ? money.Places : 6;
            Assert.Equal(known.Count == 0 ? null : Math.Round(known.Sum() / known.Count, places, MidpointRounding.AwayFromZero),
                Read(aggregates.GetProperty("avg").GetProperty(field.Name)));
        }
    }

    private static IEnumerable<string> Keys(JsonElement bills) => bills.GetProperty("nodes").EnumerateArray()
        .Select(n => n.GetProperty("key").GetString()!);

    private static bool Holds(decimal? value, string operation, decimal bound) => operation switch
    {
        "gt" => value > bound,
        "lte" => value <= bound,
        "eq" => value == bound,
        "neq" => value != bound,
        "gte" => value >= bound,
        _ => value < bound,
    };

    private static decimal? Read(JsonElement value) => BillSample.Text(value) is { } text
        ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private static (IReadOnlyList<Bill> Bills, IReadOnlyList<BillLine> Lines) Rows(int seed)
    {
        // Not for secrets: the same rows for the same seed are the point.
#pragma warning disable CA5394
        var random = new Random(seed);
        T? Some<T>(params T[] values)
            where T : struct => random.Next(5) == 0 ? null : values[random.Next(values.Length)];
        var bills = Enumerable.Range(0, 14).Select(i => new Bill
        {
            Id = $"b{i:00}", Currency = "EUR", Price = Some(1234.56m, 0m, -0.01m, 10.05m, 1_000_000_000_000_000m, 99.99m),
                Paid = Some(0m, 0.01m, 500m, 1234.56m) ?? 7.77m,
            UnitPrice = Some(0.000001m, 0.123456m, 12.5m, 0m), Latitude = Some(38.7223m, -9.139337m, 0m, 90m) ?? 41.15m,
                Rate = Some(0.23m, 0.06m, 1m, 0.333333m, -0.5m), Weight = Some(0.001m, 12.345m, 100m),
            Reading = Some(1m, 3m, 1_000_000m), Debt = Some(10m, 0.5m, 33.33m), Pieces = random.Next(-3, 12), Days = Some(0, 1, 7, 365),
                Bytes = Some(0L, 1024L, 10_000_000_000L),
            IssuedOn = Day.AddDays(random.Next(60)), PaidOn = Some(Day.AddDays(90), Day.AddDays(75)),
        }).ToList();
        var lines = Enumerable.Range(0, 30).Select(i => new BillLine
        {
            Id = $"l{i:00}", BillId = $"b{random.Next(11):00}", Currency = "EUR", Amount = Some(0.01m, 19.99m, 250m, -3.5m, 0m),
                Quantity = Some(1m, 0.333333m, 12.5m, 0m) ?? 2.000001m, Pieces = Some(0, 1, 4),
        }).ToList();
#pragma warning restore CA5394
        return (bills, lines);
    }

    private sealed class Computed
    {
        private readonly Dictionary<string, decimal?> _values = [];
        private readonly HashSet<string> _thrown = [];

        public Computed(BillSample sample, LambdaExpression lambda, string name, IEnumerable<Bill> bills)
        {
            (Lambda, Name) = (lambda, name);
            var (compiled, places) = (sample.Compiled(lambda), sample.Field(name).Places);
            foreach (var bill in bills)
            {
                try
                {
                    _values[bill.Id] = compiled(bill) switch
                    {
                        null => null,
                        decimal number => DecimalForm.TryStore(number, places, out var stored) ? DecimalForm.Read(stored, places) : null,
                        var integer => Convert.ToDecimal(integer, CultureInfo.InvariantCulture),
                    };
                }
                catch (Exception fault) when (fault is DivideByZeroException or OverflowException)
                {
                    // Where C# throws, the value is unknown there, and what is made of it another.
                    _thrown.Add(bill.Id);
                }
            }
        }

        public LambdaExpression Lambda { get; }

        public string Name { get; }

        public decimal? Of(string key) => _values.GetValueOrDefault(key);

        public bool HasThrown(string key) => _thrown.Contains(key);

        public decimal Bound(int number) => _values.Values.OfType<decimal>().ToList() is { Count: > 0 } known ? known[number % known.Count]
            : 1;
    }
}
