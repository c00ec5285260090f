using OgpGraph.Testing.Tests.Bad;

namespace OgpGraph.Testing.Tests;

/// <summary>What becomes of a schema that nobody has reviewed yet, and of one that has changed.</summary>
public sealed class SnapshotCheckTests
{
    [Fact]
    public void The_first_run_at_home_makes_the_snapshot_and_passes()
    {
        var module = Plain();
        Assert.Empty(SnapshotCheck.Problems(module, isCi: false));
        Assert.Contains("type Post", File.ReadAllText(SnapshotOf(module)), StringComparison.Ordinal);
        Assert.Empty(SnapshotCheck.Problems(module, isCi: true));
    }

    [Fact]
    public void In_CI_a_missing_snapshot_fails_and_is_not_made()
    {
        var module = Plain();
        Assert.Contains("/__snapshots__/bad-lamps.snap is missing, and CI makes none. Run the tests on your own machine", Assert.Single(SnapshotCheck.Problems(module, isCi: true)), StringComparison.Ordinal);
        Assert.False(File.Exists(SnapshotOf(module)));
    }

    [Fact]
    public void A_changed_schema_is_told_and_laid_beside()
    {
        var module = Plain();
        BadModules.Write(module.TestFolder, "__snapshots__/bad-lamps.snap", "type Post {\n}\n");
        Assert.Contains("When you mean the change, put __snapshots__/__mismatch__/bad-lamps.snap in the place of", Assert.Single(SnapshotCheck.Problems(module, isCi: false)), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(module.TestFolder, "__snapshots__", "__mismatch__", "bad-lamps.snap")));
    }

    private static ModuleUnderTest Plain() => new BadModule("", typeof(PlainModule), "").Make();

    private static string SnapshotOf(ModuleUnderTest module) => Path.Combine(module.TestFolder, "__snapshots__", "bad-lamps.snap");
}
