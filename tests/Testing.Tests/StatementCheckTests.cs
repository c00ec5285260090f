using OgpGraph.Samples.StreetLamps;

namespace OgpGraph.Testing.Tests;

/// <summary>No module can make the engine ask row by row; were the engine to do so, the check would say it.</summary>
public sealed class StatementCheckTests
{
    private static readonly ModuleUnderTest Module = new(typeof(StreetLampsModule));

    [Fact]
    public void A_statement_for_each_parent_is_told()
        => Assert.Contains(
            StatementCheck.Problems(Module, document => [.. Enumerable.Repeat("SELECT", document.Contains("first: 50", StringComparison.Ordinal) ? 51 : 2)]),
            problem => problem.Contains("takes 2 statements for one parent and 51 for fifty", StringComparison.Ordinal) && problem.Contains("an edge is declared, as in .Many<Lamp>", StringComparison.Ordinal));

    [Fact]
    public void More_statements_than_levels_are_told()
        => Assert.Contains(
            StatementCheck.Problems(Module, document => [.. Enumerable.Repeat("SELECT", 9)]),
            problem => problem.Contains("takes 9 statements for 1 levels", StringComparison.Ordinal) && problem.Contains("Look at what StreetLampsModule.cs adds to Lamp", StringComparison.Ordinal));

    [Fact]
    public void As_many_as_levels_are_right() => Assert.Empty(StatementCheck.Problems(Module, _ => ["SELECT"]));
}
