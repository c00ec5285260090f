namespace OgpGraph.Modules.OpenDataPortal;

[Label("Datasets", "Conjuntos de dados"), Doc("A dataset of the open data portal.", "Um conjunto de dados do portal de dados abertos.")]
public sealed class Dataset
{
    [Key, Label("Id on the portal", "Identificador no portal"), Doc("The dataset's id on the portal (udata).", "O identificador do conjunto de dados no portal (udata).")]
    public required string Id { get; set; }

    [Searchable, Label("Title", "Título"), Doc("The title.", "O título.")]
    public required string Title { get; set; }

    [Searchable, Label("Description", "Descrição"), Doc("The description; null when there is none.", "A descrição; nulo quando não há.")]
    public string? Description { get; set; }

    [Ref<Publisher>, Label("Publisher", "Publicador"), Doc("The organisation that publishes it; null when a single person does.", "A organização que o publica; nulo quando é uma pessoa singular.")]
    public string? PublisherId { get; set; }

    [Indexed, Label("Licence", "Licença"), Doc("The licence by its id on the portal, e.g. cc-by; null when none is specified.", "A licença pelo seu identificador no portal, p. ex. cc-by; nulo quando não é especificada.")]
    public string? Licence { get; set; }

    [Label("Update frequency", "Frequência de atualização"), Doc("How often it is to be updated, by the portal's code, e.g. monthly; null when that is not stated.", "Com que frequência deve ser atualizado, pelo código do portal, p. ex. monthly; nulo quando não é indicado.")]
    public string? UpdateFrequency { get; set; }

    [Indexed, Label("Last updated on", "Última atualização"), Doc("The day of the last update; null when it is not known. See daysSinceUpdate.", "O dia da última atualização; nulo quando não se conhece. Ver daysSinceUpdate.")]
    public DateOnly? LastUpdatedOn { get; set; }

    [Label("High-value dataset", "Elevado valor"), Doc("True when it is marked as a high-value dataset; null when that is not known.", "Verdadeiro quando está marcado como conjunto de dados de elevado valor; nulo quando não se sabe.")]
    public bool? IsHighValue { get; set; }

    [Label("Short name", "Nome curto"), Doc("The short name in the portal's addresses; null when there is none.", "O nome curto nos endereços do portal; nulo quando não há.")]
    public string? Slug { get; set; }

    [Label("Address", "Endereço"), Doc("The address of its page; null when there is none.", "O endereço da sua página; nulo quando não há.")]
    public string? Url { get; set; }

    [Searchable, Label("Keywords", "Palavras-chave"), Doc("The keywords, in alphabetical order with semicolons between them; null when there are none.", "As palavras-chave, por ordem alfabética e separadas por ponto e vírgula; nulo quando não há.")]
    public string? Tags { get; set; }

    [Label("Created on", "Criado em"), Doc("The day of its creation; null when it is not known.", "O dia da criação; nulo quando não se conhece.")]
    public DateOnly? CreatedOn { get; set; }

    [Label("Temporal coverage from", "Cobertura temporal de"), Doc("The first day that the data are about; null when it is not stated.", "O primeiro dia a que os dados se referem; nulo quando não é indicado.")]
    public DateOnly? TemporalFrom { get; set; }

    [Label("Temporal coverage to", "Cobertura temporal até"), Doc("The last day that the data are about; null when it is not stated.", "O último dia a que os dados se referem; nulo quando não é indicado.")]
    public DateOnly? TemporalTo { get; set; }

    [Label("Harvested", "Recolhido de outro catálogo"), Doc("True when the portal took it over from another catalogue; null when that is not known.", "Verdadeiro quando o portal o recolheu de outro catálogo; nulo quando não se sabe.")]
    public bool? IsHarvested { get; set; }

    [Indexed, Label("Deleted on", "Apagado em"), Doc("The day on which it was deleted; null when it was not.", "O dia em que foi apagado; nulo quando não foi.")]
    public DateOnly? DeletedOn { get; set; }

    [Label("Archived on", "Arquivado em"), Doc("The day on which it was archived; null when it was not.", "O dia em que foi arquivado; nulo quando não foi.")]
    public DateOnly? ArchivedOn { get; set; }

    [Unit("views"), Label("Views", "Visualizações"), Doc("How often its page was seen, as the portal reports; null when it does not.", "Quantas vezes a página foi vista, tal como o portal reporta; nulo quando não reporta.")]
    public long? Views { get; set; }

    [Unit("downloads"), Label("Downloads", "Descargas"), Doc("How often its resources were downloaded, as the portal reports; null when it does not.", "Quantas vezes os recursos foram descarregados, tal como o portal reporta; nulo quando não reporta.")]
    public long? Downloads { get; set; }

    [NotAdditive, Unit("followers"), Label("Followers", "Seguidores"), Doc("How many follow it, as the portal reports; null when it does not.", "Quantos o seguem, tal como o portal reporta; nulo quando não reporta.")]
    public long? Followers { get; set; }

    [NotAdditive, Unit("reuses"), Label("Reuses", "Reutilizações"), Doc("How many reuses of it are listed, as the portal reports; null when it does not.", "Quantas reutilizações estão listadas, tal como o portal reporta; nulo quando não reporta.")]
    public long? Reuses { get; set; }

    [Indexed, Label("Next update due on", "Próxima atualização até"), Doc("The day by which the next update is due by the frequency; null when the frequency has no period or the last update is not known.", "O dia até ao qual é devida a próxima atualização, segundo a frequência; nulo quando a frequência não tem período ou não se conhece a última atualização.")]
    public DateOnly? NextUpdateDueOn { get; set; }

    [Label("Spatial coverage given", "Cobertura geográfica indicada"), Doc("True when the area that the data cover is given; null when the source was not asked for it.", "Verdadeiro quando é dada a área a que os dados se referem; nulo quando não se perguntou à fonte.")]
    public bool? HasSpatialCoverage { get; set; }

    [Label("All resources listed", "Todos os recursos listados"), Doc("True when all its resources are listed here; null when the source says only where they are: quality is not computed then.", "Verdadeiro quando todos os recursos constam aqui; nulo quando a fonte só diz onde estão: então não se calcula a qualidade.")]
    public bool? HasAllResources { get; set; }

    [NotAdditive, Label("Quality score, reported", "Qualidade reportada"), Doc("The quality score as the portal reports it, 0 to 1; null when it reports none.", "A pontuação de qualidade tal como o portal a reporta, de 0 a 1; nulo quando não a reporta.")]
    public decimal? QualityScoreReported { get; set; }

    [Hidden, Doc("How many of the nine criteria the reported score stands for; -1 when it is no ninth, null when there is none.", "Quantos dos nove critérios a pontuação reportada representa; -1 quando não é um nono, nulo quando não há.")]
    public int? QualityCriteriaReported { get; set; }

    [Label("Updated in time, reported", "Atualizado no prazo (reportado)"), Doc("Whether the portal held the update to be in time when it was asked; null when it did not say. Compare isUpdatedInTime.", "Se o portal considerava a atualização dentro do prazo quando foi consultado; nulo quando não o disse. Compare com isUpdatedInTime.")]
    public bool? IsUpdatedInTimeReported { get; set; }

    [Hidden, Indexed, Doc("Whose id the key is: the portal's server, or the address or catalogue and id; null for a row of the sample and where nothing says so.", "De quem é o identificador: o servidor do portal, ou o endereço ou o catálogo e o identificador; nulo numa linha da amostra e quando nada o diz.")]
    public string? Origin { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The import that it comes from; null for a row of the sample.", "A importação de onde vem; nulo para uma linha da amostra.")]
    public string? SourceId { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for a dataset that was made up to show how the service works.", "Verdadeiro para um conjunto de dados inventado para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
