namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>What catalogues in DCAT are held against.</summary>
public static class DcatRules
{
    public static readonly ImportRule NoObject = new(
        "dcat.no-object", ImportSeverity.Error,
        "The record of the JSON-LD graph is no object; it was not read.", "O registo do grafo JSON-LD não é um objeto; não foi lido.");

    public static readonly ImportRule RemoteContext = new("dcat.remote-context", ImportSeverity.Error, "The context lies at another address, and this service fetches nothing; names that it would explain are not read. Put the context into the file.", "O contexto está noutro endereço e este serviço não vai buscar nada; os nomes que ele explicaria não são lidos. Inclua o contexto no ficheiro.", "JSON-LD 1.1, 3.1");

    public static readonly ImportRule NotSupported = new(
        "dcat.not-supported", ImportSeverity.Warning,
        "The keyword of JSON-LD is not supported, or stands where JSON-LD has no place for it; what it says was not read.",
        "A palavra-chave JSON-LD não é suportada, ou está onde o JSON-LD não a prevê; o que ela diz não foi lido.");

    public static readonly ImportRule UnknownTerm = new("dcat.unknown-term", ImportSeverity.Warning, "No context that stands before it says what the name means; it was not read. Each name is told once a file.", "Nenhum contexto anterior diz o que o nome significa; não foi lido. Cada nome é indicado uma vez por ficheiro.");

    public static readonly ImportRule NoDataset = new("dcat.no-dataset", ImportSeverity.Warning, "The file describes no dcat:Dataset.", "O ficheiro não descreve nenhum dcat:Dataset.");

    public static readonly ImportRule KindNotKept = new("dcat.kind-not-kept", ImportSeverity.Information, "The resource is a data service or a mere series of datasets; this service keeps none of its kind.", "O recurso é um serviço de dados ou uma mera série de conjuntos de dados; este serviço não guarda recursos deste tipo.");

    public static readonly ImportRule MissingName = new(
        "dcat.missing-name", ImportSeverity.Error,
        "The publisher has no name, so it was set aside.",
        "O publicador não tem nome, pelo que foi posto de parte.", "DCAT-AP 3.0, mandatory properties of an agent");

    public static readonly ImportRule MissingId = new("dcat.missing-id", ImportSeverity.Error, "The resource has no title, or neither an identifier nor an address of its own, so it was set aside.", "O recurso não tem título, ou não tem identificador nem endereço próprio, pelo que foi posto de parte.", "DCAT-AP 3.0, mandatory properties");

    public static readonly ImportRule DuplicateId = new("dcat.duplicate-id", ImportSeverity.Error, "Another resource of the file has the same identifier and no address of its own that would tell the two apart; the first stays.", "Outro recurso do ficheiro tem o mesmo identificador e não há endereço próprio que os distinga; fica o primeiro.");

    public static readonly ImportRule SameIdentifier = new(
        "dcat.same-identifier", ImportSeverity.Warning,
        "A dataset of the same identifier was stored with another title, and neither address, catalogue nor publisher tells whether it is the same one; it was replaced. Give each dataset an address.",
        "Estava guardado um conjunto de dados com o mesmo identificador e outro título, e nem endereço, nem catálogo, nem publicador dizem se é o mesmo; foi substituído. Dê um endereço a cada conjunto.");

    public static readonly ImportRule MadeId = new("dcat.made-id", ImportSeverity.Information, "The distribution has neither an identifier nor an address of its own; its key was made of its dataset, address, title and format, and changes with them.", "A distribuição não tem identificador nem endereço próprio; a chave foi feita com o conjunto de dados, o endereço, o título e o formato, e muda com eles.");

    public static readonly ImportRule BadDate = new(
        "dcat.bad-date", ImportSeverity.Warning,
        "The value is no date of ISO 8601, as 2024-03-31, or one that stands for none, as 9999-12-31; it is unknown.",
        "O valor não é uma data ISO 8601, como 2024-03-31, ou é uma que está por nenhuma, como 9999-12-31; fica desconhecido.");

    public static readonly ImportRule PartOfDate = new(
        "dcat.part-of-date", ImportSeverity.Information,
        "The value names a month or a year and no day; its first day stands for it.",
        "O valor indica um mês ou um ano e nenhum dia; fica o primeiro dia.");

    public static readonly ImportRule UnknownPeriod = new(
        "dcat.unknown-period", ImportSeverity.Warning,
        "The period that the data are about is given by an address or a text that this service cannot read; it is unknown.",
        "O período a que os dados se referem é dado por um endereço ou um texto que este serviço não sabe ler; fica desconhecido.");

    public static readonly ImportRule SeveralPeriods = new(
        "dcat.several-periods", ImportSeverity.Information,
        "The data are about several periods; here they reach from the first day of the earliest to the last day of the latest.",
        "Os dados referem-se a vários períodos; aqui vão do primeiro dia do mais antigo ao último dia do mais recente.");

    public static readonly ImportRule TurnedPeriod = new(
        "dcat.period-turned", ImportSeverity.Warning,
        "The period that the data are about ends before it begins; it is unknown.",
        "O período a que os dados se referem termina antes de começar; fica desconhecido.");

    public static readonly ImportRule BadSize = new("dcat.bad-size", ImportSeverity.Warning, "The size is no whole number of bytes; it is unknown.", "O tamanho não é um número inteiro de bytes; fica desconhecido.");

    public static readonly ImportRule UnknownFrequency = new("dcat.unknown-frequency", ImportSeverity.Warning, "The update frequency is no code that is known; it is treated as not stated.", "A frequência de atualização não é um código conhecido; trata-se como não indicada.");

    public static readonly ImportRule SeveralFrequencies = new(
        "dcat.several-frequencies", ImportSeverity.Warning,
        "The update frequency is stated in several ways that differ, so it is unknown.",
        "A frequência de atualização é indicada de várias maneiras que diferem, pelo que fica desconhecida.",
        "DCAT-AP 3.0, at most one frequency");

    public static readonly ImportRule NamesOfPublisher = new(
        "dcat.names-of-publisher", ImportSeverity.Warning,
        "A publisher without an address of its own has the identifier of another with another name; they are one here, under the name that was "
            + "read last. Give each publisher an address.",
        "Um publicador sem endereço próprio tem o identificador de outro com outro nome; aqui são um só, com o nome lido por último. Dê um "
            + "endereço a cada publicador.");

    public static readonly ImportRule UnreadLicence = new(
        "dcat.unread-licence", ImportSeverity.Warning,
        "The licence or right is described without an address, an identifier or a title, so it is treated as not stated.",
        "A licença ou o direito é descrito sem endereço, identificador ou título, pelo que se trata como não indicado.");

    public static readonly ImportRule LongLicence = new("dcat.long-licence", ImportSeverity.Warning, "The licence is a text too long to name one; give its address. It is treated as not stated.", "A licença é um texto demasiado longo para identificar uma; indique o endereço. Trata-se como não indicada.");

    public static readonly ImportRule AccessRight = new(
        "dcat.access-right", ImportSeverity.Information,
        "The value says who may see the data, or that somebody has rights in them, and names no licence; it was not taken for one.",
        "O valor diz quem pode ver os dados, ou que alguém tem direitos sobre eles, e não indica uma licença; não foi tomado por uma.");

    public static readonly ImportRule SeveralLicences = new(
        "dcat.several-licences", ImportSeverity.Information,
        "Several licences are named, in one place or by the dataset and its distributions; the first of the value was kept.",
        "São indicadas várias licenças, no mesmo lugar ou pelo conjunto de dados e pelas suas distribuições; ficou a primeira do valor.");

    public static readonly ImportRule NoOrganization = new("dcat.publisher-no-organisation", ImportSeverity.Information, "The publisher is not said to be an organisation; it may be a person, so it was not stored.", "Não é dito que o publicador é uma organização; pode ser uma pessoa, pelo que não foi guardado.");

    public static readonly ImportRule PublisherAsText = new(
        "dcat.publisher-as-text", ImportSeverity.Information,
        "The publisher is a mere text, which may be a person's name, as no word of it says a body; so it was not stored. Describe it as an organisation.",
        "O publicador é um mero texto, que pode ser o nome de uma pessoa, por nenhuma palavra indicar um organismo; não foi guardado. Descreva-o como organização.");

    public static readonly ImportRule PublisherByName = new(
        "dcat.publisher-by-name", ImportSeverity.Information,
        "The publisher has neither an address nor an identifier; it was kept by its name within its catalogue.",
        "O publicador não tem endereço nem identificador; foi guardado pelo nome, dentro do seu catálogo.");

    public static readonly ImportRule PublisherElsewhere = new("dcat.publisher-elsewhere", ImportSeverity.Warning, "The publisher is described neither in the file nor in the database, so it is unknown.", "O publicador não está descrito no ficheiro nem na base de dados, pelo que fica desconhecido.");

    public static readonly ImportRule DistributionElsewhere = new("dcat.distribution-elsewhere", ImportSeverity.Warning, "The file does not describe a distribution of the dataset, so its quality was not computed.", "O ficheiro não descreve uma distribuição do conjunto de dados, pelo que a qualidade não foi calculada.");

    public static readonly ImportRule Incomplete = new("dcat.incomplete", ImportSeverity.Warning, "The catalogue says that it has more datasets than were read; give all its pages.", "O catálogo diz ter mais conjuntos de dados do que os lidos; indique todas as páginas.");

    public static readonly IReadOnlyList<ImportRule> All =
    [
        NoObject, RemoteContext, NotSupported, UnknownTerm, NoDataset, KindNotKept,
        MissingId, MissingName, DuplicateId, SameIdentifier, MadeId, BadDate, PartOfDate, UnknownPeriod, SeveralPeriods, TurnedPeriod,
        BadSize, UnknownFrequency, SeveralFrequencies, LongLicence, UnreadLicence, AccessRight,
        SeveralLicences, NamesOfPublisher, NoOrganization, PublisherAsText, PublisherByName, PublisherElsewhere, DistributionElsewhere, Incomplete,
    ];
}
