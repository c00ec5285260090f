namespace OgpGraph.Modules.BeneficialOwners;

[Doc("The subtype of an entity in a statement (entityType.subtype of BODS 0.4).", "O subtipo de entidade numa declaração (entityType.subtype do BODS 0.4).")]
public enum BodsEntitySubtype
{
    [Doc("A department of government.", "Um departamento governamental.")]
    GovernmentDepartment,

    [Doc("An agency of a state.", "Uma agência de um Estado.")]
    StateAgency,

    [Doc("A trust or a similar arrangement.", "Um fundo fiduciário (trust) ou figura semelhante.")]
    Trust,

    [Doc("An arrangement in which one acts for another.", "Uma figura em que alguém age por conta de outrem.")]
    Nomination,

    [Doc("Another kind.", "De outro tipo.")]
    Other,
}
