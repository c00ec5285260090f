using System.Buffers.Text;
using System.Globalization;
using System.Text;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Generated values for <c>where</c>, <c>order</c>, <c>by</c> and <c>having</c>, mostly near what the rows hold.</summary>
internal sealed class InputGenerator(OracleData data, Draw draw)
{
    private static readonly string[] Comparisons = ["gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    private static readonly string[] TextSearches = ["contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];
    private static readonly string[] Parts = ["a", "ACAO", "ção", "s", "%", "_", "\"", "\\", "\n", "", "日", "😀", "São j", "z"];

    private static readonly string[] Terms = ["ação", "ACAO aberta", "árvore", "são joão", "sm", "z", "nothing"];

    private static readonly Field Number = new() { Name = "n", FlatName = "n", Owner = "", En = "", Pt = "", Kind = ScalarKind.Int, ClrType = typeof(int), IsNullable = false };

    public InputValue Where(Entity entity, int depth)
    {
        var fields = new List<(string, InputValue)>();
        if (draw.Chance(4))
        {
            return new InputValue.Fields(entity.Name + "FilterInput", fields);
        }

        var members = entity.Members.Values.Where(m => m is not NodeEdge && m is not Field { IsQueryable: false } && (depth > 0 || m is not Edge)).ToList();
        var edges = members.OfType<Edge>().ToList();
        var wanted = draw.Some(members, 3).ToList();
        if (depth > 0 && edges.Count > 0 && draw.Chance(50))
        {
            wanted = [.. wanted.Append(draw.Pick(edges)).Distinct()];
        }

        foreach (var member in wanted)
        {
            fields.Add((member.Name, member switch
            {
                Field field => Operations(entity, field),
                Embedded embedded => new InputValue.Fields(embedded.TypeName + "FilterInput", [.. draw.Some(embedded.Fields, 2).Select(f => (f.Name, Operations(entity, f)))]),
                Edge { IsMany: true } edge => new InputValue.Fields(edge.Target.Name + "ListFilterInput", [.. draw.Some<string>(["some", "none", "all", "any", "count"], 2).Select(o => (o, ListOperation(edge, o, depth)))]),
                Edge edge => draw.Chance(20) ? new InputValue.Scalar(edge.Target.Name + "FilterInput", null) : Where(edge.Target, depth - 1),
                _ => throw new InvalidOperationException(member.Name),
            }));
        }

        if (entity.SearchedTypes.Count > 0 && !entity.IsInterface && draw.Chance(20))
        {
            fields.Add(("search", Search()));
        }

        foreach (var word in (string[])["and", "or"])
        {
            if (depth > 0 && draw.Chance(20))
            {
                fields.Insert(draw.Below(fields.Count + 1), (word, new InputValue.Items(entity.Name + "FilterInput", [.. Enumerable.Range(0, draw.Below(4)).Select(_ => Where(entity, depth - 1))])));
            }
        }

        return new InputValue.Fields(entity.Name + "FilterInput", fields);
    }

    private InputValue.Fields Search()
    {
        List<(string, InputValue)> fields = [];
        if (draw.Chance(50))
        {
            fields.Add(("text", new InputValue.Scalar("String", draw.Pick(Terms))));
        }

        if (fields.Count == 0 || draw.Chance(30))
        {
            fields.Add(("anyOf", new InputValue.Items("String", [.. Enumerable.Range(0, 1 + draw.Below(3)).Select(_ => new InputValue.Scalar("String", draw.Pick(Terms)))])));
        }

        return new InputValue.Fields("SearchInput", fields);
    }

    /// <summary>Terms of an order, one a list item: the library does not keep the order of an object's fields.</summary>
    public InputValue Order(Entity entity)
        => new InputValue.Items(entity.Name + "SortInput", [.. Enumerable.Range(0, 1 + draw.Below(3)).Select(_ => OrderTerm(entity, 2))]);

    /// <summary>The names of what to group by.</summary>
    public IReadOnlyList<GroupField> By(Entity entity) => draw.Some(GroupField.Of(entity), 3);

    public InputValue Having(Entity entity, int depth)
    {
        var fields = new List<(string, InputValue)>();
        foreach (var function in draw.Some(Functions(entity), 2))
        {
            fields.Add(function == "count"
                ? ("count", Operations(null, Number))
                : (function, new InputValue.Fields(entity.Name + Suffix(function) + "HavingInput", [.. draw.Some(FieldsOf(entity, function), 2).Select(f => (f.FlatName, Operations(entity, Operand(function, f))))])));
        }

        if (depth > 0 && draw.Chance(40))
        {
            fields.Add((draw.Chance(50) ? "and" : "or", new InputValue.Items(entity.Name + "GroupHavingInput", [.. Enumerable.Range(0, 1 + draw.Below(3)).Select(_ => Having(entity, depth - 1))])));
        }

        return new InputValue.Fields(entity.Name + "GroupHavingInput", fields);
    }

    public InputValue GroupOrder(Entity entity, IReadOnlyList<GroupField> by)
    {
        var type = entity.Name + "GroupSortInput";
        var keys = GroupField.Of(entity).Where(g => g.Edge is null && by.Any(b => b.Field == g.Field && b.Part == g.Part)).ToList();
        return new InputValue.Items(type, [.. Enumerable.Range(0, 1 + draw.Below(2)).Select(_ => draw.Pick([.. Functions(entity), .. keys.Count > 0 ? (string[])["key"] : []]) switch
        {
            "count" => new InputValue.Fields(type, [("count", Direction())]),
            "key" => new InputValue.Fields(type, [("key", new InputValue.Fields(entity.Name + "GroupKeySortInput", [(draw.Pick(keys).KeyName, Direction())]))]),
            var function => new InputValue.Fields(type, [(function, new InputValue.Fields(entity.Name + Suffix(function) + "SortInput", [(draw.Pick(FieldsOf(entity, function)).FlatName, Direction())]))]),
        })]);
    }

    /// <summary>The fields that an aggregate function takes.</summary>
    public static IReadOnlyList<Field> FieldsOf(Entity entity, string function) => [.. entity.QueryableFields.Where(f => function switch
    {
        "sum" or "avg" or "sumReason" or "avgReason" => f.IsNumber,
        "min" or "max" => f.IsRange,
        "minReason" or "maxReason" => f.IsNumber && SumRule.Of(entity, f).CanForbidRange,
        _ => f.Name != "id",
    })];

    /// <summary>The aggregate functions that an entity has.</summary>
    public static IReadOnlyList<string> Functions(Entity entity)
        => [.. ((string[])["count", "sum", "avg", "min", "max", "countDistinct"]).Where(f => f == "count" || FieldsOf(entity, f).Count > 0)];

    private InputValue ListOperation(Edge edge, string operation, int depth) => operation switch
    {
        "any" => new InputValue.Scalar("Boolean", draw.Chance(50)),
        "count" => Operations(null, Number),
        _ => Where(edge.Target, depth - 1),
    };

    private InputValue.Fields OrderTerm(Entity entity, int depth)
    {
        var member = draw.Pick(entity.Members.Values.Where(m => m is not NodeEdge && m is not Field { IsQueryable: false } && (depth > 0 || m is not Edge { IsMany: false })).ToList());
        return new InputValue.Fields(entity.Name + "SortInput", [(member.Name, member switch
        {
            Embedded embedded => new InputValue.Fields(embedded.TypeName + "SortInput", [(draw.Pick(embedded.Fields).Name, Direction())]),
            Edge { IsMany: true } edge => new InputValue.Fields(edge.Target.Name + "ListSortInput", [("count", Direction())]),
            Edge edge => OrderTerm(edge.Target, depth - 1),
            _ => Direction(),
        })]);
    }

    private InputValue.Scalar Direction() => new("SortEnumType", draw.Chance(50) ? "ASC" : "DESC", IsWord: true);

    private InputValue Operations(Entity? entity, Field field, int depth = 1)
    {
        var type = field.Kind switch { ScalarKind.Id => "Id", ScalarKind.Enum => field.Enum!.Name, var kind => kind.ToString() } + "OperationFilterInput";
        var names = new List<string> { "eq", "neq" };
        if (field.Kind != ScalarKind.Boolean)
        {
            names.AddRange(["in", "nin"]);
        }

        names.AddRange(field.Kind == ScalarKind.String ? TextSearches : field.IsRange ? Comparisons : []);
        var fields = draw.Some(names, 2).Select(name => (name, name switch
        {
            "in" or "nin" => new InputValue.Items(ScalarName(field), [.. Enumerable.Range(0, draw.Below(4)).Select(_ => Operand(entity, field))]),
            "eq" or "neq" when draw.Chance(25) => new InputValue.Scalar(ScalarName(field), null),
            var search when TextSearches.Contains(search) && draw.Chance(60) => new InputValue.Scalar("String", draw.Pick(Parts)),
            _ => Operand(entity, field),
        })).ToList();
        if (depth > 0 && draw.Chance(15))
        {
            fields.Add((draw.Chance(50) ? "and" : "or", new InputValue.Items(type, [.. Enumerable.Range(0, draw.Below(3)).Select(_ => Operations(entity, field, depth - 1))])));
        }

        return new InputValue.Fields(type, fields);
    }

    // A value that a row has, or one of its neighbours.
    private InputValue Operand(Entity? entity, Field field)
    {
        var rows = entity is null || field == Number ? [] : data.Rows(entity.ClrType);
        var known = rows.Count == 0 || draw.Chance(15) ? null : data.Value(field, draw.Pick(rows));
        var step = draw.Pick([-1, 0, 0, 0, 1]);
        return new InputValue.Scalar(ScalarName(field), field.Kind switch
        {
            ScalarKind.String => known ?? "árvore",
            ScalarKind.Id => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{field.TargetName}:{known ?? "nobody"}")),
            ScalarKind.Boolean => known ?? true,
            ScalarKind.Int => Convert.ToInt32(known ?? 2, CultureInfo.InvariantCulture) + step,
            ScalarKind.Long => Convert.ToInt64(known ?? 5, CultureInfo.InvariantCulture) + step,
            ScalarKind.Float => Convert.ToDouble(known ?? 1.5, CultureInfo.InvariantCulture) + step,
            ScalarKind.Decimal => Convert.ToDecimal(known ?? 1.5m, CultureInfo.InvariantCulture) + (step * 0.000001m),
            ScalarKind.Money when draw.Chance(50) => (Convert.ToDecimal(known ?? 1.5m, CultureInfo.InvariantCulture) + (step * 0.01m)).ToString(CultureInfo.InvariantCulture),
            ScalarKind.Money => Convert.ToDecimal(known ?? 1.5m, CultureInfo.InvariantCulture) + (step * 0.01m),
            ScalarKind.Date => ((DateOnly)(known ?? new DateOnly(2022, 2, 28))).AddDays(step).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ScalarKind.DateTime => Moment((DateTime)(known ?? new DateTime(2022, 1, 1, 12, 0, 0, DateTimeKind.Utc)), step),
            _ => field.Enum!.Members.First(m => Equals(m.Value, known ?? m.Value)).Name,
        }, field.Kind == ScalarKind.Enum);
    }

    private string Moment(DateTime moment, int step)
    {
        var at = new DateTimeOffset(moment.AddTicks(step), TimeSpan.Zero);
        return draw.Chance(30)
            ? at.ToOffset(TimeSpan.FromHours(1)).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)
            : at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
    }

    private static Field Operand(string function, Field field) => function switch
    {
        "avg" => Of(field, ScalarKind.Float),
        "countDistinct" => Number,
        "sum" when field.Kind == ScalarKind.Int => Of(field, ScalarKind.Long),
        _ => field,
    };

    // The same values, compared as another kind.
    private static Field Of(Field field, ScalarKind kind) => new()
    {
        Name = field.Name, FlatName = field.FlatName, Owner = "", En = "", Pt = "", Kind = kind, ClrType = field.ClrType, IsNullable = field.IsNullable, Path = field.Path, Compute = field.Compute,
    };

    private static string Suffix(string function) => function switch
    {
        "sum" => "Sum",
        "avg" => "Average",
        "min" => "Minimum",
        "max" => "Maximum",
        _ => "DistinctCount",
    };

    private static string ScalarName(Field field) => field.Kind switch
    {
        ScalarKind.Id => "ID",
        ScalarKind.Enum => field.Enum!.Name,
        var kind => kind.ToString(),
    };
}
