using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>The statements of a plan: one for each level, the same whatever the rows and values; and plans are made once a shape.</summary>
public sealed class StatementTests
{
    private const string PlanQuestion = "{ plan { name(lang: EN) reportedExecution { value unit source { title url } } commitments(order: [{number: ASC}]) { totalCount nodes { number ogpId title leads { name } milestones { totalCount } } } } }";

    [Fact]
    public void The_question_of_the_plan_is_six_statements()
    {
        var statements = Samples.Usual.Service.PlanOf(SampleDatabase.Request(PlanQuestion)).Statements.Select(s => s.Sql).ToList();

        // The plan; its execution with its source; how many commitments; the commitments; leads; how many milestones.
        Assert.Equal(6, statements.Count);
        Assert.Equal(["core_ActionPlan", "core_Observation", "core_Commitment", "core_Commitment", "core_Institution", "core_Milestone"], statements.Select(FirstTable));
    }

    [Theory]
    [InlineData(PlanQuestion)]
    [InlineData("{ books(where: {price: {in: [\"1\", \"2\"]}, loans: {some: {fee: {gt: \"1\"}}}}, order: [{loans: {count: DESC}}]) { totalCount nodes { title author { name } loans { nodes { reader { nickname } } } } groups(by: [GENRE]) { count } } }")]
    public void The_same_statements_are_made_whatever_the_rows(string question)
        => Assert.Equal(Sql(Samples.Usual, question), Sql(Samples.Small, question));

    [Theory]
    [InlineData("{ books { nodes { key } } }", 1)]
    [InlineData("{ books { totalCount } }", 1)]
    [InlineData("{ books { totalCount aggregates { count sum { price } } } }", 1)]
    [InlineData("{ books { totalCount nodes { key } pageInfo { endCursor } edges { cursor } } }", 2)]
    [InlineData("{ books { nodes { author { name } publisher { name } sequelOf { author { name } } } } }", 1)]
    [InlineData("{ books { nodes { loans { nodes { reader { card { colour } } } } tags { totalCount } mainTags { word } } } }", 5)]
    [InlineData("{ books { nodes { loans { totalCount nodes { key } groups(by: [READER]) { count key { reader { nickname } } } } } } }", 5)]
    [InlineData("{ indicators { nodes { __typename latest { value } ... on VisitCountIndicator { latest { floor } } } } }", 3)]
    [InlineData("{ observations { nodes { value ... on VisitCount { floor } ... on Occupancy { room } } } }", 1)]
    [InlineData("{ a: books { nodes { key } } b: books { nodes { key } } }", 2)]
    public void A_level_is_a_statement(string question, int statements)
        => Assert.Equal(statements, Sql(Samples.Usual, question).Count);

    [Fact]
    public void A_shape_is_planned_once()
    {
        const string Question = "query($min: Money, $in: [Genre!], $first: Int, $desc: SortEnumType!, $with: Boolean = false) { books(where: {price: {gt: $min}, genre: {in: $in}}, order: [{pages: $desc}], first: $first) { nodes { key loans @include(if: $with) { totalCount } } } }";
        var plan = Plan(new { min = "1.00", @in = new[] { "NOVEL" }, first = 3, desc = "ASC" });

        Assert.Same(plan, Plan(new { min = 7.5, @in = new[] { "NOVEL" }, first = 9, desc = "ASC" }));
        Assert.NotSame(plan, Plan(new { min = "1.00", @in = new[] { "NOVEL" }, first = 3, desc = "DESC" }));
        Assert.NotSame(plan, Plan(new { @in = new[] { "NOVEL" }, first = 3, desc = "ASC" }));
        Assert.NotSame(plan, Plan(new { min = "1.00", @in = new[] { "NOVEL" }, first = 3, desc = "ASC", with = true }));
        Assert.Same(plan, Plan(new { min = "1.00", @in = new[] { "NOVEL" }, first = 3, desc = "ASC" }));

        object Plan(object variables) => Samples.Usual.Service.PlanOf(SampleDatabase.Request(Question, variables));
    }

    [Fact]
    public void A_list_of_scalars_of_any_length_is_one_shape()
    {
        const string Question = "query($keys: [String!]) { books(where: {key: {in: $keys}}) { totalCount } }";
        Assert.Same(
            Samples.Usual.Service.PlanOf(SampleDatabase.Request(Question, new { keys = new[] { "a" } })),
            Samples.Usual.Service.PlanOf(SampleDatabase.Request(Question, new { keys = new[] { "b", "c", "d" } })));
    }

    [Fact]
    public void Languages_have_plans_of_their_own()
        => Assert.NotSame(
            Samples.Usual.Service.PlanOf(SampleDatabase.Request(PlanQuestion, null, Language.Pt)),
            Samples.Usual.Service.PlanOf(SampleDatabase.Request(PlanQuestion, null, Language.En)));

    [Fact]
    public void Values_are_parameters_never_text()
    {
        var sql = string.Concat(Sql(Samples.Usual, "{ books(where: {subtitle: {contains: \"' OR 1=1 --\", neq: \"needle\"}, price: {gt: \"4711.11\"}, pages: {in: [471199]}}, first: 4713) { nodes { key } totalCount } }"));
        Assert.DoesNotContain("needle", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("1=1", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("4713", sql, StringComparison.Ordinal);
    }

    private static List<string> Sql(SampleDatabase sample, string question) => [.. sample.Service.PlanOf(SampleDatabase.Request(question)).Statements.Select(s => s.Sql)];

    private static string FirstTable(string sql) => sql[(sql.IndexOf("FROM \"", StringComparison.Ordinal) + 6)..].Split('"')[0];
}
