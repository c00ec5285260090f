using System.Reflection;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Rows of every table of a model: the same for a seed, with few different values, so that many rows are equal in what they are sorted and grouped by.</summary>
internal sealed class GeneratedRows
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly string[] Texts =
    [
        "", "Árvore", "arvore", "ARVORE", "São João", "sao joao", "ação aberta", "Administração", "z", "Z", "a\"b\\c", "line\nbreak", "tab\tand\u0001control", "100%", "50_50", "ß", "日本", "😀 smile", "\uFFFD", "Ærø",
    ];

    private static readonly string[] Days = ["2019-12-31", "2020-02-29", "2021-01-01", "2021-03-31", "2021-04-01", "2022-06-30", "2022-07-01", "2023-08-31", "2023-10-01", "2024-01-01", "2024-12-31"];

    private readonly Random _random;
    private readonly GraphModel _graph;
    private readonly Func<Type, int> _count;
    private readonly Dictionary<Type, List<object>> _rows = [];

    private GeneratedRows(GraphModel graph, int seed, Func<Type, int> count)
    {
        _graph = graph;
        _count = count;
        // Not for secrets: the same rows for the same seed are the point.
#pragma warning disable CA5394
        _random = new Random(seed);
#pragma warning restore CA5394
    }

    /// <summary>The rows; changes and search results are not among them, storage makes those.</summary>
    public static IReadOnlyList<object> Of(GraphModel graph, int seed, Func<Type, int> count) => new GeneratedRows(graph, seed, count).Make();

    private List<object> Make()
    {
        var entities = _graph.Entities.Values.Where(e => !e.ClrType.IsAbstract && e.ClrType != typeof(Change) && e.ClrType != typeof(SearchResult)).OrderBy(e => e.Name, StringComparer.Ordinal).ToList();
        foreach (var entity in entities)
        {
            _rows[entity.ClrType] = [.. Enumerable.Range(0, _count(entity.ClrType)).Select(i => New(entity, i))];
        }

        foreach (var entity in entities.OrderBy(e => e.Base is null ? 0 : 1))
        {
            for (var i = 0; i < _rows[entity.ClrType].Count; i++)
            {
                Fill(entity, _rows[entity.ClrType][i], i);
            }
        }

        return [.. entities.SelectMany(e => _rows[e.ClrType])];
    }

    private static object New(Entity entity, int index)
    {
        var row = Activator.CreateInstance(entity.ClrType)!;
        entity.Key.SetValue(row, $"{entity.Name[..2].ToLowerInvariant()}/{(index % 3 == 0 ? "ç" : "k")}{index}");
        return row;
    }

    private void Fill(Entity entity, object row, int index)
    {
        foreach (var property in entity.ClrType.GetProperties().Where(p => p != entity.Key && p.CanWrite))
        {
            property.SetValue(row, Value(property));
        }

        switch (row)
        {
            case ActionPlan plan:
                plan.Slug = plan.Id;
                plan.Ordinal = index;
                break;
            case Commitment commitment:
                commitment.Slug = commitment.Id;
                break;
            case ReaderCard card:
                card.ReaderId = ((Reader)_rows[typeof(Reader)][index]).Id;
                break;
            case Indicator indicator:
                var kinds = _graph.Of<Observation>().ConcreteTypes;
                indicator.ObservationType = kinds[index % kinds.Count].Name;
                indicator.Code = index == 0 ? PlanModule.ReportedExecution : indicator.Id;
                break;
            case Book book:
                book.WeightUnit = Below(15) switch { 0 => null, 1 or 2 => "g", _ => "kg" };
                break;
            case Loan loan:
                loan.Currency = Below(15) switch { 0 => null, 1 or 2 => "JPY", _ => "EUR" };
                break;
            case Observation observation:
                var indicators = _rows[typeof(Indicator)].Cast<Indicator>().Where((_, i) => _graph.Of<Observation>().ConcreteTypes[i % _graph.Of<Observation>().ConcreteTypes.Count].Name == entity.Name).ToList();
                var observed = Pick(indicators);
                observation.IndicatorId = observed.Id;
                observation.IndicatorCode = observed.Code;
                observation.Unit = Below(8) == 0 ? "percent" : "persons";
                observation.Comparator = Below(3) == 0 ? observation.Comparator : Comparator.Exact;
                observation.IsTarget = Below(6) == 0;
                break;
        }
    }

    private object? Value(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var isNullable = type != property.PropertyType || (!type.IsValueType && Nullability.Create(property).ReadState == NullabilityState.Nullable);
        if (isNullable && Below(3) == 0)
        {
            return null;
        }

        if (property.GetCustomAttribute<RefAttribute>() is { } reference)
        {
            var target = _rows.Where(r => reference.Target.IsAssignableFrom(r.Key)).SelectMany(r => r.Value).ToList();
            return _graph.Of(reference.Target).Key.GetValue(Pick(target));
        }

        if (type == typeof(PartialDate))
        {
            return new PartialDate { From = Below(3) == 0 ? null : Day(), To = Below(3) == 0 ? null : Day(), Precision = Pick(Enum.GetValues<DatePrecision>()), Raw = Below(2) == 0 ? null : Pick(Texts) };
        }

        return type == typeof(LocalizedText)
            ? new LocalizedText { Pt = Below(4) == 0 ? null : Pick(Texts), En = Below(4) == 0 ? null : Pick(Texts) }
            : Scalar(type, property.IsDefined(typeof(MoneyAttribute)));
    }

    private object Scalar(Type type, bool isMoney) => type switch
    {
        _ when type == typeof(string) => Pick(Texts),
        _ when type == typeof(bool) => Below(2) == 0,
        _ when type == typeof(int) => Below(12) - 3,
        _ when type == typeof(long) => Pick([-1L, 0L, 1L, 7L, 3_000_000_000L, 9_007_199_254_740_993L]),
        _ when type == typeof(decimal) && isMoney => Pick([-12.34m, -0.01m, 0m, 0.10m, 0.20m, 1m, 10.05m, 99.99m, 1234567.89m, 80_000_000_000_000.01m]),
        _ when type == typeof(decimal) => Pick([-1.5m, 0m, 0.000001m, 0.333333m, 1m, 1.10m, 78.5m, 100m, 123456.789012m]),
        _ when type == typeof(DateOnly) => Day(),
        _ when type == typeof(DateTime) => DateTime.SpecifyKind(Day().ToDateTime(new TimeOnly(Below(24), Below(2) * 30)).AddTicks(Below(3) * 1_234_567), DateTimeKind.Utc),
        _ => Pick([.. Enum.GetValues(type).Cast<object>()]),
    };

    private DateOnly Day() => DateOnly.ParseExact(Pick(Days), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private T Pick<T>(IReadOnlyList<T> values) => values[Below(values.Count)];

#pragma warning disable CA5394
    private int Below(int count) => _random.Next(count);
#pragma warning restore CA5394
}
