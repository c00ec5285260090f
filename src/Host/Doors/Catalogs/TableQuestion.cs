using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Doors.Catalogs;

/// <summary>The question for a whole table: all values of its rows, and of the rows that they point to what names them.</summary>
internal static class TableQuestion
{
    /// <summary>The GraphQL document.</summary>
    public static string Of(TableDescription table)
        => $"{{ {table.Field} {{ nodes {{ {string.Join(' ', table.Fields.Where(field => field.Kind is not (TableFieldKind.List or TableFieldKind.Count)).Select(field => field.Selection))} }} }} }}";
}
