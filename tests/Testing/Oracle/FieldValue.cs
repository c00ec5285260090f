using System.Globalization;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Testing;

/// <summary>What a field of a row is in memory, in comparisons and in JSON.</summary>
internal sealed class FieldValue
{
    private readonly Func<object, object?> _read;

    public FieldValue(Entity entity, Field field, RowsInMemory data)
    {
        Field = field;
        Path = entity.Members.Values.OfType<Embedded>().FirstOrDefault(e => e.Fields.Contains(field)) is { } embedded ? [embedded.Name, field.Name] : [field.Name];
        if (field.Compute is { } compute)
        {
            var compiled = InMemory.Compile(compute);
            var known = new Dictionary<object, object?>(ReferenceEqualityComparer.Instance);
            _read = row => known.TryGetValue(row, out var value) ? value : known[row] = Rounded(() => compiled(row, data));
        }
        else
        {
            _read = row => field.Path.Aggregate((object?)row, (value, property) => value is null ? null : property.GetValue(value));
        }
    }

    public Field Field { get; }

    /// <summary>The names from the row to the value: one, or two when it lies in an embedded object.</summary>
    public IReadOnlyList<string> Path { get; }

    /// <summary>An input object with something at the field's place.</summary>
    public JsonObject At(JsonNode? something) => new() { [Path[0]] = Path.Count == 1 ? something : new JsonObject { [Path[1]] = something } };

    /// <summary>The texts of a row, Portuguese first; for what is no text in two languages, its one value.</summary>
    public IReadOnlyList<object?> All(object row)
        => _read(row) is var value && Field.IsLocalized ? [((LocalizedText?)value)?.Pt, ((LocalizedText?)value)?.En] : [Comparable(value)];

    /// <summary>The value that sorting, grouping and aggregates go by: of a text in two languages the Portuguese one, which the question asks for.</summary>
    public object? One(object row) => All(row) is [{ } first, ..] ? first : All(row)[^1];

    /// <summary>As the service writes it.</summary>
    public JsonNode? Json(object? value) => (Field.Kind, value) switch
    {
        (_, null) => null,
        (ScalarKind.Id, string key) => GlobalId.Encode(Field.TargetName!, key),
        (ScalarKind.Enum, decimal index) => Field.Enum!.Members[(int)index].Name,
        (ScalarKind.Money, decimal money) => money.ToString("F" + Field.Places, CultureInfo.InvariantCulture),
        (ScalarKind.Date, DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (ScalarKind.DateTime, DateTime moment) => moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture),
        (_, bool truth) => truth,
        (_, decimal number) => number,
        (_, double number) => number,
        (_, string text) => text,
        _ => throw new InvalidOperationException($"{Field.Name} is a {value.GetType().Name}."),
    };

    /// <summary>Compares as the service does: text by its bytes, nulls after all else.</summary>
    public static int Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string a, string b) => string.CompareOrdinal(a, b),
        _ => Comparer<object>.Default.Compare(left, right),
    };

    // As the service does: a decimal is rounded once, to the field's places, and what C# throws at is unknown.
    private object? Rounded(Func<object?> compute)
    {
        try
        {
            return compute() switch
            {
                decimal number => DecimalForm.TryStore(number, Field.Places, out var stored) ? DecimalForm.Read(stored, Field.Places)
                    : null,
                var other => other,
            };
        }
        catch (Exception fault) when (fault is DivideByZeroException or OverflowException && Field.IsNullable)
        {
            return null;
        }
    }

    private static object? Comparable(object? value) => value switch
    {
        null or string or bool or decimal or double or DateOnly or DateTime => value,
        int number => (decimal)number,
        long number => (decimal)number,
        Enum choice => (decimal)Convert.ToInt32(choice, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"{value.GetType().Name} is no scalar of the contract."),
    };
}
