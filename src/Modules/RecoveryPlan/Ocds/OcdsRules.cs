namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>What releases of OCDS are held against: the names are those of the reference checkers where they have the check.</summary>
public static class OcdsRules
{
    private const string Standard = "OCDS 1.1.5, release schema";
    private const string Merging = "OCDS 1.1.5, merging";
    private const string Pelican = "Pelican: field and compiled release checks";

    /// <summary>Not an object.</summary>
    public static ImportRule NotAnObject { get; } = Error("not-an-object", "The record is no JSON object; a release is one.", "O registo não é um objeto JSON; uma release é um.", Standard);

    /// <summary>No ocid.</summary>
    public static ImportRule NoOcid { get; } = Error("no-ocid", "The release has no ocid of at most 255 characters, so its process is not known.", "A release não tem ocid com até 255 caracteres: não se conhece o processo.", Standard);

    /// <summary>No id.</summary>
    public static ImportRule NoReleaseId { get; } = Error("no-release-id", "The release has no id of at most 255 characters.", "A release não tem id com até 255 caracteres.", Standard);

    /// <summary>No date.</summary>
    public static ImportRule NoReleaseDate { get; } = Error("no-release-date", "The release has no readable date, so it cannot be put in order with others.", "A release não tem data legível e não se pode ordenar com outras.", Merging);

    /// <summary>Only links.</summary>
    public static ImportRule LinkedRelease { get; } = Error("linked-release", "The record links to the release and does not hold it; import the file behind the link.", "O record liga à release e não a contém; importe o ficheiro da ligação.", "OCDS 1.1.5, record package");

    /// <summary>Nothing in it.</summary>
    public static ImportRule EmptyRecord { get; } = Error("empty-record", "The record holds neither releases nor a compiled release.", "O record não contém releases nem release compilada.", "OCDS 1.1.5, record package");

    /// <summary>Links and releases.</summary>
    public static ImportRule MixedReleases { get; } = Warning("mixed-releases", "The record holds releases and links to releases; it may have one kind alone.", "O record contém releases e ligações a releases; só pode ter um dos tipos.", "OCDS 1.1.5, record package");

    /// <summary>Twice with other content.</summary>
    public static ImportRule DuplicateRelease { get; } = Warning("duplicate-release", "The ocid and id of the release stand in this import before; the last one stands.", "O ocid e o id da release já constam desta importação; vale a última.", Standard);

    /// <summary>Another publisher has it.</summary>
    public static ImportRule OtherPublisher { get; } = Warning(
        "other-publisher",
        "Another publisher has the same ocid, and had it first. What this one says of it stands apart, under a longer key; where both tell "
        + "of one process, use one of them, or money counts twice.",
        "Outra entidade publica o mesmo ocid, e teve-o primeiro. O que esta diz dele fica à parte, com uma chave mais longa; se ambas "
        + "falam do mesmo processo, use só uma, ou o dinheiro conta duas vezes.",
        "OCDS 1.1.5, identifiers");

    /// <summary>Bids that are none any more.</summary>
    public static ImportRule WithdrawnBid { get; } = Information(
        "withdrawn-bid",
        "The bid was withdrawn: whoever made it is no bidder by it and is not counted.",
        "A proposta foi retirada: quem a apresentou não é concorrente por ela e não conta.",
        "OCDS extension bids, codelist bidStatus");

    /// <summary>A number in quotation marks.</summary>
    public static ImportRule NumberAsText { get; } = Information(
        "number-as-text",
        "The number is given as text; it was read as the number that it can only be.",
        "O número vem como texto; foi lido como o único número que pode ser.",
        Standard);

    /// <summary>A text that is no number.</summary>
    public static ImportRule UnreadableNumber { get; } = Warning(
        "unreadable-number",
        "The text stands where a number is asked and is none, or can be read two ways as 1.234 can; the value is unknown, not zero.",
        "O texto está onde se espera um número e não é nenhum, ou lê-se de duas maneiras como 1.234; o valor é desconhecido, não zero.",
        Standard);

    /// <summary>A day that cannot be.</summary>
    public static ImportRule UnlikelyDay { get; } = Warning(
        "unlikely-day",
        "The day cannot be right: it is before 1990, or it is to have been and lies more than a year ahead. It was left unknown.",
        "O dia não pode estar certo: é anterior a 1990, ou devia ter passado e está mais de um ano à frente. Ficou desconhecido.",
        Standard);

    /// <summary>A CPV code with another check digit.</summary>
    public static ImportRule CpvCheckDigit { get; } = Warning(
        "cpv-check-digit",
        "The last digit is not the check digit of the CPV code; the code was kept by its eight digits, with the right one.",
        "O último dígito não é o dígito de controlo do código CPV; o código ficou pelos seus oito dígitos, com o certo.",
        "Regulation (EC) 213/2008");

    /// <summary>A CPV code without the zero in front.</summary>
    public static ImportRule CpvZero { get; } = Information(
        "cpv-zero",
        "The CPV code has seven digits: the zero in front was lost, as where a spreadsheet took it for a number. It was put back.",
        "O código CPV tem sete dígitos: perdeu-se o zero inicial, como quando uma folha de cálculo o toma por um número. Foi reposto.",
        "Regulation (EC) 213/2008");

    /// <summary>An old version.</summary>
    public static ImportRule NoVersion { get; } = Information("no-version", "The package states no version: it was read as OCDS 1.0.", "O pacote não indica versão: foi lido como OCDS 1.0.", "OCDS 1.1.5, versioning");

    /// <summary>A newer version.</summary>
    public static ImportRule LaterVersion { get; } = Information(
        "later-version",
        "The package is of a version after 1.1: it was read as OCDS 1.1, and fields that are new in it are passed over.",
        "O pacote é de uma versão posterior à 1.1: foi lido como OCDS 1.1, e os campos novos foram ignorados.",
        "OCDS 1.1.5, versioning");

    /// <summary>The prefix.</summary>
    public static ImportRule BadOcidPrefix { get; } = Warning("bad-ocid-prefix", "The ocid does not begin with a registered prefix's form, ocds- and six lower-case letters or digits.", "O ocid não começa com a forma de um prefixo registado, ocds- e seis letras minúsculas ou dígitos.", "OCDS 1.1.5, identifiers");

    /// <summary>A wrong type.</summary>
    public static ImportRule WrongType { get; } = Warning("wrong-type", "The value is of another type than the schema says; it was passed over.", "O valor é de um tipo diferente do esquema; foi ignorado.", Standard);

    /// <summary>Missing.</summary>
    public static ImportRule MissingMember { get; } = Warning("required", "A member that the schema requires is missing.", "Falta um membro que o esquema exige.", Standard);

    /// <summary>A bad date.</summary>
    public static ImportRule BadDate { get; } = Warning("bad-date-time", "The value is no date-time of RFC 3339. A day alone, with or without a zone, was taken as that day; any other text was left unknown where it is used.", "O valor não é uma data-hora do RFC 3339. Um dia sem hora, com ou sem fuso, foi lido como esse dia; outro texto ficou desconhecido onde é usado.", Standard);

    /// <summary>Outside a closed list.</summary>
    public static ImportRule BadCode { get; } = Warning("closed-codelist", "The code is not in the closed codelist of the schema; it was passed over.", "O código não está na lista fechada do esquema; foi ignorado.", "OCDS 1.1.5, codelists");

    /// <summary>Outside an open list.</summary>
    public static ImportRule OtherCode { get; } = Information("open-codelist", "The code is not in the open codelist of the schema. A publisher may add codes; use a listed one where it fits.", "O código não está na lista aberta do esquema. Quem publica pode acrescentar códigos; use um da lista quando servir.", "OCDS 1.1.5, codelists");

    /// <summary>No address.</summary>
    public static ImportRule BadAddress { get; } = Warning("bad-uri", "The value is no URI of RFC 3986.", "O valor não é um URI do RFC 3986.", Standard);

    /// <summary>A pattern.</summary>
    public static ImportRule BadPattern { get; } = Warning("pattern", "The value does not match the pattern of the schema.", "O valor não corresponde ao padrão do esquema.", Standard);

    /// <summary>The same item twice.</summary>
    public static ImportRule RepeatedItem { get; } = Warning("unique-items", "An item of the list equals an earlier one; the schema allows each once.", "Um elemento da lista é igual a um anterior; o esquema só permite cada um uma vez.", Standard);

    /// <summary>Too little.</summary>
    public static ImportRule TooShort { get; } = Warning("min-length", "The text, list or object has less in it than the schema asks for.", "O texto, a lista ou o objeto tem menos do que o esquema exige.", Standard);

    /// <summary>An extension.</summary>
    public static ImportRule DeclaredExtension { get; } = Information(
        "extension",
        "The package declares an extension. Of extensions the suppliers of contracts and the bids are read and nothing "
        + "else; no field is held against their schemas.",
        "O pacote declara uma extensão. Das extensões leem-se as adjudicatárias dos contratos e as propostas, e nada "
        + "mais; nenhum campo é comparado com os esquemas delas.",
        "OCDS 1.1.5, extensions");

    /// <summary>Only versions.</summary>
    public static ImportRule VersionedRelease { get; } = Error("versioned-release", "The record holds a versioned release alone, which is not read; import its releases or its compiled release.", "O record só contém uma release com versões, que não é lida; importe as releases ou a release compilada.", "OCDS 1.1.5, record package");

    /// <summary>Links beside what is compiled.</summary>
    public static ImportRule LinkedHistory { get; } = Information("linked-history", "The record links to its releases and does not hold them; its compiled release was read in their place.", "O record liga às suas releases e não as contém; leu-se a release compilada em vez delas.", "OCDS 1.1.5, record package");

    /// <summary>An unknown field.</summary>
    public static ImportRule AdditionalField { get; } = Information(
        "additional-field",
        "The field is not in the schema of OCDS 1.1, nor in what is read of extensions; it was passed over.",
        "O campo não está no esquema do OCDS 1.1, nem no que se lê das extensões; foi ignorado.",
        "OCDS 1.1.5, conformance");

    /// <summary>Deprecated.</summary>
    public static ImportRule DeprecatedField { get; } = Information("deprecated-field", "The field is deprecated in OCDS 1.1.", "O campo está obsoleto no OCDS 1.1.", Standard);

    /// <summary>Empty.</summary>
    public static ImportRule EmptyField { get; } = Information("empty-field", "The field is an empty text, object or list: leave it out.", "O campo é um texto, objeto ou lista vazios: omita-o.", "lib-cove-ocds, empty fields");

    /// <summary>The same id twice.</summary>
    public static ImportRule DuplicateId { get; } = Warning("unique-ids", "Two objects of the list have the same id; merging makes them one.", "Dois objetos da lista têm o mesmo id; a fusão torna-os um.", Standard);

    /// <summary>No contract.</summary>
    public static ImportRule NoContract { get; } = Information("no-contract", "The process has neither award nor contract yet; its releases are kept for when it has.", "O processo ainda não tem adjudicação nem contrato; as releases ficam guardadas para quando tiver.", Standard);

    /// <summary>An award that cannot be told.</summary>
    public static ImportRule NoAwardId { get; } = Error("no-award-id", "The award has no id of at most 255 characters.", "A adjudicação não tem id com até 255 caracteres.", Standard);

    /// <summary>Nobody was awarded it.</summary>
    public static ImportRule AwardWithoutSupplier { get; } = Warning("award-without-supplier", "An award that is active, or of which no status is given, names no supplier; it was kept without one.", "Uma adjudicação ativa, ou sem estado indicado, não nomeia adjudicatária; ficou sem ela.", Pelican);

    /// <summary>Nobody made it.</summary>
    public static ImportRule AwardWithoutBuyer { get; } = Warning(
        "award-without-buyer",
        "The process names neither buyer nor procuring entity, and no party has such a role; its awards were kept without one.",
        "O processo não nomeia comprador nem entidade adjudicante, e nenhuma parte tem esse papel; as adjudicações ficaram sem ele.",
        Standard);

    /// <summary>A contract that cannot be told.</summary>
    public static ImportRule NoContractId { get; } = Error("no-contract-id", "The contract has no id of at most 255 characters.", "O contrato não tem id com até 255 caracteres.", Standard);

    /// <summary>No object of the contract.</summary>
    public static ImportRule NoObject { get; } = Warning(
        "no-object",
        "Nothing in the process says what is bought: neither a title, nor a description, item or plan. "
        + "The contract was kept, with “Objeto não indicado” as its object.",
        "Nada no processo diz o que se compra: nem título, nem descrição, artigo ou planeamento. "
        + "O contrato ficou, com «Objeto não indicado» como objeto.",
        Standard);

    /// <summary>The object in other words.</summary>
    public static ImportRule ObjectElsewhere { get; } = Information(
        "object-elsewhere",
        "Contract, award and tender have neither title nor description; what their items or the planning say was taken as "
        + "the contract's object.",
        "O contrato, a adjudicação e o procedimento não têm título nem descrição; tomou-se por objeto o que dizem os "
        + "artigos ou o planeamento.",
        Standard);

    /// <summary>Several buyers.</summary>
    public static ImportRule SeveralBuyers { get; } = Warning(
        "several-buyers",
        "Several parties have the role of buyer, or of procuring entity, and the release does not say which one buys: the "
        + "procuring entity that it names was taken, else the first of them.",
        "Várias partes têm o papel de comprador, ou de entidade adjudicante, e a release não diz qual compra: tomou-se a "
        + "entidade adjudicante que ela nomeia, senão a primeira delas.",
        Standard);

    /// <summary>Suppliers that the award does not have.</summary>
    public static ImportRule OtherSuppliers { get; } = Warning(
        "contract-suppliers",
        "The contract names a supplier that its award does not name; the contract's own suppliers were taken.",
        "O contrato nomeia uma adjudicatária que a adjudicação não nomeia; valem as do próprio contrato.",
        "OCDS extension contract_suppliers");

    /// <summary>No buyer.</summary>
    public static ImportRule NoBuyer { get; } = Error(
        "no-buyer",
        "The process names neither buyer nor procuring entity, and no party has such a role; its contracts were left out.",
        "O processo não nomeia comprador nem entidade adjudicante, e nenhuma parte tem esse papel; os contratos ficaram de fora.",
        Standard);

    /// <summary>No supplier.</summary>
    public static ImportRule NoSupplier { get; } = Warning(
        "no-supplier",
        "Neither the contract nor its award names a supplier; the contract was kept without one.",
        "Nem o contrato nem a adjudicação nomeiam adjudicatária; o contrato ficou sem ela.",
        Standard);

    /// <summary>No award.</summary>
    public static ImportRule UnresolvedAward { get; } = Warning("contract-award-reference", "The contract's awardID is the id of no award, or of several.", "O awardID do contrato não é o id de nenhuma adjudicação, ou é de várias.", Pelican);

    /// <summary>No party.</summary>
    public static ImportRule UnresolvedParty { get; } = Warning("organization-reference", "The reference leads to no party of the process; what it says itself was used.", "A referência não leva a nenhuma parte do processo; usou-se o que ela própria diz.", Pelican);

    /// <summary>Another name.</summary>
    public static ImportRule OtherPartyName { get; } = Information("party-reference-name", "The reference has another name than the party with its id.", "A referência tem um nome diferente do da parte com o seu id.", Pelican);

    /// <summary>A person.</summary>
    public static ImportRule NaturalPerson { get; } = Information("natural-person", "The party is, or may be, a natural person: number and name were not kept.", "A parte é, ou pode ser, uma pessoa singular: número e nome não foram guardados.", "Regulation (EU) 2016/679, article 5(1)(c)");

    /// <summary>No identifier.</summary>
    public static ImportRule Unidentified { get; } = Information("unidentified-party", "The party has no identifier under a scheme, so it cannot be joined with others.", "A parte não tem identificador num esquema e não se pode ligar a outras.", "OCDS 1.1.5, organization identifiers");

    /// <summary>A number that may not be shown.</summary>
    public static ImportRule WithheldNumber { get; } = Information(
        "withheld-number",
        "The party's number has the form of a natural person's, or is withheld: it was not kept. "
        + "The name stays, as it has a legal form or is a buyer's; the party cannot be joined with others.",
        "O número da parte tem a forma do de uma pessoa singular, ou está omitido: não foi guardado. "
        + "O nome ficou, por ter forma jurídica ou ser do comprador; a parte não se pode ligar a outras.",
        "Regulation (EU) 2016/679, article 5(1)(c)");

    /// <summary>A number that may not be shown, with several names.</summary>
    public static ImportRule NamesOfNumber { get; } = Warning(
        "names-of-number",
        "A number that may not be shown comes with several names in this import. Each name is a party of its own: nothing shows whether "
        + "they are one, and none stands under another's name.",
        "Um número que não pode ser mostrado vem com vários nomes nesta importação. "
        + "Cada nome é uma parte distinta: nada mostra se são "
        + "a mesma, e nenhuma fica sob o nome de outra.",
        "Regulation (EU) 2016/679, article 5(1)(c)");

    /// <summary>A wrong check digit.</summary>
    public static ImportRule BadCheckDigit { get; } = Warning("bad-check-digit", "The last digit of the party's number is not the check digit of the others; the number was kept.", "O último dígito do número da parte não é o dígito de controlo dos outros; o número ficou.", "org-id.guide, PT-NIPPC");

    /// <summary>Not a CPV code.</summary>
    public static ImportRule BadCpv { get; } = Warning("bad-cpv", "The classification says CPV and is no code of it; it was left unknown.", "A classificação diz CPV e não é um código dele; ficou desconhecida.", "Regulation (EC) 213/2008");

    /// <summary>Several CPV codes.</summary>
    public static ImportRule SeveralCpv { get; } = Information(
        "several-cpv",
        "The items of the contract, its award or its tender have several codes of the CPV; the first was taken as the contract's.",
        "Os artigos do contrato, da adjudicação ou do procedimento têm vários códigos CPV; tomou-se o primeiro como o do contrato.",
        "Regulation (EC) 213/2008");

    /// <summary>An unlikely amount.</summary>
    public static ImportRule BadAmount { get; } = Warning(
        "realistic-value",
        "The amount is beyond reason, more than 10 to the power of 15; it was left unknown.",
        "O montante é implausível, mais de 10 elevado a 15; ficou desconhecido.",
        Pelican);

    /// <summary>An amount that goes the other way.</summary>
    public static ImportRule NegativeAmount { get; } = Information(
        "negative-value",
        "The amount is below zero, as where the supplier pays the buyer; it was kept.",
        "O montante é negativo, como quando é a adjudicatária que paga; ficou.",
        Standard);

    /// <summary>A currency in another notation.</summary>
    public static ImportRule CurrencyNotation { get; } = Information(
        "currency-notation",
        "The currency is in lower case or a sign; it was read as the code of ISO 4217 that it can only stand for.",
        "A moeda está em minúsculas ou é um símbolo; leu-se como o único código ISO 4217 que pode representar.",
        "OCDS 1.1.5, codelists");

    /// <summary>No currency.</summary>
    public static ImportRule NoCurrency { get; } = Warning(
        "no-currency",
        "The currency of the amount is not known: it is not stated, neither there nor by award or tender, or what is "
        + "stated is no code of ISO 4217. The amount was kept without one.",
        "Não se conhece a moeda do montante: não é indicada, nem ali nem na adjudicação ou no procedimento, ou o que se "
        + "indica não é um código ISO 4217. O montante ficou sem moeda.",
        Standard);

    /// <summary>The currency of another amount.</summary>
    public static ImportRule CurrencyElsewhere { get; } = Information(
        "currency-elsewhere",
        "The amount states no currency; that of the award or else of the tender was taken, and for the tender's value "
        + "that of the contract.",
        "O montante não indica moeda; tomou-se a da adjudicação ou, na falta dela, a do procedimento, e para o valor do "
        + "procedimento a do contrato.",
        Standard);

    /// <summary>Another currency.</summary>
    public static ImportRule OtherCurrency { get; } = Warning(
        "other-currency",
        "The value is in another currency than the contract's, or not certainly in the same; it was left unknown.",
        "O valor está numa moeda diferente da do contrato, ou não é certo que seja a mesma; ficou desconhecido.",
        Standard);

    /// <summary>Totals.</summary>
    public static ImportRule ContractAwardTotals { get; } = Warning("contracts-value", "The contracts of an award add up to less than half or more than one and a half times its value.", "Os contratos de uma adjudicação somam menos de metade ou mais de uma vez e meia o seu valor.", Pelican);

    /// <summary>Payments.</summary>
    public static ImportRule TransactionTotals { get; } = Information("contract-implementation-value", "The transactions of the contract add up to more than its value.", "As transações do contrato somam mais do que o seu valor.", Pelican);

    /// <summary>Counts.</summary>
    public static ImportRule TendererCount { get; } = Warning("number-of-tenderers", "numberOfTenderers differs from the tenderers that are listed.", "numberOfTenderers difere dos concorrentes listados.", Pelican);

    /// <summary>Direct.</summary>
    public static ImportRule DirectWithTenderers { get; } = Warning("procurement-method-vs-number-of-tenderers", "A direct award has more than one tenderer.", "Um ajuste direto tem mais de um concorrente.", Pelican);

    /// <summary>Periods.</summary>
    public static ImportRule PeriodOrder { get; } = Warning("period", "The period ends before it begins.", "O período termina antes de começar.", Pelican);

    /// <summary>Order of days.</summary>
    public static ImportRule DateOrder { get; } = Information("dates", "The contract was signed before the day of its award.", "O contrato foi celebrado antes do dia da adjudicação.", Pelican);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ImportRule> All { get; } =
    [
        NotAnObject, NoOcid, NoReleaseId, NoReleaseDate, LinkedRelease, EmptyRecord, MixedReleases, DuplicateRelease,
        OtherPublisher, NoVersion, LaterVersion, BadOcidPrefix, WrongType, MissingMember, BadDate, BadCode, OtherCode, BadAddress,
        BadPattern, RepeatedItem, TooShort, DeclaredExtension, VersionedRelease, LinkedHistory, AdditionalField,
        DeprecatedField, EmptyField, DuplicateId, NoContract, NoAwardId, AwardWithoutSupplier, AwardWithoutBuyer,
        NoContractId, NoObject, ObjectElsewhere, NoBuyer, SeveralBuyers, NoSupplier, OtherSuppliers, UnresolvedAward,
        UnresolvedParty, OtherPartyName, NaturalPerson, Unidentified, WithheldNumber,
        NamesOfNumber, BadCheckDigit, BadCpv, CpvCheckDigit, CpvZero,
        SeveralCpv, NumberAsText, UnreadableNumber, BadAmount,
        NegativeAmount, CurrencyNotation, NoCurrency, CurrencyElsewhere, OtherCurrency, ContractAwardTotals,
        TransactionTotals, TendererCount, WithdrawnBid, DirectWithTenderers, PeriodOrder, DateOrder, UnlikelyDay,
    ];

    private static ImportRule Error(string name, string en, string pt, string reference) => new("ocds." + name, ImportSeverity.Error, en, pt, reference);

    private static ImportRule Warning(string name, string en, string pt, string reference) => new("ocds." + name, ImportSeverity.Warning, en, pt, reference);

    private static ImportRule Information(string name, string en, string pt, string reference) => new("ocds." + name, ImportSeverity.Information, en, pt, reference);
}
