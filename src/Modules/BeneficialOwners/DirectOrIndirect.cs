namespace OgpGraph.Modules.BeneficialOwners;

[Label("Direct or indirect", "Direto ou indireto"), Doc("Whether an interest is held directly (BODS 0.4).", "Se um interesse é detido diretamente (BODS 0.4).")]
public enum DirectOrIndirect
{
    [Label("Direct", "Direto"), Doc("Held directly.", "Detido diretamente.")]
    Direct,

    [Label("Indirect", "Indireto"), Doc("Held through one or more others.", "Detido através de um ou mais intermediários.")]
    Indirect,

    [Label("Not known", "Desconhecido"), Doc("It may be either.", "Pode ser um ou outro.")]
    Unknown,
}
