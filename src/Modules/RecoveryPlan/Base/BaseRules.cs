namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>What records of BASE are held against.</summary>
public static class BaseRules
{
    private const string Layout = "dados.gov.pt, IMPIC: contracts, dataset 66d72d488ca4b7cb2de28712";

    /// <summary>No object.</summary>
    public static ImportRule NotAnObject { get; } = Error("not-an-object", "The record is no JSON object; a file of BASE is an array of objects.", "O registo não é um objeto JSON; um ficheiro do BASE é uma lista de objetos.");

    /// <summary>No number.</summary>
    public static ImportRule NoContractNumber { get; } = Error("no-contract-number", "The record has no idcontrato, so it cannot be told from others.", "O registo não tem idcontrato e não se distingue de outros.");

    /// <summary>The number again.</summary>
    public static ImportRule RepeatedContract { get; } = Error("repeated-contract", "The file has the contract's number before: the first record stands. BASE repeats a number for each lot, without saying which price belongs to which.", "O ficheiro já tem este número de contrato: vale o primeiro registo. O BASE repete o número por lote, sem dizer que preço pertence a qual.");

    /// <summary>No number, in the portal's own export.</summary>
    public static ImportRule NumberlessExport { get; } = Warning("numberless-export",
        "The file is the portal's own export, which has no contract numbers: each row's key is made of its content. A contract that also "
        + "comes from IMPIC's yearly file stands there under its number, and here again: count one of them.",
        "O ficheiro é a exportação do próprio portal, que não tem números de contrato: a chave de cada linha é feita do seu conteúdo. Um "
        + "contrato que venha também no ficheiro anual do IMPIC está lá com o seu número, e aqui outra vez: conte só um deles.",
        "base.gov.pt, Exportar");

    /// <summary>A row again, in the portal's own export.</summary>
    public static ImportRule SameContent { get; } = Warning("same-content",
        "The export has a row with the same object, parties, price and days before: both were kept, the later one under the same key with "
        + "its place behind it. If the row was exported twice, remove one.",
        "A exportação já tem uma linha com o mesmo objeto, entidades, preço e datas: ficaram ambas, a segunda com a mesma chave seguida da "
        + "sua ordem. Se a linha foi exportada duas vezes, retire uma.", "base.gov.pt, Exportar");

    /// <summary>A number that a spreadsheet spoiled.</summary>
    public static ImportRule LostDigits { get; } = Warning("lost-digits",
        "A spreadsheet made a number of the code that has lost digits, such as 1.23457E+17, or that can be read two ways, such as 1.000; "
        + "it was left unknown.",
        "Uma folha de cálculo fez do código um número que perdeu algarismos, como 1,23457E+17, ou que se lê de duas maneiras, como 1.000; "
        + "ficou desconhecido.");

    /// <summary>A number in a place where none is looked for.</summary>
    public static ImportRule NumberNotUnderstood { get; } = Warning("number-not-understood",
        "The party's text has digits that look like a number, which was not understood: write the number first, followed by a dash and "
        + "the name. The party cannot be joined with others.",
        "O texto da parte tem algarismos que parecem um número, que não se entendeu: escreva primeiro o número, depois um hífen e o nome. "
        + "A parte não se pode ligar a outras.");

    /// <summary>Several parties in one text, not to be told apart.</summary>
    public static ImportRule SecondNumber { get; } = Warning("second-number",
        "The party's text holds another number beside the party's own, and where one party ends cannot be told: the party stands under its "
        + "number, the name was left out as it may name somebody else too, and who has the other number was set aside. "
        + "Write each party apart: the number first, followed by a dash and the name.",
        "O texto da parte tem outro número além do da própria parte, e não se distingue onde uma parte acaba: a parte ficou com o seu "
        + "número, o nome foi omitido, por poder designar também outra pessoa, e quem tem o outro número ficou de fora. "
        + "Escreva cada parte em separado: primeiro o número, depois um hífen e o nome.");

    /// <summary>A region elsewhere.</summary>
    public static ImportRule OtherRegion { get; } = Warning("other-region",
        "The place and the code in NUTs exclude each other, as Espanha and PT1A0, or Lisboa and PT150: the region is unknown.",
        "O local e o código em NUTs excluem-se mutuamente, como Espanha e PT1A0, ou Lisboa e PT150: a região fica desconhecida.");

    /// <summary>A code of no region.</summary>
    public static ImportRule UnknownNuts { get; } = Warning("unknown-nuts",
        "The code or name in NUTs is of no region of Portugal in the editions of NUTS of 2010 to 2024; it was not read.",
        "O código ou nome em NUTs não é de nenhuma região de Portugal nas versões da NUTS de 2010 a 2024; não foi lido.",
        "Regulation (EC) 1059/2003, annex I");

    /// <summary>No buyer.</summary>
    public static ImportRule NoBuyer { get; } = Error("no-buyer", "The record names no adjudicante.", "O registo não nomeia o adjudicante.");

    /// <summary>No object of the contract.</summary>
    public static ImportRule NoObject { get; } = Error("no-object", "The record says in neither objectoContrato nor descContrato what is bought.", "O registo não diz em objectoContrato nem em descContrato o que se compra.");

    /// <summary>An amendment without a contract or day.</summary>
    public static ImportRule AmendmentWithoutDay { get; } = Error("amendment-without-day", "The amendment has no readable modifContratoData.", "A modificação não tem modifContratoData legível.");

    /// <summary>No supplier.</summary>
    public static ImportRule NoSupplier { get; } = Warning("no-supplier", "The record names no adjudicatário; the contract was kept without one.", "O registo não nomeia adjudicatário; o contrato ficou sem ele.");

    /// <summary>Not awarded.</summary>
    public static ImportRule NotAwarded { get; } = Warning("not-awarded", "The party is no entity but a remark, as that nothing was awarded, or a mere count; it was left out.", "A parte não é uma entidade, mas uma nota, como a de que não houve adjudicação, ou uma mera contagem; foi omitida.");

    /// <summary>Several buyers.</summary>
    public static ImportRule SeveralBuyers { get; } = Information("several-buyers", "The record names several buyers; the first was kept.", "O registo nomeia vários adjudicantes; ficou o primeiro.");

    /// <summary>No amount.</summary>
    public static ImportRule UnreadableAmount { get; } = Warning("unreadable-amount", "The amount cannot be read, or can be read two ways, or is beyond reason; it was left unknown.", "O montante não se consegue ler, lê-se de duas maneiras ou é implausível; ficou desconhecido.");

    /// <summary>A CPV code with another check digit.</summary>
    public static ImportRule CpvCheckDigit { get; } = Warning(
        "cpv-check-digit",
        "The last digit is not the check digit of the CPV code; the code was kept by its eight digits, with the right one.",
        "O último dígito não é o dígito de controlo do código CPV; o código ficou pelos seus oito dígitos, com o certo.");

    /// <summary>A CPV code without the zero in front.</summary>
    public static ImportRule CpvZero { get; } = Information(
        "cpv-zero",
        "The CPV code has seven digits: the zero in front was lost, as where a spreadsheet took it for a number. It was put back.",
        "O código CPV tem sete dígitos: perdeu-se o zero inicial, como quando uma folha de cálculo o toma por um número. Foi reposto.");

    /// <summary>A column that tells contracts apart is missing.</summary>
    public static ImportRule PartialExport { get; } = Error(
        "partial-export",
        "The portal's export lacks a column by which its contracts are told apart, or has an error there: object, buyer, supplier, price, "
        + "and the days of publication and signing. The contract would stand twice beside that of a whole export, so it was left out. "
        + "Export again with all columns.",
        "À exportação do portal falta uma coluna pela qual se distinguem os contratos, ou há nela um erro: objeto, adjudicante, "
        + "adjudicatária, preço, datas de publicação e de celebração. O contrato ficaria repetido ao lado do de uma exportação completa, "
        + "pelo que ficou de fora. Exporte de novo com todas as colunas.");

    /// <summary>Less than nothing.</summary>
    public static ImportRule NegativeAmount { get; } = Warning("negative-amount", "The amount is below zero; it was kept as published.", "O montante é negativo; ficou como publicado.");

    /// <summary>Zero for nothing.</summary>
    public static ImportRule ZeroEffectivePrice { get; } = Information("zero-effective-price", "PrecoTotalEfetivo is 0, which stands for not reported; it was left unknown.", "PrecoTotalEfetivo é 0, o que significa não reportado; ficou desconhecido.");

    /// <summary>No day.</summary>
    public static ImportRule UnreadableDate { get; } = Warning("unreadable-date", "The date is none, or lies before 1990 or more than a year ahead; it was left unknown.", "A data não é válida, é anterior a 1990 ou está a mais de um ano no futuro; ficou desconhecida.");

    /// <summary>Order of days.</summary>
    public static ImportRule PublishedBeforeSigned { get; } = Information("published-before-signed", "The contract was published before the day of its signing.", "O contrato foi publicado antes do dia da celebração.");

    /// <summary>No whole number of days.</summary>
    public static ImportRule UnreadableDuration { get; } = Warning("unreadable-duration", "prazoExecucao is no number of days; it was left unknown.", "prazoExecucao não é um número de dias; ficou desconhecido.");

    /// <summary>Not a CPV code.</summary>
    public static ImportRule BadCpv { get; } = Warning("bad-cpv", "The code is none of the Common Procurement Vocabulary, eight digits, a dash and a check digit in one of 45 divisions; it was left unknown.", "O código não é do Vocabulário Comum, oito dígitos, hífen e dígito de controlo numa das 45 divisões; ficou desconhecido.", "Regulation (EC) 213/2008");

    /// <summary>An unknown procedure.</summary>
    public static ImportRule UnknownProcedure { get; } = Information("unknown-procedure", "The kind of procedure has no class of its own here: OTHER, with its words in procedureDetails.", "O tipo de procedimento não tem classe própria aqui: OTHER, com as palavras em procedureDetails.");

    /// <summary>An unknown place.</summary>
    public static ImportRule UnknownRegion { get; } = Information("unknown-region", "The place is in Portugal and leads to no region of NUTS 2; the region was left unknown.", "O local é em Portugal e não leva a nenhuma região NUTS 2; a região ficou desconhecida.");

    /// <summary>A person.</summary>
    public static ImportRule NaturalPerson { get; } = Information("natural-person", "The party is, or may be, a natural person: number and name were not kept.", "A parte é, ou pode ser, uma pessoa singular: número e nome não foram guardados.", "Regulation (EU) 2016/679, article 5(1)(c)");

    /// <summary>A foreign number.</summary>
    public static ImportRule ForeignNumber { get; } = Information("foreign-number", "The party's number is of another country.", "O número da parte é de outro país.");

    /// <summary>A wrong check digit.</summary>
    public static ImportRule BadCheckDigit { get; } = Warning("bad-check-digit", "The last digit of the party's number is not the check digit of the others; the number was kept.", "O último dígito do número da parte não é o dígito de controlo dos outros; o número ficou.", "org-id.guide, PT-NIPPC");

    /// <summary>No number.</summary>
    public static ImportRule PlaceholderNumber { get; } = Warning("placeholder-number", "The party's number stands for none, such as 999999999; the party cannot be joined with others.", "O número da parte não designa nenhuma, como 999999999; a parte não se pode ligar a outras.");

    /// <summary>A number that may not be shown.</summary>
    public static ImportRule WithheldNumber { get; } = Information(
        "withheld-number",
        "The party's number is withheld, or has the form of a natural person's: it was not kept. "
        + "The name stays, as it has a legal form or is a buyer's; the party cannot be joined with others.",
        "O número da parte está omitido, ou tem a forma do de uma pessoa singular: não foi guardado. "
        + "O nome ficou, por ter forma jurídica ou ser do adjudicante; a parte não se pode ligar a outras.",
        "Regulation (EU) 2016/679, article 5(1)(c)");

    /// <summary>A number that may not be shown, with several names.</summary>
    public static ImportRule NamesOfNumber { get; } = Warning(
        "names-of-number",
        "A number that may not be shown comes with several names in this import. Each name is a party of its own: nothing shows whether "
        + "they are one, and none stands under another's name.",
        "Um número que não pode ser mostrado vem com vários nomes nesta importação. "
        + "Cada nome é uma parte distinta: nada mostra se são "
        + "a mesma, e nenhuma fica sob o nome de outra.");

    /// <summary>No number that tells the party.</summary>
    public static ImportRule NoPartyNumber { get; } = Information(
        "no-party-number",
        "The party has no number, or one that is no tax number known here: it was not kept. "
        + "The name stays, as it has a legal form or is a buyer's; the party cannot be joined with others.",
        "A parte não tem número, ou tem um que não é um número fiscal aqui conhecido: não foi guardado. "
        + "O nome ficou, por ter forma jurídica ou ser do adjudicante; a parte não se pode ligar a outras.");

    /// <summary>An unknown field.</summary>
    public static ImportRule AdditionalField { get; } = Information("additional-field", "The field is not among the documented ones; it was not read.", "O campo não está entre os documentados; não foi lido.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ImportRule> All { get; } =
    [
        NotAnObject, NumberlessExport, PartialExport,
        SameContent, LostDigits, NumberNotUnderstood, SecondNumber, OtherRegion, UnknownNuts, NoContractNumber, RepeatedContract,
        NoBuyer, NoObject, AmendmentWithoutDay, NoSupplier, NotAwarded, SeveralBuyers, UnreadableAmount, NegativeAmount,
        ZeroEffectivePrice, UnreadableDate, PublishedBeforeSigned, UnreadableDuration, BadCpv, CpvCheckDigit, CpvZero,
        UnknownProcedure, UnknownRegion, NaturalPerson, ForeignNumber, BadCheckDigit,
        PlaceholderNumber, WithheldNumber, NamesOfNumber, NoPartyNumber, AdditionalField,
    ];

    private static ImportRule Error(string name, string en, string pt) => new("base." + name, ImportSeverity.Error, en, pt, Layout);

    private static ImportRule Warning(string name, string en, string pt, string reference = Layout) => new("base." + name, ImportSeverity.Warning, en, pt, reference);

    private static ImportRule Information(string name, string en, string pt, string reference = Layout) => new("base." + name, ImportSeverity.Information, en, pt, reference);
}
