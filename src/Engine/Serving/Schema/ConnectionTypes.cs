using GraphQL.Types;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Serving;

/// <summary>Connections with all that they can say: pages (Relay), totals, aggregates, groups.</summary>
internal sealed class ConnectionTypes(TypeRegistry types, InputTypes inputs)
{
    /// <summary>The connection of an entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="row">The type of a row.</param>
    public ObjectGraphType Connection(Entity entity, IGraphType row) => types.Get<ObjectGraphType>(entity.Name + "Connection", $"Rows of {entity.Name}: a page of them, and what is true of all that match.", made =>
    {
        Field(made, "nodes", "The rows of the page.", NonNullList(row));
        Field(made, "edges", "The rows of the page with their cursors.", NonNullList(Edge(entity, row)));
        Field(made, "pageInfo", "Where the page lies.", new NonNullGraphType(PageInfo()));
        Field(made, "totalCount", "How many rows match, whatever the page.", NonNull(ScalarKind.Int));
        AddSynthetic(entity, made);
        Field(made, "aggregates", "Sums and the like over all rows that match, whatever the page.", new NonNullGraphType(Aggregates(entity)));
        var groups = Field(made, "groups", "All rows that match in groups, the largest group first unless sorted.", NonNullList(Group(entity)));
        groups.Arguments = new QueryArguments(
            Argument("by", "What to group by, one to eight things.", new NonNullGraphType(new ListGraphType(new NonNullGraphType(GroupFields(entity))))),
            Argument("having", "Conditions on a group.", Having(entity)),
            Argument("order", "What the groups are sorted by.", new ListGraphType(new NonNullGraphType(GroupSort(entity)))),
            Argument("first", "How many groups.", types.Scalars[ScalarKind.Int]));
    });

    /// <summary>The arguments of a connection.</summary>
    public IEnumerable<QueryArgument> Arguments(Entity entity) =>
    [
        .. ListArguments(entity),
        Argument("first", "How many rows from the start; 50 when neither first nor last is given.", types.Scalars[ScalarKind.Int]),
        Argument("after", "The cursor to start after.", types.Scalars[ScalarKind.String]),
        Argument("last", "How many rows from the end.", types.Scalars[ScalarKind.Int]),
        Argument("before", "The cursor to end before.", types.Scalars[ScalarKind.String]),
    ];

    /// <summary>The arguments of a plain list.</summary>
    public IEnumerable<QueryArgument> ListArguments(Entity entity) =>
    [
        Argument("where", "Conditions on the rows.", inputs.Filter(entity)),
        Argument("order", "What the rows are sorted by; by their key when not given.", new ListGraphType(new NonNullGraphType(inputs.Sort(entity)))),
    ];

    /// <summary>An argument.</summary>
    public static QueryArgument Argument(string name, string description, IGraphType type) => new(type) { Name = name, Description = description };

    /// <summary>Adds a field.</summary>
    public static FieldType Field(IComplexGraphType type, string name, string description, IGraphType fieldType)
        => type.AddField(new FieldType { Name = name, Description = description, ResolvedType = fieldType });

    /// <summary>A list that is never null, of rows that are never null.</summary>
    public static NonNullGraphType NonNullList(IGraphType row) => new(new ListGraphType(new NonNullGraphType(row)));

    private NonNullGraphType NonNull(ScalarKind kind) => new(types.Scalars[kind]);

    private ObjectGraphType Edge(Entity entity, IGraphType row) => types.Get<ObjectGraphType>(entity.Name + "Edge", $"A row of {entity.Name} with its cursor.", made =>
    {
        Field(made, "cursor", "Where the row lies, for after and before.", NonNull(ScalarKind.String));
        Field(made, "node", "The row.", new NonNullGraphType(row));
    });

    private ObjectGraphType PageInfo() => types.Get<ObjectGraphType>("PageInfo", "Where a page lies among all rows that match (Relay).", made =>
    {
        Field(made, "hasNextPage", "True when there are rows after the page; for a page from the end, when before was given.", NonNull(ScalarKind.Boolean));
        Field(made, "hasPreviousPage", "True when there are rows before the page; for a page from the start, when after was given.", NonNull(ScalarKind.Boolean));
        Field(made, "startCursor", "The first row's cursor; null when the page is empty.", types.Scalars[ScalarKind.String]);
        Field(made, "endCursor", "The last row's cursor; null when the page is empty.", types.Scalars[ScalarKind.String]);
    });

    private ObjectGraphType Aggregates(Entity entity) => types.Get<ObjectGraphType>(entity.Name + "Aggregates", $"Sums and the like over rows of {entity.Name}.", made => AddFunctions(entity, made));

    private void AddFunctions(Entity entity, ObjectGraphType made)
    {
        Field(made, "count", "How many rows.", NonNull(ScalarKind.Int));
        AddSynthetic(entity, made);
        foreach (var (name, suffix, description, fields) in Functions(entity))
        {
            Field(made, name, description, new NonNullGraphType(types.Get<ObjectGraphType>(entity.Name + suffix, $"{description} Null where no row has a value.", values =>
            {
                foreach (var field in fields)
                {
                    Field(values, field.FlatName, field.En + Caution(entity, name, field), name == "countDistinct" ? NonNull(ScalarKind.Int) : ValueType(name, field));
                }
            })));
        }

        AddReasons(entity, made);
    }

    private void AddSynthetic(Entity entity, ObjectGraphType made)
    {
        if (SyntheticFlag.Find(entity) is not null)
        {
            Field(made, SyntheticFlag.Name, "True when at least one of the rows was made up to show how the service works; false of no rows.", NonNull(ScalarKind.Boolean));
        }
    }

    // Beside each sum and average why there is none, and how it is to be read.
    private void AddReasons(Entity entity, ObjectGraphType made)
    {
        var numbers = entity.QueryableFields.Where(f => f.IsNumber).ToList();
        var compared = numbers.Where(f => SumRule.Of(entity, f).Comparator is { Kind: ScalarKind.Enum }).ToList();
        Add("sumReason", "SumReasons", "Why there is no sum; null when there is one.", numbers, _ => types.Enum(Reasons));
        Add("avgReason", "AverageReasons", "Why there is no average; null when there is one.", numbers, _ => types.Enum(Reasons));
        var ranged = numbers.Where(f => SumRule.Of(entity, f).CanForbidRange).ToList();
        Add("minReason", "RangeReasons", "Why there is no least and no greatest value; null when there is one.", ranged, _ => types.Enum(Reasons));
        Add("maxReason", "RangeReasons", "Why there is no least and no greatest value; null when there is one.", ranged, _ => types.Enum(Reasons));
        Add("sumComparator", "SumComparators", "How the sum and the average are to be read, as all their values are: about is not exact. Null when there is none.", compared, f => types.ScalarOf(SumRule.Of(entity, f).Comparator!));

        void Add(string name, string suffix, string description, List<Field> fields, Func<Field, IGraphType> type)
        {
            if (fields.Count > 0)
            {
                Field(made, name, description, new NonNullGraphType(types.Get<ObjectGraphType>(entity.Name + suffix, description, values => fields.ForEach(f => Field(values, f.FlatName, f.En, type(f))))));
            }
        }
    }

    private EnumType Reasons => types.Graph.Enums[nameof(SumReason)];

    // What a sum, or another function, needs of the rows.
    private static string Caution(Entity entity, string function, Field field)
    {
        var rule = SumRule.Of(entity, field);
        var needs = new List<string>();
        if (function is "sum" or "avg" or "min" or "max" && rule.Currency is not null)
        {
            needs.Add("all the amounts are in one currency: group by it");
        }

        if (function is "sum" or "avg" or "min" or "max" && rule.Unit is not null)
        {
            needs.Add("all the values are in one unit");
        }

        if (function is "sum" or "avg")
        {
            needs.AddRange((rule.Comparator is null && rule.Target is null ? [] : (string[])["they are to be read alike"])
                .Concat(rule.Indicator is null ? [] : ["they are of one indicator that can be added"]));
        }

        return (function == "sum" && !rule.IsAdditive) || (function == "avg" && !rule.HasAverage) ? " Null here: it is not to be added." : needs.Count == 0 ? "" : $" Null here unless {string.Join(", and ", needs)}.";
    }

    private static IEnumerable<(string Name, string Suffix, string Description, IReadOnlyList<Field> Fields)> Functions(Entity entity)
    {
        var numbers = entity.QueryableFields.Where(f => f.IsNumber).ToList();
        var ranges = entity.QueryableFields.Where(f => f.IsRange).ToList();
        (string, string, string, IReadOnlyList<Field>)[] all =
        [
            ("sum", "Sum", "Sums of the values that are known.", numbers),
            ("avg", "Average", "Averages of the values that are known.", numbers),
            ("min", "Minimum", "Least values.", ranges),
            ("max", "Maximum", "Greatest values.", ranges),
            ("countDistinct", "DistinctCount", "How many different values, rows without one not counted.", [.. entity.QueryableFields.Where(f => f.Name != "id")]),
        ];
        return all.Where(f => f.Item4.Count > 0);
    }

    private IGraphType ValueType(string function, Field field) => (function, field.Kind) switch
    {
        ("sum", ScalarKind.Int) => types.Scalars[ScalarKind.Long],
        ("avg", ScalarKind.Int or ScalarKind.Long) => types.Scalars[ScalarKind.Decimal],
        _ => types.ScalarOf(field),
    };

    private EnumerationGraphType GroupFields(Entity entity) => types.Words(entity.Name + "GroupField", $"What rows of {entity.Name} can be grouped by.", GroupField.Of(entity).Select(g => (g.EnumName, g.Part == DatePart.Day ? g.Field.En : $"The {g.Part.ToString().ToLowerInvariant()} of {g.Field.FlatName}.")));

    private ObjectGraphType Group(Entity entity) => types.Get<ObjectGraphType>(entity.Name + "Group", $"A group of rows of {entity.Name}.", made =>
    {
        Field(made, "key", "What the rows of the group have in common.", new NonNullGraphType(GroupKey(entity)));
        AddFunctions(entity, made);
        var share = Field(made, "share", "The group's part of all rows that match, 0 to 1; null when the whole is 0, or where one of the two sums is none: see shareReason.", types.Scalars[ScalarKind.Decimal]);
        var measure = types.Words(
            entity.Name + "ShareMeasure",
            "What a share is a part of.",
            [("COUNT", "The number of rows."), .. entity.QueryableFields.Where(f => f.IsNumber).Select(f => ("SUM_" + Naming.Screaming(f.FlatName), $"The sum of {f.FlatName}.{Caution(entity, "sum", f)}"))]);
        share.Arguments = new QueryArguments(Argument("of", "Part of what; of the number of rows when not given.", measure));
        var reason = Field(made, "shareReason", "Why there is no share; null when there is one.", types.Enum(Reasons));
        reason.Arguments = new QueryArguments(Argument("of", "Part of what; as the share beside it when not given.", measure));
    });

    private ObjectGraphType GroupKey(Entity entity) => types.Get<ObjectGraphType>(entity.Name + "GroupKey", $"What the rows of a group of {entity.Name} have in common. What is not in by is null.", made =>
    {
        foreach (var group in GroupField.Of(entity))
        {
            IGraphType type = group switch
            {
                { Edge: { } edge } => RowTypeOf!(edge.Target),
                { Part: DatePart.Year } => types.Scalars[ScalarKind.Int],
                { Part: DatePart.Quarter or DatePart.Month } => types.Scalars[ScalarKind.String],
                _ => types.ScalarOf(group.Field),
            };
            Field(made, group.KeyName, group.Part switch
            {
                DatePart.Day => group.Field.En,
                DatePart.Quarter => $"The quarter of {group.Field.FlatName}, as 2024-Q1.",
                DatePart.Month => $"The month of {group.Field.FlatName}, as 2024-03.",
                _ => $"The year of {group.Field.FlatName}.",
            }, type);
        }
    });

    private InputObjectGraphType Having(Entity entity) => types.Get<InputObjectGraphType>(entity.Name + "GroupHavingInput", $"Conditions on groups of {entity.Name}; all that are given must hold.", made =>
    {
        InputTypes.Add(made, "and", "All of these must hold.", new ListGraphType(new NonNullGraphType(made)));
        InputTypes.Add(made, "or", "At least one of these must hold.", new ListGraphType(new NonNullGraphType(made)));
        InputTypes.Add(made, "count", "How many rows.", inputs.Operations(Number(ScalarKind.Int)));
        foreach (var (name, suffix, description, fields) in Functions(entity))
        {
            InputTypes.Add(made, name, description, types.Get<InputObjectGraphType>($"{entity.Name}{suffix}HavingInput", $"Conditions on a group: {description}", input =>
            {
                foreach (var field in fields)
                {
                    InputTypes.Add(input, field.FlatName, field.En, name switch
                    {
                        "avg" => inputs.Operations(Number(ScalarKind.Float)),
                        "countDistinct" => inputs.Operations(Number(ScalarKind.Int)),
                        "sum" when field.Kind == ScalarKind.Int => inputs.Operations(Number(ScalarKind.Long)),
                        _ => inputs.Operations(field),
                    });
                }
            }));
        }
    });

    private InputObjectGraphType GroupSort(Entity entity) => types.Get<InputObjectGraphType>(entity.Name + "GroupSortInput", $"What groups of {entity.Name} are sorted by, in the order written.", made =>
    {
        InputTypes.Add(made, "count", "How many rows.", types.SortDirection);
        InputTypes.Add(made, "key", "Parts of the key; they must be in by.", types.Get<InputObjectGraphType>(entity.Name + "GroupKeySortInput", $"Parts of the key of groups of {entity.Name}.", input =>
        {
            foreach (var group in GroupField.Of(entity).Where(g => g.Edge is null))
            {
                InputTypes.Add(input, group.KeyName, group.Field.En, types.SortDirection);
            }
        }));
        foreach (var (name, suffix, description, fields) in Functions(entity))
        {
            InputTypes.Add(made, name, description, types.Get<InputObjectGraphType>($"{entity.Name}{suffix}SortInput", $"Sorts groups by {description}", input =>
            {
                foreach (var field in fields)
                {
                    InputTypes.Add(input, field.FlatName, field.En, types.SortDirection);
                }
            }));
        }
    });

    /// <summary>The row type of an entity; set by the schema's builder, which knows rows.</summary>
    public Func<Entity, IGraphType>? RowTypeOf { get; set; }

    private static Field Number(ScalarKind kind) => new()
    {
        Name = "value", FlatName = "value", Owner = PlanModule.Owner, En = "", Pt = "", Kind = kind, ClrType = typeof(int), IsNullable = false,
    };
}
