using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>Where the cells of a row lead to: pages of the site where a type has one, else the row in its own table.</summary>
public static class ExploreLinks
{
    /// <summary>The fields of a source that tell its reader which document it is.</summary>
    public static IReadOnlyList<string> Citation { get; } = ["title", "url", "publisher", "licence"];

    /// <summary>The response paths that links need beside the columns.</summary>
    public static IEnumerable<string> Paths(ExploreTable table, IReadOnlyList<ExploreField> columns)
    {
        yield return "id";
        if (Field(table.Description.Type) is { } own)
            yield return own;
        foreach (var column in columns)
        {
            if (column.Own.Kind != TableFieldKind.Reference)
                continue;
            yield return $"{column.Own.Path}.id";
            if (column.Name == table.Source?.Name && column.Own.RefersToType == "Source")
            {
                foreach (var field in Citation)
                    yield return $"{column.Own.Path}.{field}";
            }

            if (Field(column.Own.RefersToType) is { } page)
                yield return $"{column.Own.Path}.{page}";
        }
    }

    /// <summary>The address of a cell; null when it leads nowhere.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="row">Gives the value at a response path of the row.</param>
    /// <param name="text">The addresses of the page's language.</param>
    public static string? Of(ExploreTable table, ExploreField column, Func<string, string?> row, SiteText text)
    {
        if (column.Through is null && column.Name == table.Title?.Name)
            return To(table.Description.Type, table.Description.Field, row("id"), Field(table.Description.Type) is { } own ? row(own) : null, text);
        if (column.Own is { Kind: TableFieldKind.Reference, RefersToType: "Source" } && SitePlace.Outside(row($"{column.Own.Path}.url")) is { } document)
            return document;
        if (column.Own.Kind == TableFieldKind.Reference)
            return To(column.Own.RefersToType, column.Own.RefersTo, row($"{column.Own.Path}.id"), Field(column.Own.RefersToType) is { } page ? row($"{column.Own.Path}.{page}") : null, text);
        return column.CellKind == TableFieldKind.Text ? SitePlace.Outside(row(column.CellPath)) : null;
    }

    // The field by which a type's pages are found; null for a type without pages.
    private static string? Field(string? type) => new[] { "slug", "key" }.FirstOrDefault(field => SitePlace.IsKey($"{type}.{field}"));

    private static string? To(string? type, string? table, string? id, string? name, SiteText text)
        => name is not null ? SitePlace.Address(text, $"{type}.{Field(type)}", name)
            : table is not null && id is not null ? text.Page($"explore/{table}?id={Uri.EscapeDataString(id)}")
            : null;
}
