namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>What the recovery plan's files are held against.</summary>
public static class RecoveryFileRules
{
    public static readonly ImportRule UnknownLayout = new("prr.unknown-layout", ImportSeverity.Error, "The table's headings are none of the six layouts; give a file of projects, entities, contracts, entities of contracts, locations or milestones.", "Os cabeçalhos da tabela não são de nenhum dos seis formatos; use um ficheiro de projetos, entidades, contratos, entidades de contratos, localizações ou marcos e metas.");

    public static readonly ImportRule MissingKey = new("prr.missing-key", ImportSeverity.Error, "A code that the row is known by is missing, so the row was set aside.", "Falta um código que identifica a linha, que por isso foi posta de parte.");

    public static readonly ImportRule MissingTitle = new("prr.missing-title", ImportSeverity.Information, "The project has no title, or it is withheld; its code stands in its place.", "O projeto não tem título, ou este é omitido; o código fica no seu lugar.");

    public static readonly ImportRule UnresolvedEntity = new("prr.unresolved-entity", ImportSeverity.Error, "The entity's number is neither a Portuguese tax number nor a pseudonym, so it cannot be joined and the row was set aside.", "O número da entidade não é um NIF português nem um pseudónimo, pelo que não se pode ligar e a linha foi posta de parte.");

    public static readonly ImportRule NoEntityNumber = new(
        "prr.no-entity-number", ImportSeverity.Warning,
        "The entity has no number that tells it from others; it was kept by its name, which has a legal form.",
        "A entidade não tem um número que a distinga de outras; ficou pelo nome, por ter forma jurídica.");

    public static readonly ImportRule CheckDigit = new("prr.check-digit", ImportSeverity.Warning, "The tax number's check digit is wrong; the entity was kept under the number as written.", "O dígito de controlo do NIF está errado; a entidade foi mantida com o número tal como escrito.");

    public static readonly ImportRule NaturalPerson = new("prr.natural-person", ImportSeverity.Information, "The entity is a natural person; neither name nor number was kept.", "A entidade é uma pessoa singular; não se guardou nome nem número.");

    public static readonly ImportRule WithheldNumber = new(
        "prr.withheld-number", ImportSeverity.Information,
        "The entity's number has the form of a natural person's and was not kept; its name stays, as it has a legal form.",
        "O número da entidade tem a forma do de uma pessoa singular e não foi guardado; o nome ficou, por ter forma jurídica.");

    public static readonly ImportRule NamesOfNumber = new(
        "prr.names-of-number", ImportSeverity.Warning,
        "A number that may not be shown comes with several names in these files. Each name is a party of its own: nothing shows whether "
        + "they are one, and none stands under another's name.",
        "Um número que não pode ser mostrado vem com vários nomes nestes ficheiros. "
        + "Cada nome é uma parte distinta: nada mostra se são "
        + "a mesma, e nenhuma fica sob o nome de outra.");

    public static readonly ImportRule BadAmount = new("prr.bad-amount", ImportSeverity.Warning,
        "The cell is no number, or can be read two ways as 1.234 can, or is beyond reason; the value is unknown, not zero.",
        "A célula não é um número, ou lê-se de duas maneiras como 1.234, ou é implausível; o valor é desconhecido, não zero.");

    public static readonly ImportRule RepeatedKey = new("prr.repeated-key", ImportSeverity.Warning,
        "A row with the same key stands before in this import; the last one stands. 7 and 7.0 are one key.",
        "Uma linha com a mesma chave já consta desta importação; vale a última. 7 e 7.0 são a mesma chave.");

    public static readonly ImportRule BadNumber = new("prr.bad-number", ImportSeverity.Warning,
        "The cell is no whole number, or none that the column can have; it was left unknown.",
        "A célula não é um número inteiro, ou não é um que a coluna possa ter; ficou desconhecida.");

    public static readonly ImportRule LostDigits = new("prr.lost-digits", ImportSeverity.Warning,
        "A spreadsheet made a number of the code that has lost digits, such as 1.23457E+17, or that can be read two ways, such as 1.000; "
        + "it was left unknown.",
        "Uma folha de cálculo fez do código um número que perdeu algarismos, como 1,23457E+17, ou que se lê de duas maneiras, como 1.000; "
        + "ficou desconhecido.");

    public static readonly ImportRule UnknownNuts = new("prr.unknown-nuts", ImportSeverity.Warning,
        "The code is of no region of Portugal in the editions of NUTS of 2010 to 2024; no region was read from it.",
        "O código não é de nenhuma região de Portugal nas versões da NUTS de 2010 a 2024; dele não se leu nenhuma região.");

    public static readonly ImportRule OtherRegion = new("prr.other-region", ImportSeverity.Warning,
        "The row's codes or names of regions, its district and its municipality exclude each other; the region is unknown.",
        "Os códigos ou nomes de regiões da linha, o distrito e o concelho excluem-se mutuamente; a região fica desconhecida.");

    public static readonly ImportRule BadDate = new("prr.bad-date", ImportSeverity.Warning, "The cell is no date; write 2024-03-31 or 31/03/2024.", "A célula não é uma data; escreva 2024-03-31 ou 31/03/2024.");

    public static readonly ImportRule BadShare = new("prr.bad-share", ImportSeverity.Warning, "The share lies outside 0 to 100; it was left out.", "A percentagem está fora de 0 a 100; foi omitida.");

    public static readonly ImportRule NoBaseNumber = new("prr.no-base-number", ImportSeverity.Information, "The contract has no number of the contracts portal, so it cannot be joined to the contract there.", "O contrato não tem número do Portal BASE, pelo que não se pode ligar ao contrato de lá.");

    public static readonly IReadOnlyList<ImportRule> All = [UnknownLayout, MissingKey, MissingTitle, UnresolvedEntity, NoEntityNumber, CheckDigit,
        NaturalPerson, WithheldNumber, NamesOfNumber, RepeatedKey, BadAmount, BadNumber, LostDigits,
        UnknownNuts, OtherRegion, BadDate, BadShare, NoBaseNumber];
}
