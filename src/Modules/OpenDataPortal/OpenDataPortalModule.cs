using OgpGraph.Modules.OpenDataPortal;

[assembly: CommitmentModule<OpenDataPortalModule>("open-data-portal", Commitment = "PT0013")]

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>The open data portal: what it holds, who publishes there, and who came to talk about it.</summary>
public sealed class OpenDataPortalModule : ICommitmentModule
{
    /// <inheritdoc/>
    public void Define(ModuleBuilder module)
    {
        module.Table<Publisher>("publishers.csv").Table<Dataset>("datasets.csv").Table<DatasetResource>("resources.csv", rootField: "");

        module.Indicator<EventParticipation>("open-data-portal.event-participants");
        module.Indicator<CatalogueSnapshot>("open-data-portal.catalogue");
        module.Measure("open-data-portal.datasets-listed", "Datasets listed", "Conjuntos de dados listados", "datasets", data => data.Of<Dataset>().Count());

        module.Extend<Organization>()
            .Many<Publisher>("publishers", p => p.OrganizationId, "The publishers on the open data portal that the entity is.", "As organizações do portal de dados abertos que a entidade é.");

        module.Extend<Publisher>()
            .Many<Dataset>("datasets", d => d.PublisherId, "The datasets that it publishes.", "Os conjuntos de dados que publica.");

        module.Extend<Dataset>()
            .Many<DatasetResource>("resources", r => r.DatasetId, "The dataset's files and addresses.", "Os ficheiros e endereços do conjunto de dados.");
    }
}
