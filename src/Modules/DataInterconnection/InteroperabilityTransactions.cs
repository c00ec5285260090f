namespace OgpGraph.Modules.DataInterconnection;

[Label("Interoperability transactions", "Transações de interoperabilidade"), Doc("How many transactions the interoperability platform carried.", "Quantas transações passaram pela plataforma de interoperabilidade.")]
[GraphName("InteroperabilityTransactions", "interoperabilityTransactions")]
public sealed class InteroperabilityTransactions : Observation
{
    [Label("Catalogue service", "Serviço do catálogo"), Doc("The service of the platform's catalogue that is counted; null for all of them together.", "O serviço do catálogo da plataforma que é contado; nulo para todos em conjunto.")]
    public string? CatalogueService { get; set; }
}
