using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace OgpGraph.Engine.Importing;

internal sealed class RequiredRule(string keyword, string place, string[] names) : SchemaRule(keyword, place)
{
    public override void Check(JsonElement value, SchemaRun run)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var name in names)
        {
            if (!value.TryGetProperty(name, out _))
            {
                run.Add(this, $"Must have the member {name}.");
            }
        }
    }
}

/// <summary>properties, patternProperties and additionalProperties: which of them a member falls under depends on all three.</summary>
internal sealed class MembersRule(string place, Dictionary<string, SchemaNode> named, (SchemaPattern Pattern, SchemaNode Node)[] patterns, SchemaNode? others, bool isClosed) : SchemaRule("additionalProperties", place)
{
    // Objects of one kind have the same few names: each is held against the patterns once.
    private const int MostRemembered = 512;

    private readonly ConcurrentDictionary<string, SchemaNode[]> _matched = new(StringComparer.Ordinal);

    // As files write them, so that no text is made of a name that is known.
    private readonly (byte[] Written, string Name, SchemaNode Node)[] _named
        = [.. named.Select(n => (Encoding.UTF8.GetBytes(n.Key), n.Key, n.Value))];

    public override void Check(JsonElement value, SchemaRun run)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in value.EnumerateObject())
        {
            var (name, node) = Known(member);
            var isKnown = node is not null;
            if (node is null && patterns.Length == 0 && others is null && !isClosed)
            {
                continue;
            }

            run.Enter(name ??= member.Name);
            node?.Check(member.Value, run);
            foreach (var schema in patterns.Length == 0 ? [] : Matching(name))
            {
                isKnown = true;
                schema.Check(member.Value, run);
            }

            if (!isKnown && isClosed)
            {
                run.Add(this, "Must not be there: the object has no such member.");
            }
            else if (!isKnown)
            {
                others?.Check(member.Value, run);
            }

            run.Leave();
        }
    }

    private (string? Name, SchemaNode? Node) Known(JsonProperty member)
    {
        var written = JsonMarshal.GetRawUtf8PropertyName(member);
        foreach (var (known, name, node) in _named)
        {
            if (written.SequenceEqual(known))
            {
                return (name, node);
            }
        }

        return written.Contains((byte)'\\') ? (member.Name, named.GetValueOrDefault(member.Name)) : (null, null);
    }

    private SchemaNode[] Matching(string name)
    {
        if (!_matched.TryGetValue(name, out var nodes))
        {
            nodes = [.. patterns.Where(p => p.Pattern.IsMatch(name)).Select(p => p.Node)];
            if (_matched.Count < MostRemembered)
            {
                _matched[name] = nodes;
            }
        }

        return nodes;
    }
}

internal sealed class NamesRule(string keyword, string place, SchemaNode names) : SchemaRule(keyword, place)
{
    public override void Check(JsonElement value, SchemaRun run)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in value.EnumerateObject())
        {
            using var name = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(member.Name));
            if (!names.Holds(name.RootElement, run))
            {
                run.Add(this, "Is a name that the object's members must not have.", member.Name);
            }
        }
    }
}

/// <summary>Members that are required, or a schema that holds, once another member is there.</summary>
internal sealed class DependentRule(string keyword, string place, string name, string[] required, SchemaNode? schema) : SchemaRule(keyword, place)
{
    public override void Check(JsonElement value, SchemaRun run)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out _))
        {
            return;
        }

        foreach (var needed in required)
        {
            if (!value.TryGetProperty(needed, out _))
            {
                run.Add(this, $"Must have the member {needed}, because it has {name}.");
            }
        }

        schema?.Check(value, run);
    }
}
