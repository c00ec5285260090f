namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>What catalogues in DCAT are held against.</summary>
public static class DcatRules
{
    public static readonly ImportRule NoObject = new("dcat.no-object", ImportSeverity.Error, "The record of the JSON-LD graph is no object.", "O registo do grafo JSON-LD não é um objeto.");

    public static readonly ImportRule RemoteContext = new("dcat.remote-context", ImportSeverity.Error, "The context lies at another address, and this service fetches nothing; names that it would explain are not read. Put the context into the file.", "O contexto está noutro endereço e este serviço não vai buscar nada; os nomes que ele explicaria não são lidos. Inclua o contexto no ficheiro.", "JSON-LD 1.1, 3.1");

    public static readonly ImportRule NotSupported = new("dcat.not-supported", ImportSeverity.Warning, "The keyword of JSON-LD is not supported; what it says was not read.", "A palavra-chave JSON-LD não é suportada; o que ela diz não foi lido.");

    public static readonly ImportRule UnknownTerm = new("dcat.unknown-term", ImportSeverity.Warning, "No context that stands before it says what the name means; it was not read. Each name is told once a file.", "Nenhum contexto anterior diz o que o nome significa; não foi lido. Cada nome é indicado uma vez por ficheiro.");

    public static readonly ImportRule NoDataset = new("dcat.no-dataset", ImportSeverity.Warning, "The file describes no dcat:Dataset.", "O ficheiro não descreve nenhum dcat:Dataset.");

    public static readonly ImportRule KindNotKept = new("dcat.kind-not-kept", ImportSeverity.Information, "The resource is a data service or a mere series of datasets; this service keeps none of its kind.", "O recurso é um serviço de dados ou uma mera série de conjuntos de dados; este serviço não guarda recursos deste tipo.");

    public static readonly ImportRule MissingId = new("dcat.missing-id", ImportSeverity.Error, "The resource has no title or name, or neither an identifier nor an address of its own, so it was set aside.", "O recurso não tem título ou nome, ou não tem identificador nem endereço próprio, pelo que foi posto de parte.", "DCAT-AP 3.0, mandatory properties");

    public static readonly ImportRule DuplicateId = new("dcat.duplicate-id", ImportSeverity.Error, "Another resource of the file has the same identifier; the first stays.", "Outro recurso do ficheiro tem o mesmo identificador; fica o primeiro.");

    public static readonly ImportRule MadeId = new("dcat.made-id", ImportSeverity.Information, "The distribution has neither an identifier nor an address of its own; its key was made of its dataset, address, title and format, and changes with them.", "A distribuição não tem identificador nem endereço próprio; a chave foi feita com o conjunto de dados, o endereço, o título e o formato, e muda com eles.");

    public static readonly ImportRule BadDate = new("dcat.bad-date", ImportSeverity.Warning, "The value is no date of ISO 8601; it is unknown.", "O valor não é uma data ISO 8601; fica desconhecido.");

    public static readonly ImportRule BadSize = new("dcat.bad-size", ImportSeverity.Warning, "The size is no whole number of bytes; it is unknown.", "O tamanho não é um número inteiro de bytes; fica desconhecido.");

    public static readonly ImportRule UnknownFrequency = new("dcat.unknown-frequency", ImportSeverity.Warning, "The update frequency is no code that is known; it is treated as not stated.", "A frequência de atualização não é um código conhecido; trata-se como não indicada.");

    public static readonly ImportRule LongLicence = new("dcat.long-licence", ImportSeverity.Warning, "The licence is a text too long to name one; give its address. It is treated as not stated.", "A licença é um texto demasiado longo para identificar uma; indique o endereço. Trata-se como não indicada.");

    public static readonly ImportRule NoOrganization = new("dcat.publisher-no-organisation", ImportSeverity.Information, "The publisher is not said to be an organisation; it may be a person, so it was not stored.", "Não é dito que o publicador é uma organização; pode ser uma pessoa, pelo que não foi guardado.");

    public static readonly ImportRule PublisherElsewhere = new("dcat.publisher-elsewhere", ImportSeverity.Warning, "The publisher is described neither in the file nor in the database, so it is unknown.", "O publicador não está descrito no ficheiro nem na base de dados, pelo que fica desconhecido.");

    public static readonly ImportRule DistributionElsewhere = new("dcat.distribution-elsewhere", ImportSeverity.Warning, "The file does not describe a distribution of the dataset, so its quality was not computed.", "O ficheiro não descreve uma distribuição do conjunto de dados, pelo que a qualidade não foi calculada.");

    public static readonly ImportRule Incomplete = new("dcat.incomplete", ImportSeverity.Warning, "The catalogue says that it has more datasets than were read; give all its pages.", "O catálogo diz ter mais conjuntos de dados do que os lidos; indique todas as páginas.");

    public static readonly IReadOnlyList<ImportRule> All =
    [
        NoObject, RemoteContext, NotSupported, UnknownTerm, NoDataset, KindNotKept, MissingId, DuplicateId, MadeId, BadDate, BadSize, UnknownFrequency, LongLicence, NoOrganization, PublisherElsewhere, DistributionElsewhere,
        Incomplete,
    ];
}
