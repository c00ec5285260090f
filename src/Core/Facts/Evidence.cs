namespace OgpGraph.Core;

[Label("Evidence", "Evidências"), Doc("Something that a reader can look at: a page, a guide, a portal.", "Algo que o leitor pode consultar: uma página, um guia, um portal.")]
[GraphName("Evidence", "evidence")]
public sealed class Evidence : IFact
{
    [Key, Doc("The evidence's key.", "A chave da evidência.")]
    public required string Id { get; set; }

    [Searchable, Label("Title", "Título"), Doc("What it is.", "O que é.")]
    public LocalizedText Title { get; set; } = new();

    [Label("Address", "Endereço"), Doc("Its address as the source prints it; null when it gives none.", "O endereço tal como a fonte o imprime; nulo quando não o dá.")]
    public string? Url { get; set; }

    [Label("Public", "Pública"), Doc("False when an outsider cannot read it, as behind a login; null when it was not tried.", "Falso quando quem está de fora não o pode ler, por exemplo atrás de uma autenticação; nulo quando não foi experimentado.")]
    public bool? IsPublic { get; set; }

    [Label("Caveat", "Ressalva"), Doc("What a reader must know; null when nothing.", "O que o leitor deve saber; nulo quando nada.")]
    public LocalizedText Caveat { get; set; } = new();

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is named.", "Onde é indicada.")]
    public required string SourceId { get; set; }

    [Label("Public by", "Público o mais tardar em"),
        Doc("The day from which it was publicly known at the latest.", "O dia a partir do qual, o mais tardar, era pública.")]
    public required DateOnly KnownOn { get; set; }
}
