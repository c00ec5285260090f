namespace OgpGraph.Modules.OpenDataPortal;

[Doc("What is counted of an open data catalogue. Each has a unit of its own: do not add across them.", "O que se conta de um catálogo de dados abertos. Cada contagem tem a sua unidade: não se somam entre si.")]
public enum CatalogueCount
{
    [Doc("Datasets.", "Conjuntos de dados.")]
    Datasets,

    [Doc("Organisations that publish.", "Organizações que publicam.")]
    Organizations,

    [Doc("Registered users.", "Utilizadores registados.")]
    Users,

    [Doc("Reuses of the data.", "Reutilizações dos dados.")]
    Reuses,

    [Doc("Visitors in a month.", "Visitantes num mês.")]
    MonthlyVisitors,
}
