using System.IO.Compression;

namespace OgpGraph.Engine.Importing;

/// <summary>The unpacked files of an archived one: gzip and zip are opened, a spreadsheet is not.</summary>
internal sealed class Unpacking(ImportLimits limits, Action<long> packedRead)
{
    private const long Grace = 100L << 20;

    private long _unpacked;

    /// <summary>Name and content of each file; the content opens again from its beginning.</summary>
    /// <param name="name">The archived file's name.</param>
    /// <param name="open">Opens what was given.</param>
    /// <param name="bytes">Its size.</param>
    /// <exception cref="ImportFileException">It is corrupt, or unpacks to more than it may.</exception>
    public IEnumerable<(string Name, Func<Stream> Open)> Files(string name, Func<Stream> open, long bytes)
    {
        var head = new byte[FileKind.Head];
        int read;
        using (var content = open())
        {
            read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        }

        if (FileKind.IsGzip(head.AsSpan(0, read)))
        {
            yield return (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name, () => Metered(new GZipStream(new CountedStream(open(), packedRead), CompressionMode.Decompress), name, bytes));
        }
        else if (FileKind.IsZip(head.AsSpan(0, read)) && Entries(name, open) is { } entries)
        {
            foreach (var (entry, index) in entries)
            {
                yield return ($"{name}/{PersonalNumber.Masked(entry, PersonalNumberSearch.Possible, out _)}", () => Entry(open, name, index, bytes));
            }
        }
        else
        {
            yield return (name, () => FileKind.IsZip(head.AsSpan(0, read)) ? open() : Metered(new CountedStream(open(), packedRead), name, bytes));
        }
    }

    // Null for a spreadsheet, which is a zip of its own. A name may stand twice, so that the place counts.
    private List<(string Name, int Index)>? Entries(string name, Func<Stream> open)
    {
        try
        {
            using var zip = new ZipArchive(open(), ZipArchiveMode.Read);
            if (zip.GetEntry("xl/workbook.xml") is not null)
            {
                return null;
            }

            return zip.Entries.Count > limits.Files
                ? throw new ImportFileException(new ImportPlace(name, 0), $"The zip holds more than {limits.Files} files, which is the most that is imported at once.")
                : [.. zip.Entries.Index().Where(e => e.Item.Length > 0 && !e.Item.FullName.EndsWith('/')).Select(e => (e.Item.FullName, e.Index)).OrderBy(e => e.FullName, StringComparer.Ordinal)];
        }
        catch (InvalidDataException fault)
        {
            throw new ImportFileException(new ImportPlace(name, 0), "The zip is corrupt or cut off. Get it again.", fault);
        }
    }

    private OwningStream Entry(Func<Stream> open, string name, int index, long bytes)
    {
        try
        {
            var zip = new ZipArchive(new CountedStream(open(), packedRead), ZipArchiveMode.Read);
            var entry = zip.Entries[index];
            return new OwningStream(Metered(entry.Open(), $"{name}/{PersonalNumber.Masked(entry.FullName, PersonalNumberSearch.Possible, out _)}", bytes), zip);
        }
        catch (InvalidDataException fault)
        {
            throw new ImportFileException(new ImportPlace(name, 0), "The zip is corrupt or cut off. Get it again.", fault);
        }
    }

    private CountedStream Metered(Stream content, string name, long packed)
    {
        var before = 0L;
        return new CountedStream(content, position =>
        {
            _unpacked += position - before;
            before = position;
            if (_unpacked > limits.Bytes)
            {
                throw new ImportFileException(new ImportPlace(name, 0), $"The file unpacks to more than {limits.Bytes >> 30} GB, which is the most that is imported at once.");
            }

            if (position > Grace && position / limits.Expansion > packed)
            {
                throw new ImportFileException(new ImportPlace(name, 0), $"The file unpacks to more than {limits.Expansion} times its size: it is no data file.");
            }
        });
    }
}
