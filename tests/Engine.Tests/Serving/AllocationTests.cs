using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Tests.Planning;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>What a request allocates once it is planned and prepared: little, and not by the row.</summary>
public sealed class AllocationTests
{
    private const string OfFields = "isbn pages price weight acquiredOn isLent genre title";

    [Fact]
    public void Rows_allocate_nothing()
    {
        var few = Allocated($"{{ books(first: 2) {{ nodes {{ {OfFields} author {{ name country }} }} }} }}");
        var many = Allocated($"{{ books(first: 40) {{ nodes {{ {OfFields} author {{ name country }} }} }} }}");
        Assert.InRange(few, 1, 2_500);
        Assert.InRange(many - few, 0, 64);
    }

    [Fact]
    public void The_question_of_the_plan_allocates_little()
        => Assert.InRange(Allocated("{ plan { name(lang: EN) reportedExecution { value unit source { title url } } commitments(order: [{number: ASC}]) { totalCount nodes { number ogpId title leads { name } milestones { totalCount } } } } }"), 1, 6_000);

    private static long Allocated(string question)
    {
        var request = SampleDatabase.Request(question);
        for (var i = 0; i < 30; i++)
        {
            Execute();
        }

        var least = long.MaxValue;
        for (var i = 0; i < 10; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Execute();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;

        void Execute()
        {
            using var answer = Samples.Usual.Service.Execute(request, CancellationToken.None);
            Assert.Equal(AnswerKind.Executed, answer.Kind);
        }
    }
}
