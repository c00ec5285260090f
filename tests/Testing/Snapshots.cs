using Snapshooter;
using Snapshooter.Xunit;

namespace OgpGraph.Testing;

/// <summary>Texts that reviewers read when they change.</summary>
internal static class Snapshots
{
    /// <summary>Holds a text against the file beside the module's tests.</summary>
    public static void Match(ModuleUnderTest module, string text)
    {
        var project = Repository.TestProject ?? AppContext.BaseDirectory;
        var beside = Path.Combine(project, BuiltModules.FolderOf(module.Assembly));
        var folder = Directory.Exists(beside) ? beside : project;
        var isNew = !File.Exists(Path.Combine(folder, "__snapshots__", module.Id + ".snap"));
        Snapshot.Match(text, new SnapshotFullName(module.Id + ".snap", folder));
        Assert.False(isNew, module.Say($"The schema had no snapshot; {module.Id}.snap was made under {Path.GetFileName(folder)}/__snapshots__. Read it, then commit it."));
    }
}
