namespace OgpGraph.Modules.OpenDataPortal;

[Label("Catalogue counts", "Contagens do catálogo"), Doc("A count of the open data catalogue at one time, as somebody reported it.", "Uma contagem do catálogo de dados abertos num momento, tal como alguém a reportou.")]
public sealed class CatalogueSnapshot : Observation
{
    [Label("What is counted", "O que se conta"), Doc("What is counted.", "O que se conta.")]
    public CatalogueCount Counted { get; set; }
}
