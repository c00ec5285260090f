namespace OgpGraph.Modules.RecoveryPlan;

[Label("Kind of contract", "Tipo de contrato"), Doc("What a contract is mainly for. The wording of the source stands in kindDetails.", "O objeto principal de um contrato. As palavras da fonte estão em kindDetails.")]
public enum ContractKind
{
    [Label("Goods", "Bens"), Doc("Goods, bought or rented.", "Bens, comprados ou locados.")]
    Goods,

    [Label("Services", "Serviços"), Doc("Services.", "Serviços.")]
    Services,

    [Label("Works", "Empreitadas"), Doc("Public works.", "Empreitadas de obras públicas.")]
    Works,

    [Label("Concession", "Concessão"), Doc("A concession, of works or services.", "Uma concessão, de obras ou de serviços.")]
    Concession,

    [Label("Other", "Outro"), Doc("Something else, or several of these at once.", "Outra coisa, ou várias destas ao mesmo tempo.")]
    Other,
}
