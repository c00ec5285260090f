namespace OgpGraph.Modules.BeneficialOwners;

[Doc("How many entities a register of beneficial owners covers.", "Quantas entidades um registo de beneficiários efetivos abrange.")]
public sealed class RegisterCoverage : Observation
{
    [Doc("The acronym of the register, e.g. RCBE.", "A sigla do registo, p. ex. RCBE.")]
    public string? Register { get; set; }

    [Unit("entities"), Doc("How many entities must declare; null when the source does not say, and then no rate can be given.", "Quantas entidades têm de declarar; nulo quando a fonte não diz, e então não há taxa possível.")]
    public int? ObligedEntities { get; set; }
}
