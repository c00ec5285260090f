using CsCheck;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Tests.Planning;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>The runner against the library's ordinary execution: whole generated documents, every key in its place.</summary>
public sealed class RunnerOracleTests
{
    [Fact]
    public void Answers_are_those_of_the_librarys_own_execution()
    {
        foreach (var sample in (SampleDatabase[])[Samples.Usual, Samples.Small])
        {
            var refused = 0;
            var asked = 300 * Samples.Effort;
            new QuestionGen(sample.Data, writer => new SelectionGenerator(writer).Query()).Sample(
                q =>
                {
                    // A few of the generated documents have fields that cannot be merged, or lists in lists without end.
                    if (sample.Ask(q.Query, q.Variables, q.Language).TryGetProperty("errors", out var errors) && errors[0].GetProperty("extensions").GetProperty("code").GetString() is ErrorCode.Validation or ErrorCode.CostLimit)
                    {
                        Interlocked.Increment(ref refused);
                        return;
                    }

                    sample.AssertSame(q.Query, q.Variables, q.Language);
                },
                iter: asked);
            Assert.InRange(refused, 0, asked / 5);
        }
    }
}
