using System.Text;
using System.Xml;

namespace OgpGraph.Host.Doors.SearchEngines;

/// <summary>Writes lists of pages for search engines (sitemaps.org, 0.9): each page in both languages, which name each other.</summary>
/// <param name="root">Scheme and host of addresses.</param>
internal sealed class Sitemap(string root)
{
    private const string Format = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Html = "http://www.w3.org/1999/xhtml";

    private static readonly string[] Languages = ["pt", "en"];

    /// <summary>The list of lists.</summary>
    /// <param name="files">The paths of the lists.</param>
    public byte[] Index(IEnumerable<string> files) => Write("sitemapindex", xml =>
    {
        foreach (var file in files)
        {
            xml.WriteStartElement("sitemap", Format);
            xml.WriteElementString("loc", Format, root + file);
            xml.WriteEndElement();
        }
    });

    /// <summary>A list of pages.</summary>
    /// <param name="paths">Their paths below the language, without a slash before them; empty for the first page.</param>
    public byte[] Pages(IEnumerable<string> paths) => Write("urlset", xml =>
    {
        xml.WriteAttributeString("xmlns", "xhtml", null, Html);
        foreach (var path in paths)
        {
            foreach (var language in Languages)
            {
                xml.WriteStartElement("url", Format);
                xml.WriteElementString("loc", Format, Address(language, path));
                foreach (var other in Languages)
                    Alternate(xml, other, Address(other, path));
                Alternate(xml, "x-default", Address(Languages[0], path));
                xml.WriteEndElement();
            }
        }
    });

    private static byte[] Write(string element, Action<XmlWriter> content)
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement(element, Format);
            content(xml);
            xml.WriteEndElement();
        }

        return output.ToArray();
    }

    private static void Alternate(XmlWriter xml, string language, string address)
    {
        xml.WriteStartElement("link", Html);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private string Address(string language, string path)
        => $"{root}/{language}{(path.Length == 0 ? "" : "/" + string.Join('/', path.Split('/').Select(part => Uri.EscapeDataString(part).Replace("%3A", ":", StringComparison.Ordinal))))}";
}
