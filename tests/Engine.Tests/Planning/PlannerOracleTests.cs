using CsCheck;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Generated questions of one sort each, held against rows in memory; what fails is the shortest one that was found.</summary>
public sealed class PlannerOracleTests
{
    [Fact]
    public void Rows_are_those_that_fulfil_where() => Check(400, writer =>
    {
        var entity = writer.Root();
        return $"{{ {entity.RootField}{writer.Arguments([("where", writer.Inputs.Where(entity, 3)), ("first", First(1000)), AsOf(writer)])} {{ totalCount nodes {{ key }} }} }}";
    });

    [Fact]
    public void Rows_are_in_order() => Check(400, writer =>
    {
        var entity = writer.Root();
        return $"{{ {entity.RootField}{writer.Arguments([("order", writer.Inputs.Order(entity)), ("first", First(1000)), AsOf(writer)])} {{ nodes {{ key }} }} }}";
    });

    [Fact]
    public void Groups_are_right() => Check(400, writer =>
    {
        var entity = writer.Root();
        return $"{{ {entity.RootField}{writer.Arguments([("where", writer.Draw.Chance(40) ? writer.Inputs.Where(entity, 1) : null), AsOf(writer)])} {{ {new SelectionGenerator(writer).Groups(entity)} }} }}";
    });

    [Fact]
    public void Totals_are_right() => Check(200, writer =>
    {
        var entity = writer.Root();
        return $"{{ {entity.RootField}{writer.Arguments([("where", writer.Draw.Chance(60) ? writer.Inputs.Where(entity, 1) : null), AsOf(writer)])} {{ totalCount {new SelectionGenerator(writer).Aggregates(entity)} }} }}";
    });

    private static InputValue.Scalar First(int first) => new("Int", first);

    private static (string, InputValue?) AsOf(QuestionWriter writer)
        => ("asOf", writer.Draw.Chance(20) ? new InputValue.Scalar("Date", writer.Draw.Pick<string>(["2019-12-31", "2021-03-31", "2022-12-31", "2030-01-01"])) : null);

    private static void Check(int questions, Func<QuestionWriter, string> write)
    {
        foreach (var sample in (SampleDatabase[])[Samples.Usual, Samples.Small])
        {
            new QuestionGen(sample.Data, write).Sample(q => sample.AssertSame(q.Query, q.Variables, q.Language), iter: questions * Samples.Effort / 2);
        }
    }
}
