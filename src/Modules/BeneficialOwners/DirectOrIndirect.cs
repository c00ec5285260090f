namespace OgpGraph.Modules.BeneficialOwners;

[Doc("Whether an interest is held directly (BODS 0.4).", "Se um interesse é detido diretamente (BODS 0.4).")]
public enum DirectOrIndirect
{
    [Doc("Held directly.", "Detido diretamente.")]
    Direct,

    [Doc("Held through one or more others.", "Detido através de um ou mais intermediários.")]
    Indirect,

    [Doc("It may be either.", "Pode ser um ou outro.")]
    Unknown,
}
