using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Testing;

/// <summary>The questions that a filter can ask about a field, with values of its own rows, and what LINQ answers.</summary>
internal sealed class FilterOracle(FieldValue value, IReadOnlyList<object> rows)
{
    private const int Samples = 3;

    private static readonly string[] Comparisons = ["gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    private static readonly string[] Texts = ["contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    /// <summary>Each question: the operation, its argument, and the rows that fulfil it.</summary>
    public IEnumerable<(string Operation, JsonNode? Argument, IEnumerable<object> Expected)> Questions()
    {
        yield return ("eq", null, rows.Where(row => value.All(row).All(v => v is null)));
        yield return ("neq", null, rows.Where(row => value.All(row).Any(v => v is not null)));
        var samples = ValuesOfRows();
        foreach (var sample in samples)
        {
            if (value.Field.Kind != ScalarKind.Float)
            {
                yield return Ask("eq", value.Json(sample), v => Equals(v, sample));
                yield return Ask("neq", value.Json(sample), v => !Equals(v, sample));
            }

            foreach (var operation in value.Field.IsRange ? Comparisons : [])
            {
                yield return Ask(operation, value.Json(sample), v => Compares(operation.TrimStart('n'), v, sample) ^ operation[0] == 'n');
            }

            // In capitals, because case must not matter.
            foreach (var operation in value.Field.Kind == ScalarKind.String ? Texts : [])
            {
                var text = Part(operation, (string)sample).ToUpperInvariant();
                yield return Ask(operation, text, v => Finds(operation.TrimStart('n'), (string?)v, text) ^ operation[0] == 'n');
            }
        }

        if (value.Field.Kind is not (ScalarKind.Boolean or ScalarKind.Float) && samples.Count > 0)
        {
            yield return Ask("in", new JsonArray([.. samples.Select(value.Json)]), v => samples.Contains(v!));
            yield return Ask("nin", new JsonArray([.. samples.Select(value.Json)]), v => !samples.Contains(v!));
        }
    }

    // A text in two languages is found in either; a negation must hold for both.
    private (string Operation, JsonNode? Argument, IEnumerable<object> Expected) Ask(string operation, JsonNode? argument, Func<object?, bool> holds)
        => (operation, argument, rows.Where(row => operation[0] == 'n' ? value.All(row).All(holds) : value.All(row).Any(holds)));

    private List<object> ValuesOfRows()
    {
        var known = rows.SelectMany(value.All).OfType<object>().Distinct().Order(Comparer<object>.Create(FieldValue.Compare)).ToList();
        return known.Count <= Samples ? known : [known[0], known[known.Count / 2], known[^1]];
    }

    private static bool Compares(string operation, object? v, object sample) => v is not null && operation switch
    {
        "gt" => FieldValue.Compare(v, sample) > 0,
        "gte" => FieldValue.Compare(v, sample) >= 0,
        "lt" => FieldValue.Compare(v, sample) < 0,
        _ => FieldValue.Compare(v, sample) <= 0,
    };

    private static string Part(string operation, string text)
    {
        var length = Math.Min(text.Length, 4);
        return operation.EndsWith("endsWith", StringComparison.Ordinal) ? text[^length..] : operation.EndsWith("startsWith", StringComparison.Ordinal) ? text[..length] : text[(text.Length / 3)..Math.Min(text.Length, (text.Length / 3) + length)];
    }

    private static bool Finds(string operation, string? text, string part) => operation switch
    {
        "contains" => TextFunctions.Contains(text, part),
        "startsWith" => TextFunctions.StartsWith(text, part),
        _ => TextFunctions.EndsWith(text, part),
    };
}
