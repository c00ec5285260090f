namespace OgpGraph.Modules.BeneficialOwners;

[Label("Register coverage", "Cobertura do registo"), Doc("How many entities a register of beneficial owners covers.", "Quantas entidades um registo de beneficiários efetivos abrange.")]
public sealed class RegisterCoverage : Observation
{
    [Label("Register", "Registo"), Doc("The acronym of the register, e.g. RCBE.", "A sigla do registo, p. ex. RCBE.")]
    public string? Register { get; set; }

    [NotAdditive, Unit("entities"), Label("Entities obliged to declare", "Entidades obrigadas a declarar"), Doc("How many entities must declare; null when the source does not say, and then no rate can be given.", "Quantas entidades têm de declarar; nulo quando a fonte não diz, e então não há taxa possível.")]
    public int? ObligedEntities { get; set; }
}
