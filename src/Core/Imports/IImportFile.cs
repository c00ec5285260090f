namespace OgpGraph.Core;

/// <summary>One file of an import: gzip and zip are already opened, each file of an archive or folder is one of these. Everything streams.</summary>
public interface IImportFile
{
    /// <summary>The file's name, with the path inside an archive or folder.</summary>
    string Name { get; }

    /// <summary>What its first bytes say it is.</summary>
    ImportFileKind Kind { get; }

    /// <summary>The key of the <see cref="Source"/> that stands for this import: put it on the rows, so that each number can be cited.</summary>
    string SourceId { get; }

    /// <summary>
    /// The records of a JSON file, one by one: the items of a top-level array; the items of a member named in <paramref name="arrays"/> of a top-level object or
    /// of an object in a top-level array (packages); else each top-level value (JSON Lines, concatenated JSON, a bare record). Each is valid until the next is taken.
    /// </summary>
    /// <exception cref="ImportFileException">The file is no JSON, is empty, null or an API's error message, ends too early, or has a record
    /// larger than the limit.</exception>
    IEnumerable<ImportRecord> Json(params string[] arrays);

    /// <summary>
    /// As <see cref="Json(string[])"/>, with members of a package that are wanted whether they stand before the records or behind them.
    /// Where one does not stand before, the rest of the package is looked through first.
    /// </summary>
    /// <param name="around">The names of the members.</param>
    /// <param name="arrays">The names of the arrays.</param>
    IEnumerable<ImportRecord> Json(IReadOnlyCollection<string> around, params string[] arrays);

    /// <summary>
    /// The rows of a table, CSV or the first sheet of an XLSX file. Headings are matched whatever their case, accents and spaces. A cell
    /// with an error of a spreadsheet, such as #N/A, is reported.
    /// </summary>
    /// <param name="headings">Headings that must be there; of several with a bar between them, one: <c>idcontrato|Objeto do
    /// Contrato</c>.</param>
    /// <exception cref="ImportFileException">The file is no table, is corrupt, or lacks a heading.</exception>
    IEnumerable<ImportRow> Table(params string[] headings);

    /// <summary>
    /// The error for a file that is of another kind: it says what was expected and what this is, such as a page of HTML. The importer
    /// throws it.
    /// </summary>
    /// <param name="expected">What was expected, the beginning of a sentence: <c>RDF/XML</c>.</param>
    ImportFileException Refuse(string expected);

    /// <summary>The bare content, for formats of another kind such as XML. The caller disposes it.</summary>
    Stream Open();
}
