using System.Globalization;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>From the conditions of an address to the variable <c>where</c>.</summary>
public static class ExploreWhere
{
    /// <summary>The conditions as one input; null when there are none. What cannot be used is left out and told of.</summary>
    /// <param name="table">The table.</param>
    /// <param name="filters">The conditions.</param>
    /// <param name="search">Words to be found; null for none.</param>
    /// <param name="problems">Takes what cannot be used.</param>
    public static JsonObject? Build(ExploreTable table, IEnumerable<ExploreFilter> filters, string? search, ICollection<ExploreProblem> problems)
    {
        var where = new JsonObject();
        foreach (var filter in filters)
        {
            if (Condition(table, filter, problems) is { } condition)
                Join(where, condition);
        }

        if (search is not null && table.Description.IsSearched)
            Join(where, new JsonObject { ["search"] = new JsonObject { ["text"] = search } });
        else if (search is not null)
            problems.Add(new ExploreProblem("_search", new("the search by words does not know this table; write a condition such as __contains", "a pesquisa por palavras não conhece esta tabela; escreva uma condição como __contains")));
        return where.Count == 0 ? null : where;
    }

    /// <summary>Both conditions, of which either can be null.</summary>
    public static JsonObject? Both(JsonObject? where, JsonObject further)
    {
        var both = where?.DeepClone().AsObject() ?? [];
        Join(both, further);
        return both;
    }

    /// <summary>A condition at the end of a path with dots.</summary>
    public static JsonObject At(string path, JsonNode? condition)
    {
        var at = path.IndexOf('.', StringComparison.Ordinal);
        return new JsonObject { [at < 0 ? path : path[..at]] = at < 0 ? condition : At(path[(at + 1)..], condition) };
    }

    private static JsonObject? Condition(ExploreTable table, ExploreFilter filter, ICollection<ExploreProblem> problems)
    {
        var parameter = filter.Operator == ExploreOperator.Is ? filter.Field : $"{filter.Field}__{ExploreAddress.Word(filter.Operator)}";
        if (table.Find(filter.Field) is not { } field)
        {
            if (table.FindPart(filter.Field) is { Field.FilterPath: not null } part && filter.Operator == ExploreOperator.Is)
                return Parts(part.Field, part.Part, filter, problems);
            return Refuse("the table has no such field", "a tabela não tem este campo");
        }

        if (field.FilterPath is not { } path)
            return Refuse("the table cannot be filtered by this field", "a tabela não se filtra por este campo");
        if (!field.Operators.Contains(filter.Operator))
        {
            var words = string.Join(", ", field.Operators.Select(ExploreAddress.Word));
            return Refuse($"this field does not know the comparison; it knows {words}", $"este campo não conhece a comparação; conhece {words}");
        }

        if (filter.Operator == ExploreOperator.Unknown)
        {
            if (ExploreValue.Truth(filter.Values[0]) is not { } isUnknown)
                return Refuse("write true or false", "escreva true ou false");
            if (field.Own.Kind == TableFieldKind.Reference)
                path = isUnknown ? path[..^3] : path;
            return field.Own.Kind == TableFieldKind.Reference && isUnknown ? At(path, null) : At(path, new JsonObject { [isUnknown ? "eq" : "neq"] = null });
        }

        var values = new List<JsonNode>();
        foreach (var text in filter.Values)
        {
            if (ExploreValue.Read(field.Own, text) is not { } value)
            {
                var expected = ExploreValue.Expected(field.Own);
                return Refuse($"\"{ExploreProblem.Shown(text)}\" does not fit; expected {expected.En}", $"«{ExploreProblem.Shown(text)}» não serve; espera-se {expected.Pt}");
            }

            values.Add(value);
        }

        return At(path, (filter.Operator, field.Own.Kind, values.Count) switch
        {
            (ExploreOperator.Is, TableFieldKind.Boolean, > 1) => new JsonObject { ["neq"] = null },
            (ExploreOperator.IsNot, TableFieldKind.Boolean, > 1) => new JsonObject { ["eq"] = null },
            (ExploreOperator.Is, _, 1) => new JsonObject { ["eq"] = values[0] },
            (ExploreOperator.Is, _, _) => new JsonObject { ["in"] = new JsonArray([.. values]) },
            (ExploreOperator.IsNot, _, 1) => new JsonObject { ["neq"] = values[0] },
            (ExploreOperator.IsNot, _, _) => new JsonObject { ["nin"] = new JsonArray([.. values]) },
            _ => new JsonObject { [ExploreAddress.Word(filter.Operator)] = values[0] },
        });

        JsonObject? Refuse(string en, string pt)
        {
            problems.Add(new ExploreProblem(ExploreProblem.Shown(parameter), new(en, pt)));
            return null;
        }
    }

    private static JsonObject? Parts(ExploreField field, string part, ExploreFilter filter, ICollection<ExploreProblem> problems)
    {
        var spans = new List<JsonNode>();
        foreach (var text in filter.Values)
        {
            if (ExploreValue.Span(part, text) is not { } span)
            {
                var expected = part switch { "year" => "2024", "quarter" => "2024-Q1", _ => "2024-03" };
                problems.Add(new ExploreProblem(filter.Field, new($"\"{ExploreProblem.Shown(text)}\" does not fit; write it as {expected}", $"«{ExploreProblem.Shown(text)}» não serve; escreva como {expected}")));
                return null;
            }

            spans.Add(At(field.FilterPath!, new JsonObject { ["gte"] = Day(span.From), ["lt"] = Day(span.Until) }));
        }

        return spans.Count == 1 ? spans[0].AsObject() : new JsonObject { ["or"] = new JsonArray([.. spans]) };

        string Day(DateOnly day) => day.ToString(field.Own.Kind == TableFieldKind.Date ? "yyyy-MM-dd" : "yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
    }

    // Names that meet are joined, down to a comparison that is there already: that one needs an and of its own.
    private static void Join(JsonObject where, JsonObject further)
    {
        if (CanMerge(where, further))
        {
            Merge(where, further);
            return;
        }

        if (where["and"] is not JsonArray both)
            where["and"] = both = [];
        both.Add(further.DeepClone());
    }

    private static bool CanMerge(JsonObject into, JsonObject from)
        => from.All(member => !into.TryGetPropertyValue(member.Key, out var known) || (known is JsonObject inner && member.Value is JsonObject more && CanMerge(inner, more)));

    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (name, value) in from)
        {
            if (into[name] is JsonObject inner)
                Merge(inner, value!.AsObject());
            else
                into[name] = value?.DeepClone();
        }
    }
}
