namespace OgpGraph.Modules.RecoveryPlan;

[Label("Declaration at signing", "Declaração à data da celebração"), Doc("What is listed of a supplier's declarations of beneficial owners on the day of signing.", "O que está listado das declarações de beneficiários efetivos de uma adjudicatária no dia da celebração.")]
public enum DeclarationStanding
{
    [Label("Valid", "Válida"), Doc("A declaration stood that names an owner, or says that there is none to name or that none need be named.", "Vigorava uma declaração que indica um beneficiário, ou diz que não há nenhum a indicar ou que está dispensada.")]
    Valid,

    [Label("Without an owner named", "Sem beneficiário indicado"), Doc("A declaration stood that does not say who the owner is, though one should be named.", "Vigorava uma declaração que não diz quem é o beneficiário, devendo dizê-lo.")]
    Unanswered,

    [Label("Expired", "Caducada"), Doc("Only declarations that had ended stood on the list.", "Só constavam declarações que já tinham terminado.")]
    Expired,

    [Label("Made later", "Posterior"), Doc("Declarations are listed, all made later.", "Constam declarações, todas posteriores.")]
    Late,

    [Label("None listed", "Nenhuma consta"), Doc("No declaration of the entity is listed here; that does not mean that none was made.", "Nenhuma declaração da entidade consta aqui; isso não significa que nenhuma foi feita.")]
    NoneListed,
}
