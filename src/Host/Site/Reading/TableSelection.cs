using System.Text.Json.Nodes;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site;

/// <summary>Questions about tables of which only the description is known, as modules come and go.</summary>
internal static class TableSelection
{
    private const int MostColumns = 8;
    private const int MostOfAKind = 2;

    /// <summary>How many rows each table has.</summary>
    public static string Counts(IEnumerable<TableDescription> tables) => $"{{ {string.Join(' ', tables.Select(table => $"{table.Field} {{ totalCount }}"))} }}";

    /// <summary>The first rows of a table, with the columns that say most.</summary>
    public static ViewedQuestion FirstRows(TableDescription table) => new($"{{ {table.Field} {{ nodes {{ {Columns(table)} }} }} }}");

    /// <summary>Fields of the row of a key: variable <c>key</c>.</summary>
    public static string OneRow(TableDescription table, string selection) => $"query Row($key: String!) {{ {table.Field}(where: {{key: {{eq: $key}}}}, first: 1) {{ nodes {{ {selection} }} }} }}";

    /// <summary>The variables of <see cref="OneRow"/>.</summary>
    public static JsonObject ByKey(string key) => new() { ["key"] = key };

    /// <summary>The rows at the other end of a list of one row.</summary>
    /// <param name="owner">The row's table.</param>
    /// <param name="list">The list.</param>
    /// <param name="table">The table of its rows.</param>
    /// <param name="key">The row's key.</param>
    public static ViewedQuestion RowsOf(TableDescription owner, TableField list, TableDescription table, string key)
        => new(OneRow(owner, $"{list.Name} {{ nodes {{ {Columns(table)} }} }}")) { Variables = ByKey(key), List = $"{owner.Field}.{list.Name}" };

    /// <summary>The selection of the columns that say most: what names the row first, no opaque ids, no counts.</summary>
    public static string Columns(TableDescription table)
    {
        var told = table.Fields.Where(field => field.Kind is not (TableFieldKind.Id or TableFieldKind.Count or TableFieldKind.List) && field.Name is not ("key" or "isSynthetic" or "source" or "knownOn" or "currency"))
            .GroupBy(field => Rank(table, field)).OrderBy(group => group.Key).SelectMany(group => group.Take(MostOfAKind)).Take(MostColumns).ToHashSet();
        var fields = table.Fields.Where(told.Contains).OrderBy(field => Math.Min(Rank(table, field), 2)).Select(Selection).DefaultIfEmpty("key");
        var marks = table.Fields.Where(field => field.Name is "isSynthetic" or "currency").Select(field => field.Selection);
        var source = table.Fields.Where(field => field is { Name: "source", Kind: TableFieldKind.Reference }).Select(_ => "source { title url publisher licence }");
        return string.Join(' ', [.. fields, .. marks, .. source]);
    }

    // What names a row, what it is about and who is named say more than flags.
    private static int Rank(TableDescription table, TableField field) => field.Kind switch
    {
        _ when field.Name == table.TitleField => 0,
        TableFieldKind.Text or TableFieldKind.LocalizedText when field.IsSearched => 1,
        TableFieldKind.Reference => 2,
        TableFieldKind.Money => 3,
        TableFieldKind.Date => 4,
        TableFieldKind.Enum => 5,
        TableFieldKind.Decimal or TableFieldKind.Integer => 6,
        TableFieldKind.Text or TableFieldKind.LocalizedText => 7,
        _ => 8,
    };

    // A row that has a page of its own is linked to by its key.
    private static string Selection(TableField field)
        => field.Kind == TableFieldKind.Reference && SitePlace.KeyOf(field.RefersToType) is { } key && field.TitleField is { } title ? $"{field.Name} {{ {key} {title} }}" : field.Selection;
}
