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

        var text = TextOf(head).AsSpan().TrimStart();
        if (text.Length == 0 || FileForm.Of(head, text) is not null || text.Contains('\0'))
        {
            return ImportFileKind.Unknown;
        }

        return text[0] switch
        {
            '{' or '[' => ImportFileKind.Json,
            '<' => ImportFileKind.Xml,
            _ when text.IndexOfAny(';', ',', '\t') >= 0 => ImportFileKind.Csv,
            _ => ImportFileKind.Unknown,
        };
    }

    /// <summary>True for what no format comes as and what has a name of its own: a page of HTML, a PDF.</summary>
    public static bool IsNamed(ReadOnlySpan<byte> head) => FileForm.Of(head, TextOf(head).AsSpan().TrimStart()) is not null;

    /// <summary>What unpacked content is, in a reader's words.</summary>
    public static string Described(ReadOnlySpan<byte> head)
    {
        var text = TextOf(head).AsSpan().TrimStart();
        return FileForm.Of(head, text) ?? (text.Length == 0 ? "an empty file" : Described(Of(head)));
    }

    /// <summary>A kind in words.</summary>
    public static string Described(ImportFileKind kind) => kind switch
    {
        ImportFileKind.Json => "JSON",
        ImportFileKind.Csv => "a table as text (CSV)",
        ImportFileKind.Xlsx => "a spreadsheet (XLSX)",
        ImportFileKind.Xml => "XML",
        _ => "none of what is known",
    };

    /// <summary>The encoding that a byte order mark gives; null for none.</summary>
    public static Encoding? Marked(ReadOnlySpan<byte> head)
        => head.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]) ? Encoding.UTF8
            : head.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe, 0, 0]) ? Encoding.UTF32
            : head.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]) ? Encoding.Unicode
            : head.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff]) ? Encoding.BigEndianUnicode
            : null;

    /// <summary>UTF-16 by its mark or, without one, by the zeros beside the first letters, which are ASCII in every file of data; UTF-8 by its mark; null when neither says anything.</summary>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> head)
        => Marked(head) ?? (head is [not 0, 0, not 0, 0, ..] or [not 0, 0] ? Encoding.Unicode : head is [0, not 0, 0, not 0, ..] or [0, not 0] ? Encoding.BigEndianUnicode : null);

    private static string TextOf(ReadOnlySpan<byte> head)
    {
        var skipped = Marked(head)?.GetPreamble().Length ?? 0;
        return (EncodingOf(head) ?? Encoding.Latin1).GetString(head[skipped..]);
    }
}
