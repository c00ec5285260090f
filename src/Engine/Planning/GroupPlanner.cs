using System.Linq.Expressions;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Planning;

/// <summary>Plans what a connection says of all its rows together: total count, aggregates and groups, over the whole filtered set and never the page.</summary>
internal sealed class GroupPlanner(
    GraphContext context, RowPlanner rowPlanner, Selection selection, Variables variables, Entity entity, bool isTable,
    Func<StatementScope> newScope, Func<StatementScope, Expression> rows)
{
    /// <summary>Total count and aggregates, by response key, in one statement of one row.</summary>
    public (StatementPlan? Statement, IReadOnlyDictionary<string, OutputNode> Nodes) Totals(IReadOnlyList<SelectedField> fields)
    {
        var nodes = new Dictionary<string, OutputNode>(StringComparer.Ordinal);
        if (fields.Count == 0)
        {
            return (null, nodes);
        }

        var scope = newScope();
        var query = new GroupQuery(scope, entity);
        foreach (var field in fields)
        {
            nodes[field.ResponseKey] = field.Name switch
            {
                "totalCount" => new CountNode(field, query.Count()),
                SyntheticFlag.Name => Synthetic(query, field),
                _ => new ObjectNode(field, AddNotes(query, null, selection.Fields(entity.Name + "Aggregates", field.Sets).Select(f => Aggregate(query, f, "Aggregates")))),
            };
        }

        return (Translator.Translate(context, scope, query.BuildTotals(rows(scope)), query.ColumnCount), nodes);
    }

    /// <summary>One <c>groups</c> field.</summary>
    public ConnectionPart Groups(SelectedField field)
    {
        var scope = newScope();
        var source = rows(scope);
        var query = new GroupQuery(scope, entity);
        var keys = field.Argument("by", variables)!.AsList();
        if (keys.Count == 0)
        {
            throw new GraphException(ErrorCode.BadArgument, "by is empty. Name at least one field to group by; what all rows have together is in aggregates.");
        }

        foreach (var by in keys)
        {
            query.By(GroupField.Of(entity).First(g => g.EnumName == by.Word));
        }

        var asked = selection.Fields(entity.Name + "Group", field.Sets).ToList();
        var beside = asked.Where(f => f.Name == "share").Select(ShareOf).OfType<Field>().FirstOrDefault();
        var nodes = AddNotes(query, source, asked.Select(f => f.Name switch
        {
            "key" => new ObjectNode(f, [.. selection.Fields(entity.Name + "GroupKey", f.Sets).Select(k => Key(query, k))]),
            "share" => Share(query, f, source),
            "shareReason" => ShareReason(query, f, source, f.Argument("of", variables) is { IsNull: false } ? ShareOf(f) : beside),
            _ => Aggregate(query, f, "Group"),
        }));

        if (field.Argument("having", variables) is { IsNull: false } having)
        {
            query.Having(having);
        }

        query.Order(field.Argument("order", variables));
        var first = field.Argument("first", variables) is { IsNull: false } given ? given.Source : null;
        var take = scope.Slots.Add(new TakeSlot(), typeof(int));
        var statement = Translator.Translate(context, scope, query.BuildGroups(source, take), query.ColumnCount);
        return new ConnectionPart(ConnectionPartKind.Groups, new ConstantNode(field, ""))
        {
            Groups = new GroupPlan { Statement = statement, Nodes = nodes, Page = new PagePlan(first, null, null, null, null) },
        };
    }

    private OutputNode Aggregate(GroupQuery query, SelectedField field, string type)
    {
        switch (field.Name)
        {
            case "__typename":
                return new ConstantNode(field, $"\"{entity.Name}{type}\"");
            case "count":
                return new CountNode(field, query.Count());
            case SyntheticFlag.Name:
                return Synthetic(query, field);
        }

        var typeName = entity.Name + field.Name switch
        {
            "sum" => "Sum",
            "sumReason" => "SumReasons",
            "sumComparator" => "SumComparators",
            "avg" => "Average",
            "avgReason" => "AverageReasons",
            "min" => "Minimum",
            "max" => "Maximum",
            "minReason" or "maxReason" => "RangeReasons",
            _ => "DistinctCount",
        };
        return new ObjectNode(field, [.. selection.Fields(typeName, field.Sets).Select(f => f.Name == "__typename"
            ? new ConstantNode(f, $"\"{typeName}\"")
            : Value(query, field.Name, f, entity.QueryableFields.First(q => q.FlatName == f.Name)))]);
    }

    private AnyNode Synthetic(GroupQuery query, SelectedField field)
    {
        var (flag, through) = SyntheticFlag.Find(entity)!.Value;
        return new AnyNode(field, query.Any(flag, through), flag);
    }

    // A table has beside each sum why it is none, and whether the rows are made up, also when the question does not ask for it.
    private OutputNode[] AddNotes(GroupQuery query, Expression? source, IEnumerable<OutputNode> nodes)
        => !isTable ? [.. nodes] : SyntheticFlag.AddTo(
            SumNotes.AddTo([.. nodes], entity, (field, function, of) => Note(query, source, field, function, of)), entity, query.Any);

    private OutputNode Note(GroupQuery query, Expression? source, SelectedField field, string function, Field of)
        => function == "shareReason" ? ShareReason(query, field, source!, of) : Value(query, function, field, of);

    private OutputNode Value(GroupQuery query, string function, SelectedField field, Field of) => function switch
    {
        "sum" or "avg" => new SumNode(field, query.Sum(of), query.Known(of, function == "avg"), of, function == "avg"),
        "sumReason" or "avgReason" => new ReasonNode(
            field, query.Reason(of, function == "avgReason"), of.CanBeTooLarge ? query.Sum(of) : null, of, Reasons),
        "minReason" or "maxReason" => new ReasonNode(field, query.RangeReason(of), null, of, Reasons),
        "sumComparator" => query.Comparator(of) is { } ordinal ? new ColumnNode(field, ordinal, SumRule.Of(entity, of).Comparator!, isNullable: true) : new ConstantNode(field, "null"),
        "min" or "max" => new ColumnNode(field, query.Extreme(of, function == "max"), of, isNullable: true),
        _ => new CountNode(field, query.Distinct(of), of),
    };

    private OutputNode Key(GroupQuery query, SelectedField field)
    {
        if (field.Name == "__typename")
        {
            return new ConstantNode(field, $"\"{entity.Name}GroupKey\"");
        }

        // A part of the key that rows are not grouped by is null.
        if (entity.Members.GetValueOrDefault(field.Name) is Edge edge)
        {
            var byEdge = GroupField.Of(entity).First(g => g.Edge == edge);
            if (query.KeyColumn(byEdge) is not { } keyColumn)
            {
                return new ConstantNode(field, "null");
            }

            return rowPlanner.One(field, edge.Target, edge, keyColumn, scope => scope.Rows(edge, scope.Slots.Add(new ParentKeySlot(), typeof(string))));
        }

        var by = GroupField.Of(entity).First(g => g.KeyName == field.Name);
        return query.KeyColumn(by) switch
        {
            null => new ConstantNode(field, "null"),
            var ordinal when by.Part is DatePart.Month or DatePart.Quarter => new DatePartNode(field, ordinal.Value, by.Part, by.Field),
            var ordinal when by.Part is DatePart.Year => new ColumnNode(field, ordinal.Value, GroupField.YearOf(by.Field)),
            var ordinal => new ColumnNode(field, ordinal.Value, by.Field),
        };
    }

    private EnumType Reasons => context.Graph.Enums[nameof(SumReason)];

    // What a share is a part of; null for the number of rows.
    private Field? ShareOf(SelectedField field)
        => field.Argument("of", variables) is { IsNull: false, Word: not "COUNT" and var of } ? entity.QueryableFields.First(f => f.IsNumber && "SUM_" + Naming.Screaming(f.FlatName) == of) : null;

    // A reason that does not say of what it is, is that of the share beside it.
    private OutputNode ShareReason(GroupQuery query, SelectedField field, Expression source, Field? number)
        => number is null ? new ConstantNode(field, "null")
            : new ReasonNode(
                field, query.ShareReason(number, source), number.CanBeTooLarge ? query.Whole(number, source) : null, number, Reasons);

    private ShareNode Share(GroupQuery query, SelectedField field, Expression source)
    {
        var number = ShareOf(field);
        return number is null
            ? new ShareNode(field, query.Count(), query.Count(), query.Whole(null, source), isReal: false)
            : new ShareNode(field, query.Sum(number), query.Known(number, isAverage: false), query.Whole(number, source), number.Kind == ScalarKind.Float, number);
    }
}
