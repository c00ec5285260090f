using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Holds a release against the schema of OCDS 1.1, and against what the schema says beside JSON Schema: ids that repeat, codes outside open lists, what is empty, deprecated or not in it.</summary>
/// <param name="session">Where findings go.</param>
public sealed class OcdsReleaseCheck(IImportSession session)
{
    private const int Deepest = 32;
    private const int LongestValue = 80;

    private readonly IImportSchema _schema = session.Schema(("release-schema.json", OcdsSchema.Instance.Json));

    /// <summary>Checks one release.</summary>
    public void Check(JsonElement release, ImportPlace place, string record)
    {
        foreach (var fault in _schema.Check(release))
        {
            if (fault.Keyword == "enum" && fault.Pointer.EndsWith("/currency", StringComparison.Ordinal)
                && At(release, fault.Pointer) is { ValueKind: JsonValueKind.String } currency
                && OcdsCurrency.Of(currency.GetString()!.Trim()).Code is { } code)
            {
                session.Report(OcdsRules.CurrencyNotation, place.At(fault.Pointer), record, code);
            }
            else if (fault.Keyword == "type" && IsNumber(fault.Pointer)
                && At(release, fault.Pointer) is { } value && OcdsJson.Stated(value) is { } number)
            {
                Number(number, value, place.At(fault.Pointer), record);
            }
            else
            {
                session.Report(RuleOf(fault), place.At(fault.Pointer), record, fault.Message);
            }
        }

        Object(release, OcdsSchema.Instance.Release, place, record, 0);
    }

    // What the schema asks a number for.
    private static bool IsNumber(string pointer)
        => pointer.AsSpan(pointer.LastIndexOf('/') + 1) is "amount" or "numberOfTenderers" or "durationInDays" or "quantity";

    private static ImportRule RuleOf(SchemaFault fault) => fault.Keyword switch
    {
        "type" => OcdsRules.WrongType,
        "required" => OcdsRules.MissingMember,
        "enum" => OcdsRules.BadCode,
        "format" => fault.Message.Contains("date-time", StringComparison.Ordinal) ? OcdsRules.BadDate : OcdsRules.BadAddress,
        "pattern" => OcdsRules.BadPattern,
        "uniqueItems" => OcdsRules.RepeatedItem,
        _ => OcdsRules.TooShort,
    };

    // The schema names members without a slash or a tilde in them: nothing of the pointer to a currency is escaped.
    private static JsonElement? At(JsonElement release, string pointer)
    {
        JsonElement? at = release;
        foreach (var part in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            at = at is { ValueKind: JsonValueKind.Array } list ? list[int.Parse(part, CultureInfo.InvariantCulture)] : at.Member(part);
        }

        return at;
    }

    private static string Escaped(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.ValueEquals(""),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().MoveNext(),
        _ => false,
    };

    // 3.0 is 3, whatever the schema's draft holds of it.
    private void Number(StatedNumber number, JsonElement value, ImportPlace place, string record)
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text)
        {
            var shown = text.Length > LongestValue ? text[..LongestValue] : text;
            session.Report(number.Value is null ? OcdsRules.UnreadableNumber : OcdsRules.NumberAsText, place, record, shown);
        }
        else if (value.ValueKind == JsonValueKind.Number && number.Whole is null)
        {
            session.Report(OcdsRules.WrongType, place, record, value.GetRawText());
        }
    }

    private void Object(JsonElement value, OcdsObject allowed, ImportPlace place, string record, int depth)
    {
        foreach (var member in value.EnumerateObject())
        {
            if (allowed.Find(member.Name) is not { } known)
            {
                if (!allowed.Allows(member.Name))
                {
                    session.Report(OcdsRules.AdditionalField, place.At("/" + Escaped(member.Name)), record, member.Name.Length > LongestValue ? member.Name[..LongestValue] : member.Name);
                }

                continue;
            }

            if (known.IsDeprecated)
            {
                session.Report(OcdsRules.DeprecatedField, place.At("/" + member.Name), record, member.Name);
            }

            if (IsEmpty(member.Value))
            {
                session.Report(OcdsRules.EmptyField, place.At("/" + member.Name), record, member.Name);
            }
            else if (known.Object is not null || known.OpenCodes is not null)
            {
                Value(member.Value, known, place.At("/" + member.Name), record, depth);
            }
        }
    }

    private void Value(JsonElement value, OcdsMember member, ImportPlace place, string record, int depth)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            One(value, member, place, record, depth);
            return;
        }

        var ids = member.Object is null ? null : new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var at = place.At(string.Create(CultureInfo.InvariantCulture, $"/{index++}"));
            One(item, member, at, record, depth);
            if (ids is not null && item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number && !ids.Add(id.ToString()))
            {
                session.Report(OcdsRules.DuplicateId, at.At("/id"), record);
            }
        }
    }

    private void One(JsonElement value, OcdsMember member, ImportPlace place, string record, int depth)
    {
        if (value.ValueKind == JsonValueKind.Object && member.Object is { } inner && depth < Deepest)
        {
            Object(value, inner, place, record, depth + 1);
        }
        else if (value.ValueKind == JsonValueKind.String && member.OpenCodes is { } codes && value.GetString() is var code && !codes.Contains(code!))
        {
            session.Report(OcdsRules.OtherCode, place, record, code!.Length > LongestValue ? code[..LongestValue] : code);
        }
    }
}
