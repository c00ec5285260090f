namespace OgpGraph.Core;

[Doc("The sector that the forum lists an institution under; it is the forum's grouping, not a legal category.", "O setor em que o fórum indica a instituição; é o agrupamento do fórum, não uma categoria legal.")]
public enum InstitutionSector
{
    [Doc("Public sector.", "Setor público.")]
    Public,

    [Doc("Civil society.", "Sociedade civil.")]
    CivilSociety,

    [Doc("A body of several sectors, as the forum itself.", "Um órgão de vários setores, como o próprio fórum.")]
    Mixed,

    [Doc("The forum does not list it.", "O fórum não a indica.")]
    NotListed,
}
