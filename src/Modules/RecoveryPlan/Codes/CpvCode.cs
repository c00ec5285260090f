namespace OgpGraph.Modules.RecoveryPlan;

[Label("CPV codes", "Códigos CPV"), Doc("A code of the Common Procurement Vocabulary (CPV 2008): all divisions, and the codes that contracts here have.", "Um código do Vocabulário Comum para os Contratos Públicos (CPV 2008): todas as divisões, e os códigos que os contratos aqui têm.")]
public sealed class CpvCode
{
    [Key, Label("CPV code", "Código CPV"), Doc("The code with its check digit, e.g. 45000000-7.", "O código com dígito de controlo, p. ex. 45000000-7.")]
    public required string Id { get; set; }

    [Searchable, Label("Designation", "Designação"), Doc("What it stands for; null in a language in which no source gave it.", "O que designa; nulo numa língua em que nenhuma fonte o deu.")]
    public LocalizedText Label { get; set; } = new();

    [Ref<CpvCode>, Label("Division", "Divisão"), Doc("Its division, the first two digits; null for a division itself.", "A sua divisão, os dois primeiros dígitos; nulo para uma divisão.")]
    public string? DivisionId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is stated.", "Onde consta.")]
    public required string SourceId { get; set; }
}
