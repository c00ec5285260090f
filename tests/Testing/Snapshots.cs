using Snapshooter;
using Snapshooter.Xunit;

namespace OgpGraph.Testing;

/// <summary>Texts that reviewers read when they change.</summary>
internal static class Snapshots
{
    /// <summary>Holds a text against the file beside the module's tests. A new module's first run makes the file; where nobody reads it, with <c>CI=true</c>, a file that is missing is a failure.</summary>
    public static void Match(ModuleUnderTest module, string text)
    {
        var project = Repository.TestProject ?? AppContext.BaseDirectory;
        var beside = Path.Combine(project, BuiltModules.FolderOf(module.Assembly));
        var folder = Directory.Exists(beside) ? beside : project;
        var isNew = !File.Exists(Path.Combine(folder, "__snapshots__", module.Id + ".snap"));
        Snapshot.Match(text, new SnapshotFullName(module.Id + ".snap", folder));
        Assert.False(isNew && Environment.GetEnvironmentVariable("CI") == "true", module.Say($"The schema has no snapshot: run the tests once without CI=true, read {Path.GetFileName(folder)}/__snapshots__/{module.Id}.snap, then commit it."));
    }
}
