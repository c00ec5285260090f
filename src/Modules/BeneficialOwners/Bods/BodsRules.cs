namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>What statements are held against. Codes are the names of the standard's own checker where it has the check.</summary>
public static class BodsRules
{
    private const string Standard = "BODS 0.4";

    private static readonly List<ImportRule> _all = [];

    public static readonly ImportRule NotAStatement = Error("not-a-statement", "The record is no JSON object. A file of statements is an array of objects, or one object a line.", "O registo não é um objeto JSON. Um ficheiro de declarações é uma lista de objetos, ou um objeto por linha.");
    public static readonly ImportRule NotInAnArray = Warning("statements-not-in-an-array", "The statement stands over several lines without an array around it. It is read; publish an array of statements, or one statement a line.", "A declaração ocupa várias linhas sem uma lista à volta. É lida; publique uma lista de declarações, ou uma declaração por linha.");
    public static readonly ImportRule UnknownVersion = Error("unknown-version", "The version of the standard is none of 0.1, 0.2, 0.3 and 0.4.", "A versão da norma não é nenhuma de 0.1, 0.2, 0.3 e 0.4.");
    public static readonly ImportRule InconsistentVersion = Warning("statement-version-inconsistent", "The statement follows another version of the standard than the first of the file. Publish one version a file.", "A declaração segue outra versão da norma do que a primeira do ficheiro. Publique uma só versão por ficheiro.");
    public static readonly ImportRule Schema = Error("schema", "The statement does not follow the schema of its version; the place names the value and the value names the keyword.", "A declaração não segue o esquema da sua versão; o lugar indica o valor e o valor indica a palavra-chave.");
    public static readonly ImportRule UndatedStatement = Warning("statement-undated", "The statement has no date of its own; the day of publication stands for it, or else the day of the import.", "A declaração não tem data própria; vale a data de publicação ou, na falta dela, a da importação.");

    public static readonly ImportRule DuplicateStatement = Information("duplicate-statement", "The same statement comes again with the same content; nothing changes.", "A mesma declaração volta a aparecer com o mesmo conteúdo; nada muda.");
    public static readonly ImportRule DuplicateStatementId = Error("duplicate-statement-id", "A statement with this id says something else. A statement never changes: give the new one an id of its own.", "Uma declaração com este identificador diz outra coisa. Uma declaração nunca muda: dê à nova um identificador próprio.");
    public static readonly ImportRule Redacted = Information("statement-redacted", "The statement comes again with less content: taken as a redaction.", "A declaração volta com menos conteúdo: tida como expurgo.");
    public static readonly ImportRule MultipleNew = Warning("multiple-statements-in-series-with-record-status-new", "More than one statement of the record says that it is the first.", "Mais de uma declaração do registo diz ser a primeira.");
    public static readonly ImportRule NewNotFirst = Warning("statement-with-record-status-new-must-be-first", "A statement that says it is the first of its record comes after another.", "Uma declaração que diz ser a primeira do registo vem depois de outra.");
    public static readonly ImportRule MultipleClosed = Warning("multiple-statements-in-series-with-record-status-closed", "More than one statement closes the record.", "Mais de uma declaração encerra o registo.");
    public static readonly ImportRule ClosedNotLast = Error("statement-with-record-status-closed-must-be-last", "The record was closed earlier, in this import or in one before, and nothing can follow. Start a new record.", "O registo foi encerrado antes, nesta importação ou numa anterior, e nada se pode seguir. Abra um registo novo.");
    public static readonly ImportRule SeriesOfTypes = Error("statements-in-series-with-different-record-types", "Another statement of this record is about another type of record.", "Outra declaração deste registo trata de outro tipo de registo.");
    public static readonly ImportRule RecordOfAnother = Error("record-of-another-entity", "The record is stored with another number of the same list, and it is not known that both have one publisher: the statement is set aside, as it may be about another entity. Publish it under a record of its own.", "O registo está guardado com outro número da mesma lista e não se sabe se ambos têm o mesmo publicador: a declaração é posta de parte, porque pode tratar de outra entidade. Publique-a com um registo próprio.");
    public static readonly ImportRule SubjectChanged = Error("relationship-record-with-other-subject", "Another statement of this record names another entity: that is another relationship and needs a record of its own.", "Outra declaração deste registo indica outra entidade: é outra relação e precisa de registo próprio.");
    public static readonly ImportRule OutlivesParty = Warning(
        "relationship-outlives-its-party",
        "The relationship is held on after its entity was dissolved, its holder died, or the record of either was closed. Owners are told "
        + "until then and not longer; close the relationship too.",
        "A relação mantém-se depois de a entidade ter sido dissolvida, de o titular ter morrido ou de o registo de um deles ter sido "
        + "encerrado. Os titulares são indicados até então e não depois; encerre também a relação.");
    public static readonly ImportRule NewMissing = Information("record-without-status-new", "The first statement of the record that is known does not say that it is new: earlier ones may be missing.", "A primeira declaração conhecida do registo não diz que é nova: podem faltar anteriores.");

    public static readonly ImportRule SubjectNotThere = Warning("statement-declaration-subject-not-exist", "The declaration's subject is no record of this file or of one imported before.", "O sujeito da declaração não é registo deste ficheiro nem de um importado antes.");
    public static readonly ImportRule SubjectOfRelationship = Warning("statement-declaration-subject-not-entity-person", "The declaration's subject is a relationship; it must be an entity or a person.", "O sujeito da declaração é uma relação; tem de ser uma entidade ou uma pessoa.");
    public static readonly ImportRule EntityComponentUnused = Warning("entity-is-component-not-in-component-details", "The entity is said to be a part of a chain, and no relationship lists it.", "A entidade é dada como parte de uma cadeia e nenhuma relação a lista.");
    public static readonly ImportRule PersonComponentUnused = Warning("person-is-component-not-in-component-details", "The person is said to be a part of a chain, and no relationship lists it.", "A pessoa é dada como parte de uma cadeia e nenhuma relação a lista.");
    public static readonly ImportRule RelationshipComponentUnused = Warning("relationship-is-component-not-in-component-details", "The relationship is said to be a part of a chain, and no other relationship lists it.", "A relação é dada como parte de uma cadeia e nenhuma outra relação a lista.");
    public static readonly ImportRule ComponentIsStatement = Warning("component-record-is-statement-id", "A part of the chain is named by the id of a statement; name its record.", "Uma parte da cadeia é indicada pelo identificador de uma declaração; indique o seu registo.");
    public static readonly ImportRule ComponentNotThere = Warning("component-record-id-not-in-dataset", "A part of the chain is no record of this file or of one imported before.", "Uma parte da cadeia não é registo deste ficheiro nem de um importado antes.");
    public static readonly ImportRule ComponentLater = Warning("component-record-not-before-relationship-in-dataset", "A part of the chain is stated after the relationship that lists it.", "Uma parte da cadeia é declarada depois da relação que a lista.");
    public static readonly ImportRule ComponentNotMarked = Warning("component-record-not-is-component", "A relationship lists the record as a part of its chain, and the record does not say that it is one.", "Uma relação lista o registo como parte da sua cadeia e o registo não diz que o é.");
    public static readonly ImportRule ComponentWithComponents = Warning("relationship-is-component-and-has-components", "The relationship is said to be a part of a chain and lists parts of its own; only the whole lists them.", "A relação é dada como parte de uma cadeia e lista partes próprias; só o todo as lista.");
    public static readonly ImportRule MistakenComponents = Warning("component-record-ids-is-component-records", "The parts of the chain stand under componentRecordIds; the standard's name is componentRecords. They are not read.", "As partes da cadeia estão em componentRecordIds; o nome da norma é componentRecords. Não são lidas.");
    public static readonly ImportRule SubjectMissing = Error("relationship-subject-must-be-record-id", "The entity of the relationship is no record of this import or of one before. Import the entity first, then this file again.", "A entidade da relação não é registo desta importação nem de uma anterior. Importe primeiro a entidade e depois este ficheiro outra vez.");
    public static readonly ImportRule SubjectNotEntity = Error("relationship-subject-can-only-refer-to-entity", "The subject of the relationship is no entity.", "O sujeito da relação não é uma entidade.");
    public static readonly ImportRule SubjectUnspecified = Warning("relationship-subject-unspecified", "The relationship gives a reason instead of an entity, which the standard allows: it belongs to no entity, and is not in the graph.", "A relação indica um motivo em vez de uma entidade, o que a norma permite: não pertence a nenhuma entidade e não entra no grafo.");
    public static readonly ImportRule PartyMissing = Error("relationship-interested-party-must-be-record-id", "The interested party is no record of this import or of one before. Import it first, then this file again.", "A parte interessada não é registo desta importação nem de uma anterior. Importe-a primeiro e depois este ficheiro outra vez.");
    public static readonly ImportRule PartyIsRelationship = Error("relationship-interested-party-can-only-refer-to-entity-or-person", "The interested party is a relationship; it must be an entity or a person.", "A parte interessada é uma relação; tem de ser uma entidade ou uma pessoa.");
    public static readonly ImportRule OwnerNotPerson = Warning("relationship-interest-beneficial-ownership-interested-party-not-person", "The interest is said to make a beneficial owner, and its holder is no person.", "O interesse é dado como de beneficiário efetivo e quem o detém não é uma pessoa.");
    public static readonly ImportRule SubjectNotNomination = Warning("relationship-interests-subject-should-be-entity-nomination-arrangement", "Nominees and nominators have their interest in an arrangement of the subtype nomination; the subject is none.", "Quem é nomeado ou nomeia tem o interesse numa figura do subtipo nomination; o sujeito não o é.");
    public static readonly ImportRule SubjectNotTrust = Warning("relationship-interests-subject-should-be-entity-trust", "Settlors, trustees and protectors have their interest in an entity of the subtype trust; the subject is none.", "Constituintes, administradores e protetores têm o interesse numa entidade do subtipo trust; o sujeito não o é.");
    public static readonly ImportRule MoreThanWhole = Warning("shareholding-over-100-percent", "The direct shareholdings in the entity that are declared for one day come to more than 100 percent, the least of each taken. All are kept.", "As participações diretas na entidade declaradas para um mesmo dia somam mais de 100 por cento, contando o mínimo de cada uma. Todas são guardadas.");
    public static readonly ImportRule PartyLater = Warning("relationship-party-not-before-relationship-in-dataset", "The entity or the interested party is stated after the relationship that names it.", "A entidade ou a parte interessada é declarada depois da relação que a indica.");
    public static readonly ImportRule OwnsItself = Warning("relationship-of-an-entity-with-itself", "The entity has an interest in itself; no owner is followed through it.", "A entidade tem um interesse em si própria; nenhum titular se segue por ela.");

    public static readonly ImportRule MinimumTwice = Warning("relationship-interests-share-min-and-exclusive-min", "The share has two lower bounds; give one.", "A quota tem dois limites inferiores; indique um.");
    public static readonly ImportRule MaximumTwice = Warning("relationship-interests-share-max-and-exclusive-max", "The share has two upper bounds; give one.", "A quota tem dois limites superiores; indique um.");
    public static readonly ImportRule ExactAndRange = Warning("relationship-interests-share-exact-has-min-max", "The share is exact and has bounds too; give one of them.", "A quota é exata e tem também limites; indique uma das duas formas.");
    public static readonly ImportRule RangeTurned = Warning("relationship-interests-share-max-not-greater-than-min", "The upper bound of the share is below the lower one; the bounds are not kept.", "O limite superior da quota é menor do que o inferior; os limites não são guardados.");
    public static readonly ImportRule RangeOfOne = Warning("relationship-interests-share-max-equals-min", "Both bounds of the share are equal; say exact.", "Os dois limites da quota são iguais; use exact.");
    public static readonly ImportRule EndsBeforeStart = Warning("relationship-interests-start-after-end-date", "The interest ends before it starts; it counts on no day.", "O interesse termina antes de começar; não conta em dia nenhum.");

    public static readonly ImportRule StatementInFuture = Warning("statement-date-in-future", "The statement's date is in the future.", "A data da declaração está no futuro.");
    public static readonly ImportRule RetrievedInFuture = Warning("statement-source-retrieved-at-in-future", "The source is said to be read in the future.", "A fonte é dada como consultada no futuro.");
    public static readonly ImportRule AnnotationInFuture = Warning("annotation-creation-date-in-future", "The annotation's date is in the future.", "A data da anotação está no futuro.");
    public static readonly ImportRule PublishedInFuture = Warning("statement-publication-date-in-future", "The day of publication is in the future.", "O dia de publicação está no futuro.");
    public static readonly ImportRule AnnotationTarget = Warning("annotation-statement-pointer-target-invalid", "The annotation points at nothing in the statement.", "A anotação não aponta para nada da declaração.");
    public static readonly ImportRule BirthInFuture = Warning("person-birth-date-in-future", "The date of birth is in the future.", "A data de nascimento está no futuro.");
    public static readonly ImportRule BirthTooOld = Warning("person-birth-date-too-far-in-past", "The date of birth is before 1800.", "A data de nascimento é anterior a 1800.");
    public static readonly ImportRule DeathNotSane = Warning("person-death-date-not-sensible", "The date of death is in the future, before the birth, or more than 120 years after it.", "A data de óbito está no futuro, antes do nascimento, ou mais de 120 anos depois dele.");
    public static readonly ImportRule DissolvedBeforeFounding = Warning("entity-dissolution-before-founding-date", "The entity is dissolved before it is founded.", "A entidade é dissolvida antes de constituída.");
    public static readonly ImportRule ListingsWithoutListing = Warning("has-public-listing-false-has-listings", "The entity is said to have no public listing, and securities or filings are listed.", "A entidade é dada como não cotada e indica valores mobiliários ou documentos de mercado.");
    public static readonly ImportRule SegmentWithoutMarket = Warning("entity-security-listing-market-segment-mic-no-operating-mic", "A listing names a market segment without the operating market.", "Uma cotação indica um segmento de mercado sem o mercado que o opera.");
    public static readonly ImportRule MarketWithoutSegment = Information("entity-security-listing-operating-mic-no-market-segment-mic", "A listing names the operating market without a market segment.", "Uma cotação indica o mercado que opera sem o segmento de mercado.");
    public static readonly ImportRule ExposureWithoutDetails = Warning("person-political-exposure-is-pep-no-details", "The person is said to be politically exposed, and no details are given.", "A pessoa é dada como politicamente exposta e não há pormenores.");
    public static readonly ImportRule ExposureDetailsWithout = Warning("person-political-exposure-not-pep-has-details", "The person is said not to be politically exposed, and details are given.", "A pessoa é dada como não politicamente exposta e há pormenores.");
    public static readonly ImportRule PersonScheme = Warning("person-identifiers-invalid-composition", "The scheme of a person's identifier is not a country of three letters, a hyphen and PASSPORT, TAXID or IDCARD.", "O esquema do identificador de uma pessoa não é um país de três letras, um hífen e PASSPORT, TAXID ou IDCARD.");
    public static readonly ImportRule PersonSchemeCountry = Warning("person-identifiers-no-valid-iso-3166-1-alpha-3-code", "The scheme of a person's identifier does not begin with a country of ISO 3166-1 alpha-3.", "O esquema do identificador de uma pessoa não começa por um país da ISO 3166-1 alfa-3.");
    public static readonly ImportRule EntityScheme = Information("entity-identifiers-not-known-scheme", "The scheme of the identifier does not have the form of a list of org-id.guide. It is kept and not brought to another.", "O esquema do identificador não tem a forma de uma lista do org-id.guide. É mantido e não é convertido noutro.");
    public static readonly ImportRule CheckDigit = Warning("portuguese-number-check-digit", "The Portuguese number is not nine digits with the right check digit.", "O número português não tem nove algarismos com o algarismo de controlo certo.");
    public static readonly ImportRule PersonalNumber = Warning("entity-with-a-natural-persons-number", "The entity's Portuguese number is in a range of natural persons: neither it nor the name is kept.", "O número português da entidade está numa gama de pessoas singulares: nem ele nem o nome são guardados.");
    public static readonly ImportRule WithheldNumber = Information(
        "number-withheld",
        "The identifier is withheld or masked, as RGPD or ***456789, and tells nobody from another: entity or person is known by other "
        + "identifiers, else by the record.",
        "O identificador está omitido ou mascarado, como RGPD ou ***456789, e não distingue ninguém: a entidade ou pessoa "
        + "identifica-se por outros identificadores ou, sem eles, pelo registo.");
    public static readonly ImportRule EntityAddress = Warning("entity-address-type", "The address is of a type that entities do not have.", "O endereço é de um tipo que as entidades não têm.");
    public static readonly ImportRule PersonAddress = Warning("person-address-type", "The address is of a type that persons do not have.", "O endereço é de um tipo que as pessoas não têm.");
    public static readonly ImportRule AlternativeAddress = Warning("alternative-address-with-no-other-address-types", "All addresses are alternative ones; an alternative needs another address.", "Todos os endereços são alternativos; um alternativo pressupõe outro endereço.");
    public static readonly ImportRule SubtypeOfOtherType = Warning("entity-type-and-subtype-do-not-align", "The subtype belongs to another type of entity.", "O subtipo pertence a outro tipo de entidade.");
    public static readonly ImportRule UnknownField = Information("additional-field", "The statement has a member that the standard does not name. It is not read.", "A declaração tem um membro que a norma não prevê. Não é lido.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ImportRule> All => _all;

    private static ImportRule Error(string code, string en, string pt) => Rule(code, ImportSeverity.Error, en, pt);

    private static ImportRule Warning(string code, string en, string pt) => Rule(code, ImportSeverity.Warning, en, pt);

    private static ImportRule Information(string code, string en, string pt) => Rule(code, ImportSeverity.Information, en, pt);

    private static ImportRule Rule(string code, ImportSeverity severity, string en, string pt)
    {
        var rule = new ImportRule($"bods.{code}", severity, en, pt, IsOwn(code) ? null : Standard);
        _all.Add(rule);
        return rule;
    }

    private static bool IsOwn(string code) => code is "portuguese-number-check-digit" or "entity-with-a-natural-persons-number"
        or "number-withheld" or "duplicate-statement" or "shareholding-over-100-percent";
}
