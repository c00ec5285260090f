namespace OgpGraph.Modules.EducationPortal;

[Label("Services of the education portal", "Serviços do portal da educação"), Doc("A service or system that the commitment names with the education portal.", "Um serviço ou sistema que o compromisso refere com o portal da educação.")]
public sealed class IntegratedService
{
    [Key, Doc("The service's key.", "A chave do serviço.")]
    public required string Id { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("The service's name.", "O nome do serviço.")]
    public LocalizedText Name { get; set; } = new();

    [Searchable, Label("Purpose", "Finalidade"), Doc("What it is for, in our words.", "Para que serve, por palavras nossas.")]
    public LocalizedText Purpose { get; set; } = new();

    [Searchable, Label("Other spellings", "Outras grafias"), Doc("Other spellings in the forum's deck, separated by semicolons; null for none.", "Outras grafias no documento do fórum, separadas por ponto e vírgula; nulo quando não há.")]
    public string? AlsoSpelled { get; set; }

    [Label("Part of the portal", "Integra o portal"), Doc("True when the source says that it is part of the portal, false when it says that it is not; null when it does not say.", "Verdadeiro quando a fonte diz que integra o portal, falso quando diz que não; nulo quando não diz.")]
    public bool? IsPartOfPortal { get; set; }

    [Label("Access", "Acesso"), Doc("How a user enters; null when the source does not say.", "Como o utilizador entra; nulo quando a fonte não diz.")]
    public EducationPortalAccess? Access { get; set; }

    [Ref<Institution>, Label("Created by", "Criado por"), Doc("The institution that created it; null when the source names none.", "A instituição que o criou; nulo quando a fonte não indica nenhuma.")]
    public string? OwnerId { get; set; }

    [Ref<Evidence>, Label("Evidence", "Evidência"), Doc("What the source gives as evidence of it; null for none.", "O que a fonte dá como evidência; nulo quando nada.")]
    public string? EvidenceId { get; set; }

    [Label("Caveat", "Ressalva"), Doc("What a reader must know; null when nothing.", "O que o leitor deve saber; nulo quando nada.")]
    public LocalizedText Caveat { get; set; } = new();

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is named.", "Onde é referido.")]
    public required string SourceId { get; set; }
}
