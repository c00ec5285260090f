namespace OgpGraph.Core;

[Label("Sector", "Setor"), Doc("The sector that the forum lists an institution under; it is the forum's grouping, not a legal category.", "O setor em que o fórum indica a instituição; é o agrupamento do fórum, não uma categoria legal.")]
public enum InstitutionSector
{
    [Label("Public sector", "Setor público"), Doc("Public sector.", "Setor público.")]
    Public,

    [Label("Civil society", "Sociedade civil"), Doc("Civil society.", "Sociedade civil.")]
    CivilSociety,

    [Label("Mixed", "Misto"), Doc("A body of several sectors, as the forum itself.", "Um órgão de vários setores, como o próprio fórum.")]
    Mixed,

    [Label("Not listed", "Não indicado"), Doc("The forum does not list it.", "O fórum não a indica.")]
    NotListed,
}
