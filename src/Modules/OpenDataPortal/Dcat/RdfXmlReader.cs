using System.Text;
using System.Xml;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>Reads RDF/XML into statements. No DTD, no entity and no other file is ever read.</summary>
public sealed class RdfXmlReader
{
    private const int Deepest = 64;
    private const long MostCharacters = 128L << 20;

    private readonly XmlReader _xml;
    private readonly string _file;
    private readonly RdfGraph _graph = new();

    private RdfXmlReader(XmlReader xml, string file)
    {
        _xml = xml;
        _file = file;
    }

    /// <summary>The statements of a file.</summary>
    /// <exception cref="ImportFileException">The file is no well-formed XML, has a DTD, is no RDF, or is too large or deep.</exception>
    public static RdfGraph Read(IImportFile file)
    {
        using var content = file.Open();
        try
        {
            using var xml = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreComments = true, IgnoreProcessingInstructions = true });
            return new RdfXmlReader(xml, file.Name).Document();
        }
        catch (XmlException fault)
        {
            throw new ImportFileException(new ImportPlace(file.Name, Math.Max(1, fault.LineNumber)), Cause(fault.Message), fault);
        }
    }

    // The library tells its causes apart by their words alone.
    private static string Cause(string message)
    {
        bool Says(string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);
        return Says("DTD is prohibited") ? "The XML has a DTD (<!DOCTYPE), and none is accepted: write its entities out and remove it."
            : Says("undeclared entity") ? "The XML uses an entity that nothing declares, such as &name;. Write the character itself."
            : Says("limit set by") ? $"The XML has more than {MostCharacters} characters; give the catalogue in pages."
            : Says("unexpected end of file") || Says("not closed") ? "The XML ends too early: it is cut off. Get it again."
            : Says("given encoding") || Says("encoding") ? "The XML is not in the encoding that it names, UTF-8 where it names none. Write it in that encoding."
            : Says("undeclared prefix") ? "The XML uses a prefix that nothing declares (xmlns)."
            : $"The XML is not well-formed here: {message.Split(" Line ", 2)[0]}";
    }

    private RdfGraph Document()
    {
        _xml.MoveToContent();
        var isFrame = _xml.NamespaceURI == RdfGraph.Namespace && _xml.LocalName == "RDF";
        if (!isFrame && (_xml.NodeType != XmlNodeType.Element || _xml.NamespaceURI.Length == 0 || (_xml.NamespaceURI != DcatTerms.Dcat && Rdf("about") is null)))
        {
            throw new ImportFileException(Place(), $"RDF/XML with the root element rdf:RDF was expected; the root of this XML is {_xml.Name}.");
        }

        // Around one node rdf:RDF may be left out.
        if (!isFrame)
        {
            Node(default);
        }

        var scope = Inner(default);
        if (isFrame && !_xml.IsEmptyElement)
        {
            for (var depth = _xml.Depth; Next(depth);)
            {
                if (_xml.NodeType == XmlNodeType.Element)
                {
                    Node(scope);
                }
            }
        }

        while (_xml.Read())
        {
        }

        return _graph;
    }

    // The reader stands at the element's start before, and at its end (or still at the empty element) after each of these.
    private string Node(Scope outer)
    {
        var (scope, place) = (Inner(outer), Place());
        var subject = Rdf("about") is { } about ? Resolve(about, scope)
            : Rdf("ID") is { } id ? Resolve("#" + id, scope)
            : Rdf("nodeID") is { } node ? "_:" + node
            : _graph.Blank();
        if (_xml.NamespaceURI != RdfGraph.Namespace || _xml.LocalName != "Description")
        {
            _graph.Add(subject, RdfGraph.Type, new RdfTerm(_xml.NamespaceURI + _xml.LocalName, true), place);
        }

        Attributes(subject, scope, place);
        Properties(subject, scope);
        return subject;
    }

    private void Properties(string subject, Scope scope)
    {
        if (_xml.IsEmptyElement)
        {
            return;
        }

        for (var depth = _xml.Depth; Next(depth);)
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                Property(subject, scope);
            }
        }
    }

    private void Property(string subject, Scope outer)
    {
        var (scope, place, property) = (Inner(outer), Place(), _xml.NamespaceURI + _xml.LocalName);
        var target = Rdf("resource") is { } address ? Resolve(address, scope) : Rdf("nodeID") is { } node ? "_:" + node : null;
        var parse = Rdf("parseType");
        if (target is not null || HasAttributes() || parse == "Resource")
        {
            target ??= _graph.Blank();
            _graph.Add(subject, property, new RdfTerm(target, true), place);
            Attributes(target, scope, place);
            Properties(target, scope);
        }
        else if (!_xml.IsEmptyElement)
        {
            Content(subject, property, scope, place, nodes: parse != "Literal");
        }
    }

    private void Content(string subject, string property, Scope scope, ImportPlace place, bool nodes)
    {
        var (text, hasNode) = (new StringBuilder(), false);
        for (var depth = _xml.Depth; Next(depth);)
        {
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(_xml.Value);
            }
            else if (nodes && _xml.NodeType == XmlNodeType.Element)
            {
                hasNode = true;
                _graph.Add(subject, property, new RdfTerm(Node(scope), true), place);
            }
        }

        if (!hasNode)
        {
            _graph.Add(subject, property, new RdfTerm(text.ToString(), false, scope.Language), place);
        }
    }

    private bool HasAttributes()
    {
        var has = false;
        for (var more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
        {
            has |= IsProperty();
        }

        _xml.MoveToElement();
        return has;
    }

    private void Attributes(string subject, Scope scope, ImportPlace place)
    {
        for (var more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
        {
            if (IsProperty())
            {
                var property = _xml.NamespaceURI + _xml.LocalName;
                _graph.Add(subject, property, property == RdfGraph.Type ? new RdfTerm(Resolve(_xml.Value, scope), true) : new RdfTerm(_xml.Value, false, scope.Language), place);
            }
        }

        _xml.MoveToElement();
    }

    private bool IsProperty() => _xml.NamespaceURI switch
    {
        "" or "http://www.w3.org/2000/xmlns/" or "http://www.w3.org/XML/1998/namespace" => false,
        RdfGraph.Namespace => _xml.LocalName == "type",
        _ => true,
    };

    private bool Next(int depth)
    {
        _xml.Read();
        return _xml.Depth > Deepest
            ? throw new ImportFileException(Place(), $"Elements lie more than {Deepest} deep.")
            : !_xml.EOF && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth);
    }

    private string? Rdf(string name) => _xml.GetAttribute(name, RdfGraph.Namespace);

    private Scope Inner(Scope outer) => new(_xml.GetAttribute("xml:base") is { } written ? Resolve(written, outer) : outer.Base, _xml.GetAttribute("xml:lang") ?? outer.Language);

    private static string Resolve(string address, Scope scope)
        => scope.Base is not null && Uri.TryCreate(scope.Base, UriKind.Absolute, out var root) && Uri.TryCreate(root, address, out var full) && !Uri.IsWellFormedUriString(address, UriKind.Absolute) ? full.OriginalString : address.Trim();

    private ImportPlace Place() => new(_file, ((IXmlLineInfo)_xml).LineNumber);

    private readonly record struct Scope(string? Base, string? Language);
}
