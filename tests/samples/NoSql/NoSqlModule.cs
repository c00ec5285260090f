using OgpGraph.Samples.NoSql;

[assembly: CommitmentModule<NoSqlModule>("no-sql")]

namespace OgpGraph.Samples.NoSql;

/// <summary>Computes what no database can.</summary>
public sealed class NoSqlModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Extend<Organization>().Compute("shout", (o, data) => Shout(o.Name), "Its name, loudly.", "O nome, em voz alta.");

    private static string Shout(string? name) => name + "!";
}
