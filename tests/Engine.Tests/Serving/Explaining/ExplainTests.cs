using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Explaining;
using OgpGraph.Engine.Storage;
using OgpGraph.Engine.Tests.Planning;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>What <c>extensions.explain</c> tells, against the plan that is run and the answer beside it.</summary>
public sealed class ExplainTests
{
    private const string Loans = "{ books(first: 1000) { nodes { key loans(first: 1000) { nodes { key } } } } }";

    [Fact]
    public void Levels_are_a_tree_with_their_owners()
    {
        var answer = Ask("""
            {
              books { totalCount nodes { title printed { from } author { name books { totalCount } } lastLoan { fee } mainTags { word } shelfMark }
                aggregates { sum { price } } groups(by: [AUTHOR]) { count key { author { name } } } }
              plan { slug }
              observations { edges { cursor node { value ... on VisitCount { floor } } } pageInfo { endCursor } }
              __typename
              __schema { queryType { name } }
            }
            """);
        Assert.Equal(
            """
            books CONNECTION Book library
            books.totalCount AGGREGATES BookAggregates library
            books.nodes.author JOIN Author library
            books.nodes.author.books CONNECTION Book library
            books.nodes.author.books.totalCount AGGREGATES BookAggregates library
            books.nodes.lastLoan ONE Loan library
            books.nodes.mainTags LIST Tag library
            books.nodes.shelfMark LOADED String library
            books.groups GROUPS BookGroup library
            books.groups.key.author ONE Author library
            plan ONE ActionPlan core
            observations CONNECTION Observation core
            __typename CONSTANT String core
            __schema INTROSPECTION __Schema core
            """.ReplaceLineEndings("\n"),
            answer.Outline);
        Assert.Equal(["books.nodes.title", "books.nodes.printed.from"], answer.OwnersAt("books").Keys);
        Assert.Equal(["books.totalCount", "books.aggregates.sum.price"], answer.OwnersAt("books.totalCount").Keys);
        Assert.Equal(["observations.edges.cursor", "observations.edges.node.value", "observations.edges.node.floor", "observations.pageInfo.endCursor"], answer.OwnersAt("observations").Keys);
        Assert.Equal(["core", "core", "library", "core"], answer.OwnersAt("observations").Values);
    }

    [Theory]
    [InlineData("{ books { nodes { key } } }")]
    [InlineData("{ a: books { totalCount } b: books { nodes { x: key } } }")]
    [InlineData("{ books { nodes { loans { nodes { reader { card { colour } } } } tags { totalCount } mainTags { word } } } }")]
    [InlineData("{ books { nodes { loans { totalCount nodes { key } groups(by: [READER]) { count key { reader { nickname } } } } } } }")]
    [InlineData("{ indicators { nodes { __typename latest { value } ... on VisitCountIndicator { latest { floor } } } } }")]
    [InlineData("{ plan { name(lang: EN) reportedExecution { value unit source { title url } } commitments(order: [{number: ASC}]) { totalCount nodes { number leads { name } milestones { totalCount } } } } }")]
    public void The_SQL_is_what_the_plan_runs(string question)
    {
        var answer = Ask(question);
        Assert.Equal(Samples.Usual.Service.PlanOf(SampleDatabase.Request(question)).Statements.Select(s => s.Sql), answer.Sql);
        Assert.Equal(answer.Statements.Count, Total(answer, "statements"));
        Assert.Equal(answer.Statements.Sum(s => s.GetProperty("runs").GetInt32()), Total(answer, "runs"));
        Assert.Equal(answer.Statements.Sum(s => s.GetProperty("rows").GetInt32()), Total(answer, "rows"));
        Assert.All(answer.Statements, s => Assert.NotEmpty(ExplainedAnswer.List(s, "queryPlan")));
    }

    [Fact]
    public void A_level_runs_once_for_each_row_above_it_and_its_rows_are_those_of_the_answer()
    {
        var answer = Ask(Loans);
        var books = answer.Data.GetProperty("books").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal((1, books.Count), answer.RunsAt("books"));
        Assert.Equal((books.Count, books.Sum(b => b.GetProperty("loans").GetProperty("nodes").GetArrayLength())), answer.RunsAt("books.nodes.loans"));
        Assert.True(answer.RunsAt("books.nodes.loans").Rows > 0);
    }

    [Theory]
    [InlineData("first: 3", 1, 4)]
    [InlineData("first: 1000", 1, 40)]

    // From the end, the rows are counted before they are written.
    [InlineData("last: 3", 2, 8)]
    public void A_page_reads_one_row_more_to_know_whether_there_is_another(string arguments, int runs, int rows)
        => Assert.Equal((runs, rows), Ask($"{{ books({arguments}) {{ nodes {{ key }} }} }}").RunsAt("books"));

    [Fact]
    public void What_a_module_loads_is_told_with_its_keys_and_the_page_is_read_once_more()
    {
        var answer = Ask("{ books(first: 1000) { nodes { shelfMark } } }");
        Assert.Equal((2, 80), answer.RunsAt("books"));
        var loads = answer.At("books.nodes.shelfMark").GetProperty("loads");
        Assert.Equal((1, 40), (loads.GetProperty("calls").GetInt32(), loads.GetProperty("keys").GetInt32()));
    }

    [Fact]
    public void A_statement_that_had_no_row_above_it_was_not_run()
    {
        var answer = Ask("{ books(where: {key: {eq: \"none\"}}) { nodes { loans { nodes { key } } } } }");
        Assert.Equal((1, 0), answer.RunsAt("books"));
        Assert.Equal((0, 0), answer.RunsAt("books.nodes.loans"));
    }

    [Fact]
    public void The_way_that_SQLite_takes_is_told()
    {
        var loans = Assert.Single(ExplainedAnswer.List(Ask(Loans).At("books.nodes.loans"), "statements"));
        Assert.Contains(ExplainedAnswer.List(loans, "queryPlan"), line => line.GetString()!.Contains("INDEX IX_library_Loan_BookId", StringComparison.Ordinal));
    }

    // The statement of a cursor with nulls is another one than that of the first page.
    [Fact]
    public void A_cursor_s_own_statement_is_the_one_that_is_told()
    {
        const string Question = "query($after: String) { books(first: 1, after: $after, order: [{price: ASC}]) { nodes { price } pageInfo { endCursor } } }";
        var last = Samples.Usual.Ask("{ books(last: 2, order: [{price: ASC}]) { nodes { price } pageInfo { startCursor } } }").GetProperty("data").GetProperty("books");
        Assert.Equal(JsonValueKind.Null, last.GetProperty("nodes")[0].GetProperty("price").ValueKind);

        var answer = Ask(Question, new { after = last.GetProperty("pageInfo").GetProperty("startCursor").GetString() });
        Assert.Equal((1, 1), answer.RunsAt("books"));
        Assert.NotEqual(Samples.Usual.Service.PlanOf(SampleDatabase.Request(Question, new { after = "x" })).Statements.Single().Sql, Assert.Single(answer.Sql));
    }

    [Fact]
    public void Of_rows_of_any_type_the_types_that_were_met_are_told()
    {
        const string Question = "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Book { isbn } ... on Author { name } } }";
        var (book, author) = (IdOf("books"), IdOf("authors"));
        Assert.Equal("nodes NODE Node core\nnodes ONE Author library\nnodes ONE Book library", Ask(Question, new { ids = new[] { book, author, book } }).Outline);
        var again = Ask(Question, new { ids = new[] { book } });
        Assert.Equal("nodes NODE Node core\nnodes ONE Book library", again.Outline);
        Assert.Equal(1, Total(again, "runs"));
    }

    [Fact]
    public void A_field_that_a_module_adds_to_a_core_type_is_the_module_s()
    {
        var (library, neighbour) = (new ModuleBuilder(), new ModuleBuilder());
        new LibraryModule().Define(library);
        neighbour.Extend<ActionPlan>()
            .Compute("half", (plan, data) => plan.Ordinal / 2, "Half its number.", "Metade do seu número.")
            .Many<Commitment>("neighbours", c => c.PlanId, "Its commitments.", "Os seus compromissos.");
        var graph = GraphModelBuilder.Build([ModuleCatalog.Core, new ModuleDefinition("library", null, null, library, _ => null), new ModuleDefinition("neighbour", null, null, neighbour, _ => null)]);
        using var service = new GraphQLService(graph, Samples.Usual.Path, "generated", SampleDatabase.Wide, NullLogger.Instance);

        var answer = ExplainedAnswer.Of(service, "{ plan { slug half neighbours { totalCount nodes { slug } } } }");
        Assert.Equal([("plan.slug", "core"), ("plan.half", "neighbour")], answer.OwnersAt("plan").Select(f => (f.Key, f.Value)));
        Assert.Equal("plan ONE ActionPlan core\nplan.neighbours CONNECTION Commitment neighbour\nplan.neighbours.totalCount AGGREGATES CommitmentAggregates core", answer.Outline);
        Assert.Equal("core", answer.OwnersAt("plan.neighbours")["plan.neighbours.nodes.slug"]);
    }

    [Fact]
    public void What_came_from_the_cache_is_told()
    {
        const string Question = "query WhatIsCached($first: Int, $desc: SortEnumType = ASC) { books(first: $first, order: [{pages: $desc}]) { nodes { key } } }";
        Assert.Equal((false, false), Cached(new { first = 1 }));
        Assert.Equal((true, true), Cached(new { first = 2 }));
        Assert.Equal((true, false), Cached(new { first = 1, desc = "DESC" }));

        static (bool, bool) Cached(object variables)
        {
            var explain = Ask(Question, variables).Explain;
            return (explain.GetProperty("document").GetProperty("isCached").GetBoolean(), explain.GetProperty("plan").GetProperty("isCached").GetBoolean());
        }
    }

    [Fact]
    public void No_value_is_told()
    {
        var answer = Ask(
            "query($in: [String!], $min: Money) { books(where: {subtitle: {neq: \"needle\"}, isbn: {in: $in}, price: {lt: $min}, or: [{pages: {gt: -4711}}, {shelvedAs: {eq: POETRY}}], search: {text: \"straw\"}}, first: 13) { nodes { title subtitle } totalCount } }",
            new { @in = new[] { "haystack" }, min = "4712.00" });
        Assert.False(answer.Answer.TryGetProperty("errors", out var errors), errors.ToString());
        var told = answer.Explain.GetRawText();
        Assert.All((string[])["needle", "haystack", "4711", "4712", "471200", "straw"], value => Assert.DoesNotContain(value, told, StringComparison.Ordinal));
        var holds = answer.Statements.SelectMany(s => ExplainedAnswer.List(s, "parameters")).Select(p => ExplainedAnswer.Text(p, "holds")).Distinct();
        Assert.Equal(["how many rows to read", "isbn: [String]", "pages: Int", "price: Money", "shelvedAs: Genre", "subtitle: String", "the words to be found"], holds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_root_field_that_fails_leaves_the_explanation_of_the_others()
    {
        var answer = Ask("{ node(id: \"x\") { id } books(first: 1) { nodes { key } } }");
        Assert.Equal(ErrorCode.BadId, answer.Answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal((1, 2), answer.RunsAt("books"));
    }

    [Fact]
    public void Nothing_is_told_or_measured_unless_it_is_asked_for()
    {
        using var service = Samples.Usual.Within(SampleDatabase.Wide);
        var first = ExplainedAnswer.Of(service, Loans);
        for (var i = 0; i < 3; i++)
        {
            using var plain = service.Execute(SampleDatabase.Request(Loans), CancellationToken.None);
            Assert.Equal(["cost"], JsonSerializer.Deserialize<JsonElement>(plain.Body.Span).GetProperty("extensions").EnumerateObject().Select(e => e.Name));
        }

        // Each explanation begins at nothing.
        Assert.Equal(first.RunsAt("books.nodes.loans"), ExplainedAnswer.Of(service, Loans).RunsAt("books.nodes.loans"));
    }

    // A pooled statement serves other requests next.
    [Fact]
    public void A_statement_is_measured_until_the_recording_ends()
    {
        using var connection = new ReadConnection(Samples.Usual.Path);
        var plan = Samples.Usual.Service.PlanOf(SampleDatabase.Request("{ books { totalCount } }")).Statements.Single();
        var statement = connection.Prepare(plan.Identity, plan.Sql, plan.ParameterNames);
        var recording = new RunRecording(isDocumentCached: true);
        recording.Open(plan, statement);
        for (var i = 0; i < 2; i++)
        {
            // As totals are read: one row, and no look whether there is another.
            Assert.True(statement.Step());
            statement.Reset();
        }

        recording.End();
        Assert.Null(statement.Measure);
        Assert.True(statement.Step());
        Assert.Equal((2, 2), (recording.Of(plan)!.Runs, recording.Of(plan)!.Rows));
    }

    [Fact]
    public void Times_are_those_of_the_statements()
    {
        var answer = Ask(Loans);
        var times = answer.Statements.Select(s => s.GetProperty("milliseconds").GetDouble()).ToList();
        Assert.All(times, time => Assert.InRange(time, 0.001, 60_000));
        Assert.InRange(answer.Explain.GetProperty("totals").GetProperty("milliseconds").GetDouble() - times.Sum(), -0.01, 0.01);
        Assert.InRange(answer.At("books").GetProperty("milliseconds").GetDouble(), times.Sum() - 0.01, 60_000);
    }

    [Fact]
    public void Every_question_can_be_explained_and_has_the_answer_that_it_has_without()
        => new QuestionGen(Samples.Small.Data, writer => new SelectionGenerator(writer).Query()).Sample(
            q =>
            {
                var plain = Samples.Small.Ask(q.Query, q.Variables);
                var answer = ExplainedAnswer.Of(Samples.Small.Service, q.Query, q.Variables);
                if (!plain.TryGetProperty("data", out var data))
                {
                    Assert.False(answer.Answer.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("explain", out _));
                    return;
                }

                Assert.Equal(data.GetRawText(), answer.Data.GetRawText());
                var sql = Samples.Small.Service.PlanOf(SampleDatabase.Request(q.Query, q.Variables)).Statements.Count();
                Assert.InRange(answer.Statements.Count, 0, sql);
                Assert.All(answer.Levels, level => Assert.Contains(ExplainedAnswer.Text(level, "module"), (string[])["core", "library"]));
            },
            iter: 100 * Samples.Effort);

    private static ExplainedAnswer Ask(string question, object? variables = null) => ExplainedAnswer.Of(Samples.Usual.Service, question, variables);

    private static int Total(ExplainedAnswer answer, string name) => answer.Explain.GetProperty("totals").GetProperty(name).GetInt32();

    private static string IdOf(string rootField)
        => Samples.Usual.Ask($"{{ {rootField}(first: 1) {{ nodes {{ id }} }} }}").GetProperty("data").GetProperty(rootField).GetProperty("nodes")[0].GetProperty("id").GetString()!;
}
