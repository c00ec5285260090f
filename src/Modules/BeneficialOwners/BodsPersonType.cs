namespace OgpGraph.Modules.BeneficialOwners;

[Label("Person type", "Tipo de pessoa"), Doc("How well a person is identified in a statement (personType of BODS 0.4).", "O grau de identificação de uma pessoa numa declaração (personType do BODS 0.4).")]
public enum BodsPersonType
{
    [Label("Known person", "Pessoa identificada"), Doc("Identified.", "Identificada.")]
    KnownPerson,

    [Label("Anonymous person", "Pessoa reservada"), Doc("Identified, with the identity withheld.", "Identificada, com a identidade reservada.")]
    AnonymousPerson,

    [Label("Unknown person", "Pessoa desconhecida"), Doc("Not identified.", "Não identificada.")]
    UnknownPerson,
}
