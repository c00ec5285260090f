using OgpGraph.Modules.OpenDataPortal;

[assembly: CommitmentModule<OpenDataPortalModule>("open-data-portal", Commitment = "PT0013")]

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>The open data portal: what it holds, who publishes there, and who came to talk about it.</summary>
public sealed class OpenDataPortalModule : ICommitmentModule
{
    /// <inheritdoc/>
    public void Define(ModuleBuilder module)
    {
        module.Seed<Organization>("organizations.csv");
        module.Table<Publisher>("publishers.csv").Table<Dataset>("datasets.csv").Table<DatasetResource>("resources.csv", rootField: "").Table<DataLicence>();
        module.Import<UdataImporter>("udata", "The objects of a udata portal's API, version 1: datasets, organisations, licences", "Os objetos da API de um portal udata, versão 1: conjuntos de dados, organizações, licenças");
        module.Import<DcatImporter>("dcat", "Catalogues in DCAT-AP, as RDF/XML or JSON-LD: datasets, distributions, publishers, licences", "Catálogos em DCAT-AP, em RDF/XML ou JSON-LD: conjuntos de dados, distribuições, publicadores, licenças");

        module.Indicator<EventParticipation>("open-data-portal.event-participants");
        module.Indicator<CatalogueSnapshot>("open-data-portal.catalogue");
        module.Measure("open-data-portal.datasets-listed", "Datasets listed", "Conjuntos de dados listados", "datasets", data => data.Of<Dataset>().Count());

        module.Extend<Organization>()
            .Many<Publisher>("publishers", p => p.OrganizationId, "The publishers on the open data portal that the entity is.", "As organizações do portal de dados abertos que a entidade é.").Label("Publishers on the portal", "Publicadores no portal")
            .Many<Dataset>("datasetsPublished", (o, data) => data.Of<Publisher>().Where(p => p.OrganizationId == o.Id).SelectMany(p => data.Of<Dataset>().Where(d => d.PublisherId == p.Id)), "The datasets that the entity publishes on the open data portal, as far as a number says who the publisher is.", "Os conjuntos de dados que a entidade publica no portal de dados abertos, na medida em que um número diga quem é o publicador.").Label("Datasets published", "Conjuntos de dados publicados");

        module.Extend<Publisher>()
            .Many<Dataset>("datasets", d => d.PublisherId, "The datasets that it publishes.", "Os conjuntos de dados que publica.").Label("Datasets", "Conjuntos de dados");

        module.Extend<DataLicence>()
            .Many<Dataset>("datasets", d => d.Licence, "The datasets under the licence.", "Os conjuntos de dados com a licença.").Label("Datasets", "Conjuntos de dados");

        DatasetQuality.Define(module.Extend<Dataset>());
        module.Extend<Dataset>()
            .Many<DatasetResource>("resources", r => r.DatasetId, "The dataset's files and addresses.", "Os ficheiros e endereços do conjunto de dados.").Label("Resources", "Recursos");
    }
}
