using System.Text;

namespace OgpGraph.Engine.Importing;

/// <summary>Tells what a file is from its first bytes, whatever its name says.</summary>
internal static class FileKind
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Head = 4096;

    /// <summary>True for gzip (RFC 1952).</summary>
    public static bool IsGzip(ReadOnlySpan<byte> head) => head.StartsWith("\u001f"u8) && head.Length > 2 && head[1] == 0x8b;

    /// <summary>True for zip, of which XLSX is one.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    /// <summary>What unpacked content is.</summary>
    public static ImportFileKind Of(ReadOnlySpan<byte> head)
    {
        if (IsZip(head))
        {
            return ImportFileKind.Xlsx;
        }

        var text = TextOf(head).TrimStart();
        if (text.Length == 0 || text.Contains('\0'))
        {
            return ImportFileKind.Unknown;
        }

        return text[0] switch
        {
            '{' or '[' => ImportFileKind.Json,
            '<' => ImportFileKind.Xml,
            _ when text.AsSpan().IndexOfAny(';', ',', '\t') >= 0 => ImportFileKind.Csv,
            _ => ImportFileKind.Unknown,
        };
    }

    /// <summary>The encoding that a byte order mark gives; null for none.</summary>
    public static Encoding? Marked(ReadOnlySpan<byte> head)
        => head.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]) ? Encoding.UTF8
            : head.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]) ? Encoding.Unicode
            : head.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff]) ? Encoding.BigEndianUnicode
            : null;

    private static string TextOf(ReadOnlySpan<byte> head)
    {
        var encoding = Marked(head);
        return (encoding ?? Encoding.Latin1).GetString(head[(encoding?.GetPreamble().Length ?? 0)..]);
    }
}
