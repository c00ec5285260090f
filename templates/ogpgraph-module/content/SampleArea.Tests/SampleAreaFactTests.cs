using OgpGraph.Modules.SampleArea;

//#if (inRepository)
namespace OgpGraph.Modules.Tests.SampleArea;
//#else
namespace SampleArea.Tests;
//#endif

public sealed class SampleAreaFactTests
{
    private static readonly TestGraph Graph = TestGraph.Of<SampleAreaModule>();

    [Fact]
    public void About_120_persons_were_reached()
        => Assert.Equal(
            new StatedFigure(120, "ABOUT", "persons", "YEAR 2022-01-01..2022-12-31 \"2022\"", "sample-area-example#reach"),
            Graph.Figure("pt-2021-2023/sample-area.reach/example"));

    [Fact]
    public void The_later_number_is_not_known()
        => Assert.Equal("NOT_STATED", Graph.Figure("pt-2021-2023/sample-area.reach/later").ValueReason);
}
