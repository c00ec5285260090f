namespace OgpGraph.Modules.BeneficialOwners;

[Label("Entity type", "Tipo de entidade"), Doc("The type of entity in a statement (entityType of BODS 0.4).", "O tipo de entidade numa declaração (entityType do BODS 0.4).")]
public enum BodsEntityType
{
    [Label("Registered entity", "Entidade registada"), Doc("Made by registration.", "Constituída por registo.")]
    RegisteredEntity,

    [Label("Legal entity", "Pessoa coletiva"), Doc("A legal person without registration of its own.", "Pessoa coletiva sem registo próprio.")]
    LegalEntity,

    [Label("Arrangement", "Figura sem personalidade jurídica"), Doc("An arrangement without legal personality, such as a trust.", "Figura sem personalidade jurídica, como um trust.")]
    Arrangement,

    [Label("Anonymous entity", "Entidade reservada"), Doc("Identified, with its identity withheld.", "Identificada, com a identidade reservada.")]
    AnonymousEntity,

    [Label("Unknown entity", "Entidade desconhecida"), Doc("Not identified.", "Não identificada.")]
    UnknownEntity,

    [Label("State", "Estado"), Doc("A state.", "Um Estado.")]
    State,

    [Label("State body", "Órgão do Estado"), Doc("A body of a state.", "Um órgão de um Estado.")]
    StateBody,
}
