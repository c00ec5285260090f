namespace OgpGraph.Modules.RecoveryPlan;

[Doc("A place where a project of the recovery plan is carried out. A project may be spread over several, by shares.", "Um local onde um projeto do PRR é executado. Um projeto pode repartir-se por vários, em percentagem.")]
public sealed class ProjectLocation
{
    [Key, Doc("The entry's key.", "A chave da entrada.")]
    public required string Id { get; set; }

    [Ref<RecoveryProject>, Doc("The project.", "O projeto.")]
    public required string ProjectId { get; set; }

    [Indexed, Doc("The region's NUTS 2 code as the file gives it, whatever its edition; null when it gives none.", "O código NUTS 2 da região tal como o ficheiro o dá, seja qual for a versão; nulo quando não o dá.")]
    public string? Region { get; set; }

    [Doc("The NUTS 3 code as the file gives it; null when it gives none.", "O código NUTS 3 tal como o ficheiro o dá; nulo quando não o dá.")]
    public string? Subregion { get; set; }

    [Doc("The district; null when the file gives none.", "O distrito; nulo quando o ficheiro não o dá.")]
    public string? District { get; set; }

    [Indexed, Doc("The municipality; null when the file gives none.", "O concelho; nulo quando o ficheiro não o dá.")]
    public string? Municipality { get; set; }

    [Unit("percent"), Doc("The part of the approved amount that falls here, as written in the file; null when it is not known.", "A parte do montante aprovado que cabe a este local, tal como escrita no ficheiro; nulo quando não se conhece.")]
    public decimal? ApprovedShare { get; set; }

    [Unit("percent"), Doc("The part of the paid amount that falls here, as written in the file; null when it is not known.", "A parte do montante pago que cabe a este local, tal como escrita no ficheiro; nulo quando não se conhece.")]
    public decimal? PaidShare { get; set; }

    [Doc("The day that the file states its data are of; null when it does not say.", "O dia a que o ficheiro diz que os dados se referem; nulo quando não diz.")]
    public DateOnly? ReferenceOn { get; set; }

    [Ref<Source>, Doc("The import that it comes from; null for a row of the sample.", "A importação de onde vem; nulo para uma linha da amostra.")]
    public string? SourceId { get; set; }

    [Doc("True for an entry that was made up to show how the service works.", "Verdadeiro para uma entrada inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
