using CsCheck;

namespace OgpGraph.Engine.Tests.Planning;

public sealed class PlannerOracleTests
{
    [Fact]
    public void Smoke()
    {
        using var sample = new SampleDatabase(1, SampleDatabase.UsualCount);
        sample.AssertSame("{ books(where: {price: {gt: \"1\"}}, order: [{price: DESC}]) { totalCount nodes { key price title author { name bookCount } loans { totalCount nodes { lentOn fee days } } lastLoan { lentOn } } aggregates { sum { price } } } observations { nodes { __typename key value ... on VisitCount { floor } } } }");
    }
}
