namespace OgpGraph.Engine.Importing;

/// <summary>What files of every format are held against.</summary>
public static class FileRules
{
    /// <summary>A text with half of a surrogate pair, which is no character.</summary>
    public static readonly ImportRule InvalidText = new(
        "file.invalid-text", ImportSeverity.Error,
        "A text of the record holds half of a surrogate pair, which is no character. Write the whole character.",
        "Um texto do registo contém metade de um par substituto, que não é um carácter. Escreva o carácter inteiro.", "RFC 8259, section 8.2");

    /// <summary>A row with more cells than headings.</summary>
    public static readonly ImportRule TooManyCells = new(
        "file.too-many-cells", ImportSeverity.Error,
        "The row has more cells than the table has headings; a separator in a text without quotes does that. Put the text in quotes.",
        "A linha tem mais células do que a tabela tem cabeçalhos; um separador num texto sem aspas causa isto. Ponha o texto entre aspas.", "RFC 4180, section 2");

    /// <summary>A cell of a spreadsheet that has an error in place of a value.</summary>
    public static readonly ImportRule ErrorCell = new(
        "file.error-cell", ImportSeverity.Warning,
        "The cell holds an error of the spreadsheet, such as #N/A or #REF!, and no value: what stands there is not known, and was not "
            + "taken for blank. Mend the formula or get the file again.",
        "A célula contém um erro da folha de cálculo, como #N/D ou #REF!, e nenhum valor: o que lá está não se conhece e não foi tomado "
            + "por vazio. Corrija a fórmula ou obtenha o ficheiro de novo.");

    /// <summary>A file of a folder or an archive that is of a kind which the format never comes as.</summary>
    public static readonly ImportRule OtherKind = new(
        "file.other-kind", ImportSeverity.Warning,
        "The file is of a kind that the format never comes as, by its first bytes, and was left out; the rest was imported. The value says what it is.",
        "O ficheiro é de um tipo em que o formato nunca vem, pelos seus primeiros bytes, e ficou de fora; o resto foi importado. O valor diz o que é.");

    /// <summary>A file without a record.</summary>
    public static readonly ImportRule NoRecord = new(
        "file.no-record", ImportSeverity.Warning,
        "The file holds no record: an empty list, or a table of headings alone. Nothing came of it.",
        "O ficheiro não contém nenhum registo: é uma lista vazia ou uma tabela só com cabeçalhos. Nada resultou dele.");

    /// <summary>A number of a natural person inside a text; the finding's value is its kind, as NIF or CPF.</summary>
    public static readonly ImportRule PersonalNumber = new(
        "file.personal-number", ImportSeverity.Warning,
        "A text holds a number that is, by its form and its check digits or by the word before it, a natural person's; "
        + "asterisks stand for it, and the value says of what kind it is, as NIF or CPF.",
        "Um texto contém um número que, pela forma e pelos dígitos de controlo ou pela palavra que o antecede, é de uma pessoa singular; "
        + "foi substituído por asteriscos, e o valor diz de que tipo é, como NIF ou CPF.");

    /// <summary>A number with more decimal places than its column has.</summary>
    public static readonly ImportRule RoundedNumber = new(
        "file.rounded-number", ImportSeverity.Warning,
        "A number has more decimal places than its field keeps and was rounded to the nearest, half away from zero: with two places, 10.005 is 10.01.",
        "Um número tem mais casas decimais do que o campo guarda e foi arredondado para o mais próximo, com as metades para longe de zero: com duas casas, 10,005 passa a 10,01.",
        "Regulation (EC) 1103/97, article 5");

    /// <summary>A number that its column cannot hold.</summary>
    public static readonly ImportRule UnstorableNumber = new(
        "file.unstorable-number", ImportSeverity.Warning,
        "A number is too large for its field, or so small that nothing would remain of it; the value is unknown, not zero. The rest of the record was imported.",
        "Um número é demasiado grande para o campo, ou tão pequeno que nada restaria dele; o valor fica desconhecido, e não zero. O resto do registo foi importado.");

    /// <summary>A number that its column cannot hold, in a field that must have one.</summary>
    public static readonly ImportRule UnstorableRow = new(
        "file.unstorable-row", ImportSeverity.Error,
        "A number is too large for its field, or so small that nothing would remain of it, and the field must have a value: the record was set aside.",
        "Um número é demasiado grande para o campo, ou tão pequeno que nada restaria dele, e o campo tem de ter valor: o registo foi posto de parte.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ImportRule> All { get; } =
        [InvalidText, TooManyCells, ErrorCell, OtherKind, NoRecord, PersonalNumber, RoundedNumber, UnstorableNumber, UnstorableRow];
}
