namespace OgpGraph.Core;

[Label("Institutions", "Instituições"), Doc("A body that has a role in the plan, under the name that it had then. It need not be a legal entity.", "Um órgão com um papel no plano, com o nome que então tinha. Não tem de ser uma pessoa coletiva.")]
public sealed class Institution
{
    [Key, Doc("The institution's key.", "A chave da instituição.")]
    public required string Id { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("The name as of the plan.", "O nome à data do plano.")]
    public LocalizedText Name { get; set; } = new();

    [Searchable, Label("Acronym", "Sigla"), Doc("The acronym; null when it has none.", "A sigla; nulo quando não tem.")]
    public string? Acronym { get; set; }

    [Searchable, Label("Other names", "Outros nomes"), Doc("Other names and spellings of the same body, separated by semicolons; null for none.", "Outros nomes e grafias do mesmo órgão, separados por ponto e vírgula; nulo quando não há.")]
    public string? AlsoKnownAs { get; set; }

    [Label("Current name", "Nome atual"), Doc("The name that it has today, where it changed or the body is gone; null when it did not change or that is not known.", "O nome atual, quando mudou ou o órgão deixou de existir; nulo quando não mudou ou não se sabe.")]
    public LocalizedText CurrentName { get; set; } = new();

    [Label("Sector", "Setor"), Doc("The sector as the forum lists it.", "O setor tal como o fórum o indica.")]
    public InstitutionSector Sector { get; set; }

    [Label("Caveat", "Ressalva"), Doc("What a reader must know; null when nothing.", "O que o leitor deve saber; nulo quando nada.")]
    public LocalizedText Caveat { get; set; } = new();

    [Ref<Organization>, Label("Legal entity", "Pessoa coletiva"), Doc("The legal entity; null when it is none or not known.", "A pessoa coletiva; nulo quando não é ou não se conhece.")]
    public string? OrganizationId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where the name comes from.", "De onde vem o nome.")]
    public required string SourceId { get; set; }
}
