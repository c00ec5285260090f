using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// Merges the releases of one contracting process by the rules of OCDS: the last value wins, null removes, objects merge by name,
/// lists of objects by id, objects without an id are added, all other lists replace each other whole.
/// </summary>
public static class OcdsMerge
{
    private const int Deepest = 64;

    /// <summary>The compiled release: what the releases together say.</summary>
    /// <param name="releases">The releases of one ocid, oldest first.</param>
    /// <param name="rules">The rules; null for the standard's.</param>
    public static JsonObject Compile(IReadOnlyList<JsonElement> releases, OcdsMergeRules? rules = null)
    {
        rules ??= OcdsMergeRules.Standard;
        var merged = new JsonObject();
        foreach (var release in releases)
        {
            Merge(merged, release, "", rules, 0);
        }

        var last = releases[^1];
        var date = Text(last, "date");
        var compiled = new JsonObject
        {
            ["tag"] = new JsonArray("compiled"),
            ["id"] = $"{Text(last, "ocid")}-{date}",
            ["date"] = date,
        };
        foreach (var (name, value) in merged.ToList())
        {
            merged.Remove(name);
            compiled[name] = value;
        }

        return compiled;
    }

    private static void Merge(JsonObject target, JsonElement source, string path, OcdsMergeRules rules, int depth)
    {
        foreach (var member in source.EnumerateObject())
        {
            var at = path.Length == 0 ? member.Name : $"{path}/{member.Name}";
            if (rules.Omitted.Contains(at))
            {
                continue;
            }

            switch (member.Value.ValueKind)
            {
                case JsonValueKind.Null:
                    target.Remove(member.Name);
                    break;
                case JsonValueKind.Object when depth < Deepest:
                    MergeObject(target, member, at, rules, depth);
                    break;
                case JsonValueKind.Array when depth < Deepest && !rules.WholeLists.Contains(member.Name) && AreObjects(member.Value):
                    MergeList(target, member, at, rules, depth);
                    break;
                default:
                    target[member.Name] = Copy(member.Value);
                    break;
            }
        }
    }

    // An object without content says nothing.
    private static void MergeObject(JsonObject target, JsonProperty member, string path, OcdsMergeRules rules, int depth)
    {
        var inner = target[member.Name] as JsonObject ?? [];
        Merge(inner, member.Value, path, rules, depth + 1);
        if (inner.Count == 0)
        {
            target.Remove(member.Name);
        }
        else if (inner.Parent is null)
        {
            target[member.Name] = inner;
        }
    }

    // An object without an id is no other's later state, so it is added. One that a later release only repeats is there already:
    // 1.0 knew no id of suppliers.
    private static void MergeList(JsonObject target, JsonProperty member, string path, OcdsMergeRules rules, int depth)
    {
        if (member.Value.GetArrayLength() == 0)
        {
            return;
        }

        var list = target[member.Name] as JsonArray;
        var known = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var item in list?.OfType<JsonObject>() ?? [])
        {
            if (item["id"] is JsonValue id)
            {
                known.TryAdd(Identity(id.GetValue<JsonElement>()), item);
            }
        }

        var said = Unidentified(list);
        if (known.Count == 0 && !HasId(member.Value))
        {
            Append(target, member, list, said);
            return;
        }

        if (list is null)
        {
            target[member.Name] = list = [];
        }

        foreach (var item in member.Value.EnumerateArray())
        {
            var identity = item.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number ? Identity(id) : null;
            if (identity is not null && known.TryGetValue(identity, out var same))
            {
                Merge(same, item, path, rules, depth + 1);
                continue;
            }

            var added = new JsonObject();
            Merge(added, item, path, rules, depth + 1);
            if (added.Count > 0 && (identity is not null || said is null || !said.Contains(added.ToJsonString())))
            {
                list.Add(added);
            }

            if (identity is not null)
            {
                known.Add(identity, added);
            }
        }
    }

    private static void Append(JsonObject target, JsonProperty member, JsonArray? list, HashSet<string>? said)
    {
        if (list is null)
        {
            target[member.Name] = Copy(member.Value);
            return;
        }

        foreach (var item in member.Value.EnumerateArray())
        {
            var added = Copy(item)!;
            if (said is null || !said.Contains(added.ToJsonString()))
            {
                list.Add(added);
            }
        }
    }

    // The texts of objects without an id that earlier releases gave; null for none.
    private static HashSet<string>? Unidentified(JsonArray? list)
    {
        HashSet<string>? texts = null;
        foreach (var item in list?.OfType<JsonObject>() ?? [])
        {
            if (item["id"] is not JsonValue)
            {
                (texts ??= new HashSet<string>(StringComparer.Ordinal)).Add(item.ToJsonString());
            }
        }

        return texts;
    }

    private static string Identity(JsonElement id) => id.ValueKind == JsonValueKind.String ? "\"" + id.GetString() : OcdsJson.Whole(id.GetRawText());

    private static bool HasId(JsonElement list)
    {
        foreach (var item in list.EnumerateArray())
        {
            if (item.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreObjects(JsonElement list)
    {
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                return false;
            }
        }

        return true;
    }

    private static JsonNode? Copy(JsonElement value) => JsonNode.Parse(value.GetRawText());

    private static string? Text(JsonElement release, string name) => release.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
