namespace OgpGraph.Modules.RecoveryPlan;

[Doc("What a contract is mainly for. The wording of the source stands in kindDetails.", "O objeto principal de um contrato. As palavras da fonte estão em kindDetails.")]
public enum ContractKind
{
    [Doc("Goods, bought or rented.", "Bens, comprados ou locados.")]
    Goods,

    [Doc("Services.", "Serviços.")]
    Services,

    [Doc("Public works.", "Empreitadas de obras públicas.")]
    Works,

    [Doc("A concession, of works or services.", "Uma concessão, de obras ou de serviços.")]
    Concession,

    [Doc("Something else, or several of these at once.", "Outra coisa, ou várias destas ao mesmo tempo.")]
    Other,
}
