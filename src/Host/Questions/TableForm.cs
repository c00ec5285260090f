using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Questions;

/// <summary>A form in which a table leaves the host.</summary>
/// <param name="Form">The ending and the media type.</param>
/// <param name="Format">How the rows are written.</param>
internal sealed record TableForm(QuestionForm Form, TableFormat Format)
{
    private static readonly TableForm[] All = [new(QuestionForm.Csv, TableFormat.Csv), new(QuestionForm.Xlsx, TableFormat.Xlsx), new(QuestionForm.JsonLines, TableFormat.JsonLines)];

    /// <summary>The form of an ending; null when it is of no table.</summary>
    public static TableForm? Of(QuestionForm form, bool isExcelPt)
        => All.FirstOrDefault(table => table.Form == form) is not { } found ? null : isExcelPt && form == QuestionForm.Csv ? found with { Format = TableFormat.CsvExcelPt } : found;

    /// <summary>The form that a client of <c>/graphql</c> names and wants more than JSON; null when it wants JSON as much, or names none.</summary>
    public static TableForm? Choose(StringValues accept, bool isExcelPt)
    {
        if (accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return null;

        var json = ranges.Where(range => range.MediaType.Value is "application/json" or "application/graphql-response+json").Select(range => range.Quality ?? 1).DefaultIfEmpty(0).Max();
        var named = from range in ranges
                    from form in All
                    where range.MediaType.Equals(form.Form.MediaType.Split(';')[0], StringComparison.OrdinalIgnoreCase)
                    let quality = range.Quality ?? 1
                    where quality > json
                    orderby quality descending
                    select form;
        return named.FirstOrDefault() is { } chosen ? Of(chosen.Form, isExcelPt) : null;
    }
}
