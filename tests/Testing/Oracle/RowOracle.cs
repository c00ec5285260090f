using OgpGraph.Engine.Graph;

namespace OgpGraph.Testing;

/// <summary>Holds filters, sorts, aggregates and groups of a module's fields against LINQ to objects over its rows.</summary>
internal sealed class RowOracle(ModuleUnderTest module)
{
    /// <summary>The entities with a root field that have a field of this module, each with those fields.</summary>
    private IEnumerable<(Entity Entity, IReadOnlyList<FieldValue> Fields)> Entities
        => from entity in module.Graph.Entities.Values
           where entity.RootField.Length > 0
           let fields = entity.QueryableFields.Where(f => f.Owner == module.Id).Select(f => new FieldValue(entity, f, module.Data)).ToList()
           where fields.Count > 0
           select (entity, (IReadOnlyList<FieldValue>)fields);

    public IEnumerable<string> Filters()
    {
        foreach (var (entity, fields) in Entities)
        {
            var rows = module.Data.Of(entity);
            var question = new ConnectionQuestion(module.Alone, entity);
            foreach (var field in fields)
            {
                foreach (var (operation, argument, expected) in new FilterOracle(field, rows).Questions())
                {
                    var shown = $"{entity.RootField}(where: {{{string.Join(": {", field.Path)}: {{{operation}: {argument?.ToJsonString() ?? "null"}}}}})";
                    var condition = new System.Text.Json.Nodes.JsonObject { [operation] = argument };
                    if (Difference(KeysOf(entity, expected), question.Keys(field.At(condition), null)) is { } difference)
                    {
                        yield return module.Say($"{shown} answers other than LINQ does: {difference} {Fix(field)}");
                    }
                }
            }
        }
    }

    public IEnumerable<string> Sorts()
    {
        foreach (var (entity, fields) in Entities)
        {
            var rows = module.Data.Of(entity);
            var question = new ConnectionQuestion(module.Alone, entity);
            foreach (var field in fields)
            {
                foreach (var direction in (string[])["ASC", "DESC"])
                {
                    var sorted = Sorted(rows, field, direction == "DESC");
                    if (Difference(KeysOf(entity, sorted), question.Keys(null, field.At(direction))) is { } difference)
                    {
                        yield return module.Say($"{entity.RootField} sorted by {string.Join('.', field.Path)} {direction} is in another order than LINQ's: {difference} {Fix(field)}");
                    }
                }
            }
        }
    }

    public IEnumerable<string> Aggregates()
    {
        foreach (var (entity, fields) in Entities)
        {
            var rows = module.Data.Of(entity);
            var oracle = new AggregateOracle(rows, fields);
            var answer = new ConnectionQuestion(module.Alone, entity).Select(oracle.Selection).GetProperty("aggregates");
            foreach (var (field, difference) in oracle.Differences(answer))
            {
                yield return module.Say($"{entity.RootField} {{ aggregates }} answers other than LINQ does: {difference} {(field is null ? "" : Fix(field))}");
            }
        }
    }

    public IEnumerable<string> Groups()
    {
        foreach (var (entity, fields) in Entities)
        {
            var rows = module.Data.Of(entity);
            var question = new ConnectionQuestion(module.Alone, entity);
            foreach (var field in fields.Where(f => f.Field.Name != "id" && f.Field.Kind != ScalarKind.Float))
            {
                var expected = rows.GroupBy(field.One).Select(g => $"{field.Json(g.Key)?.ToJsonString() ?? "null"} × {g.Count()}").Order(StringComparer.Ordinal);
                var name = field.Field.FlatName;
                var actual = question.Select($"groups(by: [{Naming.Screaming(name)}], first: 1000000) {{ key {{ {name} }} count }}").GetProperty("groups").EnumerateArray()
                    .Select(g => $"{System.Text.Json.Nodes.JsonNode.Parse(g.GetProperty("key").GetProperty(name).GetRawText())?.ToJsonString() ?? "null"} × {g.GetProperty("count").GetInt32()}").Order(StringComparer.Ordinal);
                if (Difference([.. expected], [.. actual]) is { } difference)
                {
                    yield return module.Say($"{entity.RootField} {{ groups(by: [{Naming.Screaming(name)}]) }} answers other than LINQ does: {difference} {Fix(field)}");
                }
            }
        }
    }

    private string Fix(FieldValue field)
        => field.Field.Compute is not null ? field.Field.Kind is ScalarKind.Decimal or ScalarKind.Money or ScalarKind.Float
            ? SqlAndLinq.FixNumber(module, $"the computed field \"{field.Field.Name}\"")
            : SqlAndLinq.Fix(module, $"the computed field \"{field.Field.Name}\"")
            : $"The field is the column {string.Join('.', field.Field.Path.Select(p => p.Name))}: make it a plain property in {field.Field.Path[0].DeclaringType!.Name}.cs, as public decimal? Height {{ get; set; }}, whose get gives what was set.";

    // Rows without a value last in both directions; ties by the key, in the direction of the sort.
    private static IEnumerable<object> Sorted(IReadOnlyList<object> rows, FieldValue field, bool isDescending)
    {
        var byKey = isDescending ? rows.Reverse() : rows;
        var known = byKey.Where(row => field.One(row) is not null);
        var order = Comparer<object?>.Create(FieldValue.Compare);
        return (isDescending ? known.OrderByDescending(field.One, order) : known.OrderBy(field.One, order)).Concat(byKey.Where(row => field.One(row) is null));
    }

    private static IReadOnlyList<string> KeysOf(Entity entity, IEnumerable<object> rows) => [.. rows.Select(row => (string)entity.Key.GetValue(row)!)];

    private static string? Difference(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
        => expected.SequenceEqual(actual) ? null : $"expected [{Some(expected)}], got [{Some(actual)}].";

    private static string Some(IReadOnlyList<string> all) => string.Join(", ", all.Take(12)) + (all.Count > 12 ? $", … {all.Count} in all" : "");
}
