namespace OgpGraph.Modules.BeneficialOwners;

[Doc("How well a person is identified in a statement (personType of BODS 0.4).", "O grau de identificação de uma pessoa numa declaração (personType do BODS 0.4).")]
public enum BodsPersonType
{
    [Doc("Identified.", "Identificada.")]
    KnownPerson,

    [Doc("Identified, with the identity withheld.", "Identificada, com a identidade reservada.")]
    AnonymousPerson,

    [Doc("Not identified.", "Não identificada.")]
    UnknownPerson,
}
