using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site;

/// <summary>Questions about tables of which only the description is known, as modules come and go.</summary>
internal static class TableSelection
{
    private const int MostColumns = 8;

    /// <summary>How many rows each table has.</summary>
    public static string Counts(IEnumerable<TableDescription> tables) => $"{{ {string.Join(' ', tables.Select(table => $"{table.Field} {{ totalCount }}"))} }}";

    /// <summary>The first rows of a table, with the columns that say most.</summary>
    public static ViewedQuestion FirstRows(TableDescription table) => new($"{{ {table.Field} {{ nodes {{ {Columns(table)} }} }} }}");

    /// <summary>The selection of the columns that say most: what names the row first, no opaque ids, no counts.</summary>
    /// <param name="table">The table.</param>
    /// <param name="except">A field that is left out, as it is the same in all rows; null for none.</param>
    public static string Columns(TableDescription table, string? except = null)
    {
        var fields = table.Fields.Where(field => field.Name != except && field.Kind is not (TableFieldKind.Id or TableFieldKind.Count or TableFieldKind.List) && field.Name is not ("key" or "isSynthetic" or "source" or "knownOn"))
            .OrderByDescending(field => field.Name == table.TitleField).Take(MostColumns).Select(field => field.Selection);
        var marks = table.Fields.Where(field => field.Name == "isSynthetic").Select(field => field.Selection);
        var source = table.Fields.Where(field => field is { Name: "source", Kind: TableFieldKind.Reference }).Select(_ => "source { title url publisher licence }");
        return string.Join(' ', [.. fields, .. marks, .. source]);
    }
}
