namespace OgpGraph.Core;

/// <summary>
/// Reads files of an open data format into rows of the module's tables and of the core's: <c>ogpgraph import FORMAT FILE</c>.
/// One instance serves one import, on one thread. It never opens a file, a socket or a database itself: files come to it, rows go to the session.
/// </summary>
public interface IFormatImporter
{
    /// <summary>Every rule that the importer may report against, so that a reader can look each code up.</summary>
    IReadOnlyList<ImportRule> Rules { get; }

    /// <summary>
    /// The kinds of file that the format comes as. In a folder or an archive, files of other kinds are left out with a finding and do not come to <see cref="Read"/>;
    /// a file that stands alone does, whatever it is, so that the importer says what it expected.
    /// </summary>
    IReadOnlyList<ImportFileKind> Kinds { get; }

    /// <summary>
    /// Reads one file of the import. Memory must stay flat: take records one by one and give rows to <paramref name="session"/> at once.
    /// A record that cannot be used is reported and left out; <see cref="ImportFileException"/> ends the whole import and nothing of it stays.
    /// </summary>
    void Read(IImportFile file, IImportSession session);

    /// <summary>Called once after the last file, for what needs all of them.</summary>
    void Finish(IImportSession session)
    {
    }
}
