namespace OgpGraph.Modules.RecoveryPlan;

[Label("Contract status", "Estado do contrato"), Doc("Where a contract stands (contractStatus of OCDS 1.1).", "O estado de um contrato (contractStatus do OCDS 1.1).")]
public enum ContractStatus
{
    [Label("Pending", "Pendente"), Doc("Proposed and not in force yet.", "Proposto e ainda não em vigor.")]
    Pending,

    [Label("Active", "Em vigor"), Doc("Signed and in force.", "Celebrado e em vigor.")]
    Active,

    [Label("Cancelled", "Cancelado"), Doc("Cancelled before it was signed.", "Cancelado antes de ser celebrado.")]
    Cancelled,

    [Label("Terminated", "Terminado"), Doc("Signed, in force once, and ended: done or broken off.", "Celebrado, esteve em vigor e terminou: cumprido ou interrompido.")]
    Terminated,
}
