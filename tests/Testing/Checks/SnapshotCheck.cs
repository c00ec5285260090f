using Snapshooter;
using Snapshooter.Xunit;

namespace OgpGraph.Testing;

/// <summary>The module's part of the schema, as a text that reviewers read when it changes.</summary>
internal static class SnapshotCheck
{
    private const string Folder = "__snapshots__";

    private static readonly bool IsCi = Environment.GetEnvironmentVariable("CI") is "true" or "True" or "TRUE" or "1";

    public static IEnumerable<string> Problems(ModuleUnderTest module) => Problems(module, IsCi);

    /// <summary>Holds the schema against the file beside the module's tests, and makes it when there is none.</summary>
    /// <param name="module">The module.</param>
    /// <param name="isCi">True where nobody reads what is made: a missing file is then a problem, and is not made.</param>
    internal static IEnumerable<string> Problems(ModuleUnderTest module, bool isCi)
    {
        var (name, shown) = (module.Id + ".snap", $"{Path.GetFileName(module.TestFolder)}/{Folder}/{module.Id}.snap");
        var isNew = !File.Exists(Path.Combine(module.TestFolder, Folder, name));
        if (isNew && isCi)
        {
            return [module.Say($"The reviewed schema {shown} is missing, and CI makes none. Run the tests on your own machine, which makes it; read it, then commit it.")];
        }

        var text = SchemaSlice.Of(module);
        try
        {
            Snapshot.Match(text, new SnapshotFullName(name, module.TestFolder));
        }
        catch (Xunit.Sdk.XunitException difference)
        {
            return [module.Say($"Its part of the schema is other than in {shown}: {difference.Message}{Environment.NewLine}When you mean the change, put {Folder}/__mismatch__/{name} in the place of {Folder}/{name} and commit it; else undo it in {module.Type.Name}.cs or in the class of the rows.")];
        }

        if (isNew)
        {
            Console.WriteLine(module.Say($"The schema had no snapshot; {shown} was made. Read it, then commit it: in CI a missing one fails."));
        }

        return [];
    }
}
