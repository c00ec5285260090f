using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving.Guarding;

namespace OgpGraph.Engine.Tests.Guarding;

public sealed class GraphLimitsTests
{
    [Fact]
    public void The_defaults_work() => new GraphLimits().Verify();

    [Fact]
    public void Settings_that_cannot_work_are_refused_by_name()
    {
        AssertRefused(new GraphLimits { Aliases = 0 }, "Limits:Aliases");
        AssertRefused(new GraphLimits { ExecutionTime = TimeSpan.Zero }, "Limits:ExecutionTime");
        AssertRefused(new GraphLimits { ParserDepth = 100_000 }, "Limits:ParserDepth");
        AssertRefused(new GraphLimits { PageSizeDefault = 2_000 }, "Limits:PageSizeDefault");
    }

    private static void AssertRefused(GraphLimits limits, string name)
        => Assert.Contains(name, Assert.Throws<GraphException>(limits.Verify).Message, StringComparison.Ordinal);
}
