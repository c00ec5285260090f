namespace OgpGraph.Modules.BeneficialOwners;

[Label("Entity subtype", "Subtipo de entidade"), Doc("The subtype of an entity in a statement (entityType.subtype of BODS 0.4).", "O subtipo de entidade numa declaração (entityType.subtype do BODS 0.4).")]
public enum BodsEntitySubtype
{
    [Label("Government department", "Departamento governamental"), Doc("A department of government.", "Um departamento governamental.")]
    GovernmentDepartment,

    [Label("State agency", "Agência estatal"), Doc("An agency of a state.", "Uma agência de um Estado.")]
    StateAgency,

    [Label("Trust", "Fundo fiduciário (trust)"), Doc("A trust or a similar arrangement.", "Um fundo fiduciário (trust) ou figura semelhante.")]
    Trust,

    [Label("Nomination", "Atuação por conta de outrem"), Doc("An arrangement in which one acts for another.", "Uma figura em que alguém age por conta de outrem.")]
    Nomination,

    [Label("Other", "Outro"), Doc("Another kind.", "De outro tipo.")]
    Other,
}
