using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>Where the cells of a row lead to: pages of the site where a type has one, else the row in its own table.</summary>
public static class ExploreLinks
{
    // The types of the plan that have pages of their own, with the field that stands in the address.
    private static readonly Dictionary<string, (string Field, string Page)> Pages = new(StringComparer.Ordinal)
    {
        ["ActionPlan"] = ("slug", "plans"),
        ["Commitment"] = ("slug", "commitments"),
        ["Organization"] = ("key", "organizations"),
    };

    /// <summary>The response paths that links need beside the columns.</summary>
    public static IEnumerable<string> Paths(ExploreTable table, IReadOnlyList<ExploreField> columns)
    {
        yield return "id";
        if (Pages.TryGetValue(table.Description.Type, out var own))
            yield return own.Field;
        foreach (var column in columns)
        {
            if (column.Own.Kind != TableFieldKind.Reference)
                continue;
            yield return $"{column.Own.Path}.id";
            if (Pages.TryGetValue(column.Own.RefersToType ?? "", out var page))
                yield return $"{column.Own.Path}.{page.Field}";
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
        if (column.Own.Kind == TableFieldKind.Reference)
            return To(column.Own.RefersToType, column.Own.RefersTo, row($"{column.Own.Path}.id"), Field(column.Own.RefersToType) is { } page ? row($"{column.Own.Path}.{page}") : null, text);
        return column.CellKind == TableFieldKind.Text && row(column.CellPath) is { } value && value.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? value
            : null;
    }

    private static string? Field(string? type) => Pages.TryGetValue(type ?? "", out var page) ? page.Field : null;

    private static string? To(string? type, string? table, string? id, string? name, SiteText text)
        => Pages.TryGetValue(type ?? "", out var page) && name is not null ? text.Page($"{page.Page}/{Uri.EscapeDataString(name)}")
            : table is not null && id is not null ? text.Page($"explore/{table}?id={Uri.EscapeDataString(id)}")
            : null;
}
