using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// Reads the part of YAML that facts need: mappings, lists and values. Anchors, aliases and tags are refused:
/// nobody needs them here, and aliases can blow a small file up to gigabytes.
/// </summary>
internal sealed class FactParser
{
    internal const int MaximumLength = 2 * 1024 * 1024;
    internal const int MaximumDepth = 32;

    private readonly string _file;
    private readonly Parser _parser;

    private FactParser(string file, string text)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads the whole file.</summary>
    /// <exception cref="SeedException">The file is not such YAML.</exception>
    public static FactNode Parse(string file, TextReader reader)
    {
        string text = ReadText(file, reader);
        CheckText(file, text);
        FactParser parser = new(file, text);
        try
        {
            return parser.Document();
        }
        catch (YamlException error)
        {
            string reason = error.Message.Split('\n')[0].Trim().TrimEnd('.');
            throw new SeedException(file, (int)Math.Max(1, error.Start.Line), (int)Math.Max(1, error.Start.Column), $"readable YAML ({reason})", error);
        }
        catch (InvalidOperationException error)
        {
            // YamlDotNet's scanner throws this, without a place, for some broken flow mappings.
            var last = parser._parser.Current;
            throw new SeedException(file, (int)(last?.End.Line ?? 1), (int)(last?.End.Column ?? 1), "readable YAML after this place", error);
        }
    }

    private static string ReadText(string file, TextReader reader)
    {
        char[] buffer = new char[16 * 1024];
        StringBuilder text = new();
        int length;
        while ((length = reader.Read(buffer)) > 0)
        {
            text.Append(buffer, 0, length);
            if (text.Length > MaximumLength)
            {
                throw new SeedException(file, 1, 1, "a file of at most 2 MB");
            }
        }

        return text.ToString();
    }

    private static void CheckText(string file, string text)
    {
        int start = text.StartsWith('\ufeff') ? 1 : 0;
        int line = 1;
        foreach (var part in text.AsSpan(start).EnumerateLines())
        {
            int bad = CharacterCheck.Find(part);
            if (bad >= 0)
            {
                throw new SeedException(file, line, bad + 1, CharacterCheck.Expected(part[bad]));
            }

            int tab = part.IndexOf('\t');
            if (tab >= 0 && part[..tab].Trim(' ').IsEmpty)
            {
                throw new SeedException(file, line, tab + 1, "spaces, as YAML is not indented with tabs");
            }

            line++;
        }
    }

    private FactNode Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            throw new SeedException(_file, 1, 1, "a YAML document; the file is empty");
        }

        _parser.Consume<DocumentStart>();
        var root = Node(1);
        _parser.Consume<DocumentEnd>();
        return _parser.Accept<StreamEnd>(out _)
            ? root
            : throw PlaceOf(_parser.Current!).Expected("the end of the file, as it holds one document");
    }

    private FactNode Node(int depth)
    {
        _parser.Accept<NodeEvent>(out var start);
        var place = PlaceOf(_parser.Current!);
        if (start is null || !start.Anchor.IsEmpty)
        {
            throw place.Expected("the value itself: anchors (&) and aliases (*) are not read");
        }

        if (!start.Tag.IsEmpty && !start.Tag.IsNonSpecific)
        {
            throw place.Expected("a value without a tag (!)");
        }

        if (depth > MaximumDepth)
        {
            throw place.Expected($"at most {MaximumDepth} levels");
        }

        return start switch
        {
            Scalar => Value(place),
            SequenceStart => List(place, depth),
            _ => Map(place, depth),
        };
    }

    private FactScalar Value(Place place)
    {
        var scalar = _parser.Consume<Scalar>();
        return new FactScalar(place, scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private FactList List(Place place, int depth)
    {
        _parser.Consume<SequenceStart>();
        List<FactNode> items = [];
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return new FactList(place, items);
    }

    private FactMap Map(Place place, int depth)
    {
        _parser.Consume<MappingStart>();
        OrderedDictionary<string, (Place Key, FactNode Value)> entries = new(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var node = Node(depth + 1);
            if (node is not FactScalar { IsNull: false } key)
            {
                throw node.Place.Expected("a key");
            }

            if (entries.TryGetValue(key.Text, out var first))
            {
                throw key.Place.Expected($"each key once; \"{key.Text}\" stands also in line {first.Key.Line}");
            }

            entries.Add(key.Text, (key.Place, Node(depth + 1)));
        }

        return new FactMap(place, entries);
    }

    private Place PlaceOf(ParsingEvent found) => new(_file, (int)found.Start.Line, (int)found.Start.Column);
}
