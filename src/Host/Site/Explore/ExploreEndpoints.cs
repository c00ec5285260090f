using Microsoft.AspNetCore.Http.HttpResults;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Site.Explore;

/// <summary>The addresses of Explore below a language: <c>/explore</c>, <c>/explore/{table}</c>, and how many rows its conditions leave, <c>/explore/{table}/count</c>.</summary>
internal static class ExploreEndpoints
{
    /// <summary>Registers what <see cref="Map"/> uses.</summary>
    public static void Add(IServiceCollection services) => services.AddSingleton<ExploreReader>();

    /// <summary>Maps the addresses.</summary>
    /// <param name="pages">The group of a language.</param>
    /// <param name="language">The language.</param>
    public static void Map(RouteGroupBuilder pages, Language language)
    {
        var text = new SiteText(language);
        pages.MapGet("/explore", (HttpContext context, ExploreReader reader) => Index(context, reader, text));
        pages.MapGet("/explore/{table}", (HttpContext context, string table, ExploreReader reader) => Table(context, table, reader, text));
        pages.MapGet("/explore/{table}/count", (HttpContext context, string table, ExploreReader reader) => Count(context, table, reader, text));
    }

    private static RazorComponentResult<ExploreIndexPage> Index(HttpContext context, ExploreReader reader, SiteText text)
    {
        var (tables, counts) = (reader.Tables, reader.Counts(text.Language, context.RequestAborted));
        if (counts.Count < tables.Count)
            ConditionalAnswer.Withdraw(context);
        return Page<ExploreIndexPage>(context, text, StatusCodes.Status200OK,
            (nameof(ExploreIndexPage.Tables), tables), (nameof(ExploreIndexPage.Counts), counts), (nameof(ExploreIndexPage.Commitments), reader.Commitments(text.Language, context.RequestAborted)));
    }

    private static IResult Table(HttpContext context, string name, ExploreReader reader, SiteText text)
    {
        if (reader.Find(name) is not { } table)
            return Page<ExploreMissingPage>(context, text, StatusCodes.Status404NotFound, (nameof(ExploreMissingPage.Name), name));
        var problems = new List<ExploreProblem>();
        var state = ExploreAddress.Read(context.Request.QueryString.Value, problems);
        var profile = reader.Profile(table, context.RequestAborted);
        var question = ExploreQuestion.Of(table, state, profile);

        // A form says all that it has; its answer is the address that says it shortly, to be kept and passed on.
        if (context.Request.Query.ContainsKey(ExploreAddress.Form) && problems.Count == 0)
        {
            return Results.Redirect(text.Page($"explore/{name}{ExploreAddress.Write(state with { Columns = ExploreChoice.Shortest(table, state.Columns, question.UsualColumns) })}"));
        }

        var view = reader.View(question, problems, profile, text, context.RequestAborted);

        // What took too long this time may not the next.
        if (view.FacetsAreMissing || profile.Rows is null || profile.Distinct.Count == 0)
            ConditionalAnswer.Withdraw(context);
        var status = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.IsFault ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status400BadRequest;
        return Page<ExplorePage>(context, text, status, (nameof(ExplorePage.View), view), (nameof(ExplorePage.Profile), profile));
    }

    // For the form, while a condition is being written.
    private static IResult Count(HttpContext context, string name, ExploreReader reader, SiteText text)
    {
        if (reader.Find(name) is not { } table)
            return Results.NotFound();
        var problems = new List<ExploreProblem>();
        var state = ExploreAddress.Read(context.Request.QueryString.Value, problems);
        var (count, faults) = reader.Count(ExploreQuestion.Of(table, state, ExploreProfile.Unknown), problems, text.Language, context.RequestAborted);
        return Results.Json(new { count, problems = faults.Select(p => new { parameter = p.Parameter, text = p.Text.In(text.Language) }) }, statusCode: count is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static RazorComponentResult<TPage> Page<TPage>(HttpContext context, SiteText text, int status, params (string Name, object? Value)[] parameters)
        where TPage : SitePage
    {
        var page = SitePages.Of<TPage>(context, text.Language, parameters);
        page.StatusCode = status;
        return page;
    }
}
