namespace OgpGraph.Modules.RecoveryPlan;

[Label("Award status", "Estado da adjudicação"), Doc("Where an award stands (awardStatus of OCDS 1.1).", "O estado de uma adjudicação (awardStatus do OCDS 1.1).")]
public enum AwardStatus
{
    [Label("Pending", "Pendente"), Doc("Proposed and not in force yet.", "Proposta e ainda não em vigor.")]
    Pending,

    [Label("Active", "Em vigor"), Doc("Made and in force.", "Decidida e em vigor.")]
    Active,

    [Label("Cancelled", "Cancelada"), Doc("Cancelled.", "Cancelada.")]
    Cancelled,

    [Label("Unsuccessful", "Sem adjudicação"), Doc("Nobody was awarded anything.", "Nada foi adjudicado.")]
    Unsuccessful,
}
