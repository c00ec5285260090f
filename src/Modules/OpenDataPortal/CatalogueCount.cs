namespace OgpGraph.Modules.OpenDataPortal;

[Label("What is counted", "O que se conta"), Doc("What is counted of an open data catalogue. Each has a unit of its own: do not add across them.", "O que se conta de um catálogo de dados abertos. Cada contagem tem a sua unidade: não se somam entre si.")]
public enum CatalogueCount
{
    [Label("Datasets", "Conjuntos de dados"), Doc("Datasets.", "Conjuntos de dados.")]
    Datasets,

    [Label("Publishers", "Publicadores"), Doc("Organisations that publish.", "Organizações que publicam.")]
    Organizations,

    [Label("Registered users", "Utilizadores registados"), Doc("Registered users.", "Utilizadores registados.")]
    Users,

    [Label("Reuses", "Reutilizações"), Doc("Reuses of the data.", "Reutilizações dos dados.")]
    Reuses,

    [Label("Monthly visitors", "Visitantes por mês"), Doc("Visitors in a month.", "Visitantes num mês.")]
    MonthlyVisitors,
}
