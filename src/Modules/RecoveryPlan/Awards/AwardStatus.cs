namespace OgpGraph.Modules.RecoveryPlan;

[Doc("Where an award stands (awardStatus of OCDS 1.1).", "O estado de uma adjudicação (awardStatus do OCDS 1.1).")]
public enum AwardStatus
{
    [Doc("Proposed and not in force yet.", "Proposta e ainda não em vigor.")]
    Pending,

    [Doc("Made and in force.", "Decidida e em vigor.")]
    Active,

    [Doc("Cancelled.", "Cancelada.")]
    Cancelled,

    [Doc("Nobody was awarded anything.", "Nada foi adjudicado.")]
    Unsuccessful,
}
