using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Holds a release against the layout of OCDS 1.1: types, codes, dates, ids, what is missing, empty, deprecated or not in the schema.</summary>
/// <param name="session">Where findings go.</param>
public sealed class OcdsReleaseCheck(IImportSession session)
{
    private const int Deepest = 32;
    private const int LongestValue = 80;

    /// <summary>Checks one release.</summary>
    public void Check(JsonElement release, ImportPlace place, string record) => Object(release, OcdsLayout.Release, place, record, 0);

    private static string Escaped(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.ValueEquals(""),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().MoveNext(),
        _ => false,
    };

    private static string Short(JsonElement value) => value.ToString() is { Length: > LongestValue } text ? text[..LongestValue] : value.ToString();

    private void Object(JsonElement value, string type, ImportPlace place, string record, int depth)
    {
        var members = OcdsLayout.Types[type];
        foreach (var member in value.EnumerateObject())
        {
            var at = place.At("/" + Escaped(member.Name));
            if (!members.TryGetValue(member.Name, out var layout))
            {
                session.Report(OcdsRules.AdditionalField, at, record, member.Name);
                continue;
            }

            if (layout.IsDeprecated)
            {
                session.Report(OcdsRules.DeprecatedField, at, record, member.Name);
            }

            if (IsEmpty(member.Value))
            {
                session.Report(OcdsRules.EmptyField, at, record, member.Name);
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                Value(member.Value, layout, at, record, depth);
            }
        }

        foreach (var layout in members.Values)
        {
            if (layout.IsRequired && !value.TryGetProperty(layout.Name, out _))
            {
                session.Report(OcdsRules.MissingMember, place, record, layout.Name);
            }
        }
    }

    private void Value(JsonElement value, OcdsMember layout, ImportPlace place, string record, int depth)
    {
        if (!layout.IsList)
        {
            One(value, layout, place, record, depth);
            return;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            session.Report(OcdsRules.WrongType, place, record, Short(value));
            return;
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var at = place.At(string.Create(CultureInfo.InvariantCulture, $"/{index++}"));
            One(item, layout, at, record, depth);
            if (layout.Kind == '>' && item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) && !ids.Add(id.ToString()))
            {
                session.Report(OcdsRules.DuplicateId, at.At("/id"), record);
            }
        }
    }

    private void One(JsonElement value, OcdsMember layout, ImportPlace place, string record, int depth)
    {
        var isRight = layout.Kind switch
        {
            '>' or '{' => value.ValueKind == JsonValueKind.Object,
            '#' => value.ValueKind == JsonValueKind.Number,
            '%' => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number == decimal.Truncate(number),
            '^' => value.ValueKind is JsonValueKind.String or JsonValueKind.Number,
            '?' => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => value.ValueKind == JsonValueKind.String,
        };
        if (!isRight)
        {
            session.Report(OcdsRules.WrongType, place, record, value.ValueKind == JsonValueKind.String ? null : Short(value));
        }
        else if (layout.Kind == '>' && depth < Deepest)
        {
            Object(value, layout.Of!, place, record, depth + 1);
        }
        else if (layout.Kind == '@' && OcdsJson.Day(value) is null)
        {
            session.Report(OcdsRules.BadDate, place, record, Short(value));
        }
        else if (layout.Kind == '=' && !IsCode(value.GetString()!, layout.Of!))
        {
            session.Report(OcdsRules.BadCode, place, record, Short(value));
        }
    }

    // Currencies are held against their form alone: three capital letters of ISO 4217.
    private static bool IsCode(string code, string list)
        => OcdsLayout.Codelists.TryGetValue(list, out var codes) ? codes.Contains(code) : code.Length == 3 && code.AsSpan().IndexOfAnyExceptInRange('A', 'Z') < 0;
}
