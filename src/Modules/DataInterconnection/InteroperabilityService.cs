namespace OgpGraph.Modules.DataInterconnection;

[Label("Interoperability services", "Serviços de interoperabilidade"), Doc("Something that the public administration's interoperability platform (iAP) offers public bodies.", "Algo que a plataforma de interoperabilidade da Administração Pública (iAP) oferece aos organismos públicos.")]
public sealed class InteroperabilityService
{
    [Key, Doc("The service's key.", "A chave do serviço.")]
    public required string Id { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("The service's name.", "O nome do serviço.")]
    public LocalizedText Name { get; set; } = new();

    [Searchable, Label("Purpose", "Finalidade"), Doc("What it is for, in our words.", "Para que serve, por palavras nossas.")]
    public LocalizedText Purpose { get; set; } = new();

    [Searchable, Label("Spellings of the platform", "Grafias da plataforma"), Doc("Spellings of the platform's name in the source, separated by semicolons.", "Grafias do nome da plataforma na fonte, separadas por ponto e vírgula.")]
    public string? PlatformSpellings { get; set; }

    [Label("Stage", "Fase"), Doc("How far it is.", "Em que ponto está.")]
    public InteroperabilityStage Stage { get; set; }

    [Label("Needs authentication", "Exige autenticação"), Doc("True when it asks for authentication, false when it is open; null when the source does not say.", "Verdadeiro quando exige autenticação, falso quando é aberto; nulo quando a fonte não diz.")]
    public bool? NeedsAuthentication { get; set; }

    [Ref<Institution>, Label("Developed by", "Desenvolvido por"), Doc("The institution that develops it; null when the source names none.", "A instituição que o desenvolve; nulo quando a fonte não indica nenhuma.")]
    public string? OperatorId { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is told of.", "Onde é referido.")]
    public required string SourceId { get; set; }
}
