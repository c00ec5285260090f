using System.Buffers;

namespace OgpGraph.Engine.Importing;

/// <summary>Names, in a reader's words, what a file is that no format comes as: a page of HTML that a portal sent instead of data, a PDF, an old workbook.</summary>
internal static class FileForm
{
    private const string Html = "a page of HTML, perhaps an error or a login: open it in a browser to see what it says, and get the data file itself";
    private const string Turtle = "RDF as Turtle, TriG or N-Triples: get the same data as RDF/XML or JSON-LD";
    private const string Archive = ": unpack it, and import what is inside";

    // Names that no data file's first element has.
    private static readonly string[] Elements = ["html", "head", "body", "script", "style", "meta", "div", "center", "h1", "h2", "p", "br", "hr", "table"];

    private static readonly SearchValues<char> NoName = SearchValues.Create(" \t\r\n=\"");

    private static readonly string[] Sheets = ["[Content_Types].xml", "_rels/", "xl/", "docProps/", "customXml/"];

    /// <summary>The words; null for what may be data.</summary>
    /// <param name="head">The first bytes.</param>
    /// <param name="text">The same as text, without white space before.</param>
    public static string? Of(ReadOnlySpan<byte> head, ReadOnlySpan<char> text)
    {
        if (FileKind.IsZip(head))
        {
            return IsSheet(head) ? null
                : head.IndexOf("opendocument"u8) >= 0 ? "an OpenDocument file (.ods): save it as XLSX or CSV"
                : "a zip inside of another file" + Archive;
        }

        return Packed(head) ?? Document(head) ?? (IsHtml(text) ? Html : IsTurtle(text) ? Turtle : Saved(text));
    }

    private static string? Packed(ReadOnlySpan<byte> head)
        => FileKind.IsGzip(head) ? "gzip" + Archive
            : head.StartsWith("BZh"u8) ? "bzip2" + Archive
            : head.StartsWith((ReadOnlySpan<byte>)[0xfd, 0x37, 0x7a, 0x58, 0x5a]) ? "xz" + Archive
            : head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xb5, 0x2f, 0xfd]) ? "zstandard" + Archive
            : head.StartsWith("Rar!"u8) ? "a RAR archive" + Archive
            : head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7a, 0xbc, 0xaf]) ? "a 7z archive" + Archive
            : head.Length > 262 && head[257..].StartsWith("ustar"u8) ? "a tar archive" + Archive
            : null;

    private static string? Document(ReadOnlySpan<byte> head)
        => head.StartsWith("%PDF"u8) ? "a PDF: get the data file itself"
            : head.StartsWith((ReadOnlySpan<byte>)[0xd0, 0xcf, 0x11, 0xe0]) ? "an old Office file, such as an Excel workbook of before 2007 (.xls): save it as XLSX or CSV"
            : head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4e, 0x47]) || head.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) || head.StartsWith("GIF8"u8) ? "an image"
            : head.StartsWith("PAR1"u8) ? "Parquet: get the same data as JSON or CSV"
            : head.StartsWith("SQLite format 3"u8) ? "a SQLite database: get the same data as JSON or CSV"
            : head.StartsWith("bplist00"u8) || head.StartsWith("WARC/"u8) ? "a web archive, a page that was saved with its parts: get the data file itself"
            : head.StartsWith("{\\rtf"u8) ? "a text document (RTF)"
            : null;

    private static string? Saved(ReadOnlySpan<char> text)
        => text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("From: <Saved by", StringComparison.OrdinalIgnoreCase)
            ? "a web archive (MHTML), a page that was saved with its parts: get the data file itself"
            : text.TrimEnd() is "null" or "true" or "false" ? "a single word of JSON and no data"
            : null;

    private static bool IsSheet(ReadOnlySpan<byte> head)
    {
        var name = head.Length > 30 ? head[30..Math.Min(head.Length, 30 + head[26])] : [];
        foreach (var start in Sheets)
        {
            if (name.StartsWith(System.Text.Encoding.ASCII.GetBytes(start)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHtml(ReadOnlySpan<char> text)
    {
        text = AfterProlog(text);
        if (text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
        {
            return text["<!doctype".Length..].TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase);
        }

        var name = text.StartsWith("<") ? text[1..] : [];
        var end = name.IndexOfAnyExceptInRange('0', 'z');
        name = end < 0 ? name : name[..end];
        end = name.IndexOf('>');
        return Elements.AsSpan().Contains((end < 0 ? name : name[..end]).ToString().ToLowerInvariant());
    }

    // Declaration and comments.
    private static ReadOnlySpan<char> AfterProlog(ReadOnlySpan<char> text)
    {
        while (text.StartsWith("<?") || text.StartsWith("<!--"))
        {
            var mark = text.StartsWith("<?") ? "?>" : "-->";
            var end = text.IndexOf(mark);
            text = end < 0 ? [] : text[(end + mark.Length)..].TrimStart();
        }

        return text;
    }

    private static bool IsTurtle(ReadOnlySpan<char> text)
    {
        while (text.StartsWith("#") && text.IndexOf('\n') is > 0 and var end)
        {
            text = text[end..].TrimStart();
        }

        foreach (var word in (ReadOnlySpan<string>)["@prefix", "@base", "prefix ", "base <"])
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Contains('<'))
            {
                return true;
            }
        }

        var close = text.IndexOf('>');
        return text.StartsWith("_:") ? text.Contains(" <", StringComparison.Ordinal)
            : text.StartsWith("<") && close > 0 && text[..close].IndexOf(':') > 0 && text[..close].IndexOfAny(NoName) < 0
                && text[(close + 1)..].TrimStart() is var next && (next.StartsWith("<") ? next.StartsWith("<http") || next.StartsWith("<urn") : next.StartsWith("a "));
    }
}
