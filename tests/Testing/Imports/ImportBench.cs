using System.IO.Compression;
using System.Text;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Testing;

/// <summary>Runs an importer over files, with the readers of the service and without a database, and holds what it gives. Several runs over one session are several imports.</summary>
public static class ImportBench
{
    /// <summary>One import of texts.</summary>
    /// <param name="importer">The importer.</param>
    /// <param name="files">Name and content of each file.</param>
    public static ImportBenchRun Run(IFormatImporter importer, params (string Name, string Content)[] files)
        => Run(new ImportBenchSession(), importer, [.. files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Content)))]);

    /// <summary>One import of files of the disk; gzip is unpacked.</summary>
    public static ImportBenchRun RunFiles(IFormatImporter importer, params string[] paths) => RunFiles(new ImportBenchSession(), importer, paths);

    /// <summary>A further import of files of the disk into the same rows.</summary>
    public static ImportBenchRun RunFiles(ImportBenchSession session, IFormatImporter importer, params string[] paths)
        => Run(session, importer, [.. paths.Select(p => (Path.GetFileName(p), File.ReadAllBytes(p)))]);

    /// <summary>A further import into the same rows.</summary>
    /// <exception cref="ImportFileException">A file cannot be imported at all.</exception>
    public static ImportBenchRun Run(ImportBenchSession session, IFormatImporter importer, params (string Name, byte[] Content)[] files)
    {
        session.Begin(importer);
        foreach (var (name, content) in files)
        {
            importer.Read(new ImportFile(name, ImportBenchSession.SourceId, () => Content(content), s => s, ImportLimits.Default, (rule, place) => session.Report(rule, place)), session);
        }

        importer.Finish(session);
        return new ImportBenchRun(session);
    }

    private static Stream Content(byte[] content)
        => content is [0x1f, 0x8b, ..] ? new GZipStream(new MemoryStream(content), CompressionMode.Decompress) : new MemoryStream(content);
}
