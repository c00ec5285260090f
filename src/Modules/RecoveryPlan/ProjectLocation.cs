namespace OgpGraph.Modules.RecoveryPlan;

[Label("Locations of projects", "Locais dos projetos"), Doc("A place where a project of the recovery plan is carried out. A project may be spread over several, by shares.", "Um local onde um projeto do PRR é executado. Um projeto pode repartir-se por vários, em percentagem.")]
public sealed class ProjectLocation
{
    [Key, Doc("The entry's key.", "A chave da entrada.")]
    public required string Id { get; set; }

    [Ref<RecoveryProject>, Label("Project", "Projeto"), Doc("The project.", "O projeto.")]
    public required string ProjectId { get; set; }

    [Indexed, Label("Region (NUTS 2)", "Região (NUTS 2)"),
        Doc("The region's NUTS 2 code in the edition of the code that the file gives, of level 2 or 3; null when it gives none, or one of "
        + "no region.", "O código NUTS 2 da região, na versão do código que o ficheiro dá, de nível 2 ou 3; nulo quando não o dá ou não é "
        + "de nenhuma região.")]
    public string? Region { get; set; }

    [Label("Subregion (NUTS 3)", "Sub-região (NUTS 3)"), Doc("The NUTS 3 code as the file gives it; null when it gives none.", "O código NUTS 3 tal como o ficheiro o dá; nulo quando não o dá.")]
    public string? Subregion { get; set; }

    [Label("District", "Distrito"), Doc("The district; null when the file gives none.", "O distrito; nulo quando o ficheiro não o dá.")]
    public string? District { get; set; }

    [Indexed, Label("Municipality", "Concelho"), Doc("The municipality; null when the file gives none.", "O concelho; nulo quando o ficheiro não o dá.")]
    public string? Municipality { get; set; }

    [Unit("percent"), Label("Share of approved amount", "Parte do montante aprovado"), Doc("The part of the approved amount that falls here, as written in the file; null when it is not known.", "A parte do montante aprovado que cabe a este local, tal como escrita no ficheiro; nulo quando não se conhece.")]
    public decimal? ApprovedShare { get; set; }

    [Unit("percent"), Label("Share of paid amount", "Parte do montante pago"), Doc("The part of the paid amount that falls here, as written in the file; null when it is not known.", "A parte do montante pago que cabe a este local, tal como escrita no ficheiro; nulo quando não se conhece.")]
    public decimal? PaidShare { get; set; }

    [Label("Data as of", "Data de referência"), Doc("The day that the file states its data are of; null when it does not say.", "O dia a que o ficheiro diz que os dados se referem; nulo quando não diz.")]
    public DateOnly? ReferenceOn { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The import that it comes from; null for a row of the sample.", "A importação de onde vem; nulo para uma linha da amostra.")]
    public string? SourceId { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for an entry that was made up to show how the service works.", "Verdadeiro para uma entrada inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
