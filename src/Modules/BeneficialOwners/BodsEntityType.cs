namespace OgpGraph.Modules.BeneficialOwners;

[Doc("The type of entity in a statement (entityType of BODS 0.4).", "O tipo de entidade numa declaração (entityType do BODS 0.4).")]
public enum BodsEntityType
{
    [Doc("Made by registration.", "Constituída por registo.")]
    RegisteredEntity,

    [Doc("A legal person without registration of its own.", "Pessoa coletiva sem registo próprio.")]
    LegalEntity,

    [Doc("An arrangement without legal personality, such as a trust.", "Figura sem personalidade jurídica, como um trust.")]
    Arrangement,

    [Doc("Identified, with its identity withheld.", "Identificada, com a identidade reservada.")]
    AnonymousEntity,

    [Doc("Not identified.", "Não identificada.")]
    UnknownEntity,

    [Doc("A state.", "Um Estado.")]
    State,

    [Doc("A body of a state.", "Um órgão de um Estado.")]
    StateBody,
}
