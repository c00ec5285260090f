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

    /// <summary>A file of a folder or an archive that is of a kind which the format never comes as.</summary>
    public static readonly ImportRule OtherKind = new(
        "file.other-kind", ImportSeverity.Warning,
        "The file is of a kind that the format never comes as, by its first bytes, and was left out; the rest was imported.",
        "O ficheiro é de um tipo em que o formato nunca vem, pelos seus primeiros bytes, e ficou de fora; o resto foi importado.");

    /// <summary>A number of a natural person inside a text; the finding's value is its kind, as NIF or CPF.</summary>
    public static readonly ImportRule PersonalNumber = new(
        "file.personal-number", ImportSeverity.Warning,
        "A text holds a number that is, by its form and its check digits or by the word before it, a natural person's; "
        + "asterisks stand for it, and the value says of what kind it is, as NIF or CPF.",
        "Um texto contém um número que, pela forma e pelos dígitos de controlo ou pela palavra que o antecede, é de uma pessoa singular; "
        + "foi substituído por asteriscos, e o valor diz de que tipo é, como NIF ou CPF.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ImportRule> All { get; } = [InvalidText, TooManyCells, OtherKind, PersonalNumber];
}
