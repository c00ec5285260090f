using OgpGraph.Samples.Libraries;

[assembly: CommitmentModule<LibrariesModule>("libraries")]

namespace OgpGraph.Samples.Libraries;

/// <summary>Extends a type of the core: the public libraries that an entity runs. Made up.</summary>
public sealed class LibrariesModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Library>("libraries.csv").Seed<Organization>("organizations.csv").Extend<Organization>()
            .Many<Library>("libraries", l => l.OperatorId, "The public libraries that the entity runs.", "As bibliotecas públicas que a entidade gere.");
}
