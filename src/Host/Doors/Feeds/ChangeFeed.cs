using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Site;

namespace OgpGraph.Host.Doors.Feeds;

/// <summary>Changes as an Atom feed (RFC 4287), in pages (RFC 5005).</summary>
/// <param name="root">Scheme and host of addresses.</param>
/// <param name="publisher">The author.</param>
/// <param name="text">The language.</param>
/// <param name="subject">What the feed is about.</param>
/// <param name="nameOf">How readers call rows of a type.</param>
internal sealed class ChangeFeed(string root, Publisher publisher, SiteText text, FeedSubject subject, Func<string, string> nameOf)
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    // Atom wants a moment; a feed without entries has never changed.
    private const string Never = "1970-01-01T00:00:00Z";

    /// <summary>The feed's page.</summary>
    /// <param name="entries">Its entries, the newest first.</param>
    /// <param name="after">Where the page begins; null for the first.</param>
    /// <param name="next">Where the next page begins; null when there is none.</param>
    public byte[] Page(IReadOnlyList<FeedEntry> entries, string? after, string? next)
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, text.Tag);
            // The same feed under another address is another feed for its readers, and so is the other language.
            xml.WriteElementString("id", Atom, Address(null));
            Write(xml, "title", subject.Title is { } title ? $"{text["O que se ficou a saber", "What became known"]}: {title}"
                : text["O que se ficou a saber dos planos de administração aberta", "What became known of the open-government plans"]);
            xml.WriteElementString("updated", Atom, entries.Count > 0 ? entries[0].RecordedAt : Never);
            xml.WriteStartElement("author", Atom);
            Write(xml, "name", publisher.Name);
            xml.WriteElementString("uri", Atom, publisher.Page ?? root);
            xml.WriteEndElement();
            xml.WriteElementString("rights", Atom, $"{Licence.Name} · {Licence.Address}");
            Link(xml, "self", Address(after), "application/atom+xml");
            Link(xml, "alternate", root + text.Page(subject.Page), "text/html");
            Link(xml, "first", Address(null), "application/atom+xml");
            if (next is not null)
                Link(xml, "next", Address(next), "application/atom+xml");
            Link(xml, "license", Licence.Address, "text/html");
            foreach (var entry in entries)
                Entry(xml, entry);
            xml.WriteEndElement();
        }

        return output.ToArray();
    }

    private void Entry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, IdOf(entry.Key, text.Tag));
        Write(xml, "title", $"{nameOf(entry.Type)} · {KindOf(entry.Kind)}: {entry.Summary ?? entry.Key}");
        xml.WriteElementString("updated", Atom, entry.RecordedAt);
        xml.WriteElementString("published", Atom, entry.RecordedAt);
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", entry.Type);
        xml.WriteEndElement();
        Link(xml, "alternate", root + text.Page(entry.Commitment is { } slug ? $"commitments/{slug}" : ""), "text/html");
        if (entry.SourceAddress is { } address && Uri.TryCreate(address, UriKind.Absolute, out var source) && source.Scheme is "http" or "https")
            Link(xml, "via", address, null);
        Write(xml, "summary", Told(entry));
        xml.WriteEndElement();
    }

    private string Told(FeedEntry entry)
    {
        var told = new StringBuilder(text[$"Público, o mais tardar, em {entry.KnownOn}; registado aqui em {entry.RecordedAt}.",
            $"Public by {entry.KnownOn} at the latest; recorded here at {entry.RecordedAt}."]);
        if (entry.CommitmentTitle is { } commitment)
            told.Append(text[" Compromisso: ", " Commitment: "]).Append(commitment).Append('.');
        if (entry.SourceTitle is { } source)
            told.Append(text[" Fonte: ", " Source: "]).Append(source).Append(entry.SourceDate.ValueKind == JsonValueKind.Object
                ? $" ({DateOf(entry.SourceDate)})." : ".");
        return told.ToString();
    }

    // When a source does not say its date, the day by which a fact was public is the one on which the source was read.
    private string DateOf(JsonElement date)
    {
        string? Part(string name) => date.TryGetProperty(name, out var part) ? part.GetString() : null;
        return ReaderFormat.Partial(Part("precision"), Part("from"), Part("to"), Part("raw"), text.Language);
    }

    private string KindOf(string kind) => kind switch
    {
        "ADDED" => text["novo", "new"],
        "CHANGED" => text["alterado", "changed"],
        _ => text["removido", "removed"],
    };

    private string Address(string? after)
        => $"{root}/feed.atom?lang={text.Tag}{(subject.Parameter.Length == 0 ? "" : "&" + subject.Parameter)}{(after is null ? "" : "&after=" + Uri.EscapeDataString(after))}";

    // A UUID of the change's key (RFC 9562, version 8), so that an entry is one whatever feed and host it comes from.
    private static string IdOf(string key, string language)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"ogpgraph:change:{language}:{key}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }

    private static void Link(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", Legal(address));
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string name, string content) => xml.WriteElementString(name, Atom, Legal(content));

    // Facts may hold characters that XML has no way to write.
    private static string Legal(string content)
    {
        if (content.All(XmlConvert.IsXmlChar))
            return content;
        var legal = new StringBuilder(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            var isPair = char.IsHighSurrogate(content[i]) && i + 1 < content.Length && char.IsLowSurrogate(content[i + 1]);
            if (isPair)
                legal.Append(content[i]).Append(content[++i]);
            else
                legal.Append(XmlConvert.IsXmlChar(content[i]) ? content[i] : '\uFFFD');
        }

        return legal.ToString();
    }
}
