using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Serving;

/// <summary>Describes the tables of a model, so that whoever offers them to readers need know none of them.</summary>
internal static class TableCatalog
{
    // How the fields that name a row for readers are mostly called, the best first.
    private static readonly string[] Titles = ["title", "name", "label", "legalName", "code", "slug", "key"];

    /// <summary>One description for each root field that is a connection, in the schema's order. The search is none of them: it has no rows without words to look for.</summary>
    public static IReadOnlyList<TableDescription> Of(GraphModel graph)
        => [.. graph.Entities.Values.Where(e => e.RootField.Length > 0 && e.ClrType != typeof(SearchResult)).Select(e => Describe(graph, e))];

    /// <summary>What a field's values are.</summary>
    public static TableFieldKind KindOf(Field field) => field.Kind switch
    {
        ScalarKind.String => field.IsLocalized ? TableFieldKind.LocalizedText : TableFieldKind.Text,
        ScalarKind.Id => TableFieldKind.Id,
        ScalarKind.Boolean => TableFieldKind.Boolean,
        ScalarKind.Int or ScalarKind.Long => TableFieldKind.Integer,
        ScalarKind.Float or ScalarKind.Decimal => TableFieldKind.Decimal,
        ScalarKind.Money => TableFieldKind.Money,
        ScalarKind.Date => TableFieldKind.Date,
        ScalarKind.DateTime => TableFieldKind.DateTime,
        _ => TableFieldKind.Enum,
    };

    private static TableDescription Describe(GraphModel graph, Entity entity)
        => new(entity.RootField, entity.Name, entity.Owner, ReaderWords.Label(entity), new BilingualText(entity.Doc.En, entity.Doc.Pt),
            entity.Members.GetValueOrDefault("isSynthetic") is Field { Kind: ScalarKind.Boolean }, [.. entity.Members.Values.SelectMany(member => Fields(graph, entity, member))])
        {
            TitleField = TitleOf(entity),
            IsSearched = entity.SearchedTypes.Count > 0,
        };

    private static IEnumerable<TableField> Fields(GraphModel graph, Entity entity, Member member) => member switch
    {
        Field field => [Scalar(entity, field, field.Name, field.Name)],
        Embedded embedded => embedded.Fields.Select(part => Scalar(entity, part, $"{embedded.Name} {{ {part.Name} }}", $"{embedded.Name}.{part.Name}")),
        NodeEdge any => [Described(any, $"{any.Name} {{ id __typename }}", any.Name, TableFieldKind.Reference)],
        Edge { IsMany: true } edge => [Many(graph, edge)],
        Edge edge => [One(graph, entity, edge)],
        _ => [],
    };

    private static TableField Scalar(Entity entity, Field field, string selection, string path)
    {
        var groups = GroupField.Of(entity).Where(g => g.Edge is null && g.Field == field).ToList();
        var whole = groups.Find(g => g.Part == DatePart.Day);
        var sums = field is { IsQueryable: true, IsNumber: true } ? SumRule.Of(entity, field) : null;
        return new TableField(field.FlatName, selection, path, KindOf(field), ReaderWords.Label(field), ReaderWords.Description(field))
        {
            Unit = ReaderWords.Unit(field),
            IsNullable = field.IsNullable,
            Values = ReaderWords.Values(field.Enum),
            FilterPath = field.IsQueryable ? path : null,
            SortPath = field.IsQueryable ? path : null,
            GroupValue = whole?.EnumName,
            GroupKey = whole?.KeyName,
            DateParts = groups.Count > 1 ? [.. groups.OrderBy(g => g.Part).Select(g => new TableDatePart(Naming.Screaming(g.Part.ToString()), g.EnumName, g.KeyName))] : [],
            CanSum = sums is { IsAdditive: true },
            CanAverage = sums is { HasAverage: true },
            CanRange = field is { IsQueryable: true, IsRange: true },
            ReadWith = field.IsNumber ? ReadWith(SumRule.Of(entity, field)) : [],
            IsSearched = field.Path.Count == 1 && entity.SearchedTexts.Contains(field.Path[0]),
        };
    }

    private static IReadOnlyList<string> ReadWith(SumRule rule)
        => [.. new[] { rule.Currency, rule.Unit, rule.Comparator, rule.Target }.OfType<Field>().Select(f => f.FlatName)];

    private static TableField One(GraphModel graph, Entity entity, Edge edge)
    {
        var title = TitleOf(edge.Target);
        var selection = $"{edge.Name} {{ id{(title is null ? "" : " " + title)} }}";
        var group = GroupField.Of(entity).FirstOrDefault(g => g.Edge == edge);
        return Described(edge, selection, edge.Name, TableFieldKind.Reference) with
        {
            IsNullable = !edge.IsRequired,
            FilterPath = edge.Name + ".id",
            SortPath = title is null ? null : $"{edge.Name}.{title}",
            GroupValue = group?.EnumName,
            GroupKey = group is null ? null : selection,
            RefersTo = RootOf(graph, edge.Target),
            RefersToType = edge.Target.Name,
            TitleField = title,
        };
    }

    private static TableField Many(GraphModel graph, Edge edge)
    {
        var (isList, title) = (edge.Kind == EdgeKind.List, TitleOf(edge.Target));
        var field = isList
            ? Described(edge, $"{edge.Name} {{ id{(title is null ? "" : " " + title)} }}", edge.Name, TableFieldKind.List)
            : Described(edge, $"{edge.Name} {{ totalCount }}", edge.Name + ".totalCount", TableFieldKind.Count);
        return field with
        {
            FilterPath = edge.Name + ".count",
            SortPath = edge.Name + ".count",
            RefersTo = RootOf(graph, edge.Target),
            RefersToType = edge.Target.Name,
            TitleField = title,
        };
    }

    private static TableField Described(Member member, string selection, string path, TableFieldKind kind)
        => new(member.Name, selection, path, kind, ReaderWords.Label(member), ReaderWords.Description(member)) { IsNullable = member is NodeEdge };

    // A derived type's rows stand in its base's table too.
    private static string? RootOf(GraphModel graph, Entity entity)
        => (entity.RootField.Length > 0 ? entity : entity.Base is { RootField.Length: > 0 } general ? general : null) is { } listed && graph.Entities.ContainsKey(listed.Name) ? listed.RootField : null;

    private static string? TitleOf(Entity entity)
        => Titles.FirstOrDefault(name => entity.Members.GetValueOrDefault(name) is Field { Kind: ScalarKind.String, IsQueryable: true });
}
