using System.IO.Compression;

namespace OgpGraph.Engine.Importing;

/// <summary>The unpacked files of an archived one: gzip and zip are opened, gzip in a zip or in gzip too; a spreadsheet is not. A zip in a zip stays closed, and is told of as what it is.</summary>
internal sealed class Unpacking(ImportLimits limits, Action<long> packedRead)
{
    private const long Grace = 100L << 20;
    private const int MostLayers = 4;

    private long _unpacked;

    /// <summary>Name and content of each file; the content opens again from its beginning.</summary>
    /// <param name="name">The archived file's name.</param>
    /// <param name="open">Opens what was given.</param>
    /// <param name="bytes">Its size.</param>
    /// <exception cref="ImportFileException">It is corrupt, or unpacks to more than it may.</exception>
    public IEnumerable<(string Name, Func<Stream> Open)> Files(string name, Func<Stream> open, long bytes)
    {
        var isZip = FileKind.IsZip(Head(open, name));
        if (isZip && Entries(name, open) is { } entries)
        {
            foreach (var (entry, index, isPacked) in entries)
            {
                var (inner, content) = ($"{name}/{PersonalNumber.Masked(entry, PersonalNumberSearch.Possible, out _)}", (Func<Stream>)(() => Entry(open, name, index, bytes)));
                yield return isPacked ? Unwrapped(inner, content, bytes) : (inner, content);
            }
        }
        else if (isZip)
        {
            yield return (name, open);
        }
        else
        {
            var (unwrapped, content) = Unwrapped(name, () => new CountedStream(open(), packedRead), bytes);
            yield return unwrapped == name ? (name, () => Metered(content(), name, bytes)) : (unwrapped, content);
        }
    }

    // Each layer of gzip is metered, so that a bomb in a bomb is one.
    private (string Name, Func<Stream> Open) Unwrapped(string name, Func<Stream> open, long bytes)
    {
        for (var layer = 1; FileKind.IsGzip(Head(open, name)); layer++)
        {
            if (layer > MostLayers)
            {
                throw new ImportFileException(new ImportPlace(name, 0), $"Gzip lies in gzip more than {MostLayers} times: it is no data file.");
            }

            var (packed, inner) = (open, name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name);
            (name, open) = (inner, () => Metered(new GZipStream(packed(), CompressionMode.Decompress), inner, bytes));
        }

        return (name, open);
    }

    private static ReadOnlySpan<byte> Head(Func<Stream> open, string name)
    {
        var head = new byte[FileKind.Head];
        using var content = new GuardedStream(open(), name);
        return head.AsSpan(0, content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
    }

    // Null for a spreadsheet, which is a zip of its own. A name may stand twice, so that the place counts.
    private List<(string Name, int Index, bool IsPacked)>? Entries(string name, Func<Stream> open)
    {
        try
        {
            using var zip = new ZipArchive(open(), ZipArchiveMode.Read);
            if (zip.GetEntry("xl/workbook.xml") is not null)
            {
                return null;
            }

            if (zip.Entries.Count > limits.Files)
            {
                throw new ImportFileException(new ImportPlace(name, 0), $"The zip holds more than {limits.Files} files, which is the most that is imported at once.");
            }

            if (zip.Entries.FirstOrDefault(e => e.IsEncrypted) is { } locked)
            {
                var shown = PersonalNumber.Masked(locked.FullName, PersonalNumberSearch.Possible, out _);
                throw new ImportFileException(new ImportPlace($"{name}/{shown}", 0), "The zip is locked with a password. Unpack it, and import what is inside.");
            }

            var files = zip.Entries.Index().Where(e => e.Item.Length > 0 && !e.Item.FullName.EndsWith('/')).Select(e => (e.Item.FullName, e.Index, IsPacked(e.Item))).OrderBy(e => e.FullName, StringComparer.Ordinal).ToList();
            return files.Count > 0 ? files : throw new ImportFileException(new ImportPlace(name, 0), "The zip holds no file, or empty ones alone.");
        }
        catch (InvalidDataException fault)
        {
            throw new ImportFileException(new ImportPlace(name, 0), "The zip is corrupt or cut off. Get it again.", fault);
        }
    }

    private static bool IsPacked(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        Span<byte> head = stackalloc byte[3];
        return FileKind.IsGzip(head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
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
