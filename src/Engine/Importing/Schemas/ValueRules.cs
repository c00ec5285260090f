using System.Text.Json;
using System.Text.RegularExpressions;

namespace OgpGraph.Engine.Importing;

/// <summary>The JSON types of a value; a number without a fraction is an integer.</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Object = 4,
    Array = 8,
    Number = 16,
    String = 32,
    Integer = 64,
}

internal sealed class TypeRule(string keyword, string place, JsonTypes types, bool isDraft4) : SchemaRule(keyword, place)
{
    private readonly string _message = $"Must be {string.Join(" or ", Enum.GetValues<JsonTypes>().Where(t => t != JsonTypes.None && types.HasFlag(t)).Select(Words))}.";

    public override void Check(JsonElement value, SchemaRun run)
    {
        if ((types & Of(value.ValueKind)) == 0 && !((types & JsonTypes.Integer) != 0 && value.ValueKind == JsonValueKind.Number && IsInteger(value)))
        {
            run.Add(this, _message);
        }
    }

    private static JsonTypes Of(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => JsonTypes.Object,
        JsonValueKind.Array => JsonTypes.Array,
        JsonValueKind.String => JsonTypes.String,
        JsonValueKind.Number => JsonTypes.Number,
        JsonValueKind.True or JsonValueKind.False => JsonTypes.Boolean,
        _ => JsonTypes.Null,
    };

    private static string Words(JsonTypes type) => type switch
    {
        JsonTypes.Null => "null",
        JsonTypes.Boolean => "true or false",
        JsonTypes.Object => "an object",
        JsonTypes.Array => "an array",
        JsonTypes.Number => "a number",
        JsonTypes.String => "a text",
        _ => "a whole number",
    };

    // 1.0 is an integer since draft 06; draft 04 looks at how it is written.
    private bool IsInteger(JsonElement value)
        => isDraft4 ? value.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0
            : value.TryGetDecimal(out var exact) ? exact == decimal.Truncate(exact) : value.TryGetDouble(out var rough) && rough == Math.Truncate(rough);
}

internal sealed class EnumRule : SchemaRule
{
    private readonly JsonElement[] _values;
    private readonly HashSet<string> _texts;
    private readonly string _message;

    public EnumRule(string keyword, string place, IEnumerable<JsonElement> values)
        : base(keyword, place)
    {
        _values = [.. values];
        _texts = [.. _values.Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)];
        _message = $"Must be {(_values.Length == 1 ? "" : "one of ")}{string.Join(", ", _values.Take(30).Select(v => v.GetRawText()))}{(_values.Length > 30 ? ", …" : "")}.";
    }

    public override void Check(JsonElement value, SchemaRun run)
    {
        if (value.ValueKind == JsonValueKind.String ? !_texts.Contains(value.GetString()!) : !Array.Exists(_values, v => JsonEquality.Instance.Equals(v, value)))
        {
            run.Add(this, _message);
        }
    }
}

internal sealed class RangeRule(string keyword, string place, JsonElement limit, bool isMinimum, bool isExclusive) : SchemaRule(keyword, place)
{
    private readonly string _message = $"Must be {(isMinimum ? isExclusive ? "more than" : "at least" : isExclusive ? "less than" : "at most")} {limit.GetRawText()}.";

    public override void Check(JsonElement value, SchemaRun run)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            return;
        }

        var order = value.TryGetDecimal(out var exact) && limit.TryGetDecimal(out var exactLimit) ? exact.CompareTo(exactLimit) : value.GetDouble().CompareTo(limit.GetDouble());
        if (order == 0 ? isExclusive : isMinimum == order < 0)
        {
            run.Add(this, _message);
        }
    }
}

internal sealed class MultipleRule(string keyword, string place, decimal step) : SchemaRule(keyword, place)
{
    public override void Check(JsonElement value, SchemaRun run)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var exact) && exact % step != 0)
        {
            run.Add(this, $"Must be a multiple of {step.ToString(System.Globalization.CultureInfo.InvariantCulture)}.");
        }
    }
}

/// <summary>How many characters, items or members there may be.</summary>
internal sealed class CountRule(string keyword, string place, JsonTypes of, int limit, bool isMinimum) : SchemaRule(keyword, place)
{
    public override void Check(JsonElement value, SchemaRun run)
    {
        var count = (of, value.ValueKind) switch
        {
            (JsonTypes.String, JsonValueKind.String) => value.GetString()!.EnumerateRunes().Count(),
            (JsonTypes.Array, JsonValueKind.Array) => value.GetArrayLength(),
            (JsonTypes.Object, JsonValueKind.Object) => value.GetPropertyCount(),
            _ => limit,
        };
        if (isMinimum ? count < limit : count > limit)
        {
            run.Add(this, $"Must have at {(isMinimum ? "least" : "most")} {limit} {(of == JsonTypes.String ? "characters" : of == JsonTypes.Array ? "items" : "members")}.");
        }
    }
}

internal sealed class PatternRule(string keyword, string place, string pattern) : SchemaRule(keyword, place)
{
    private readonly SchemaPattern _pattern = new(pattern);

    public override void Check(JsonElement value, SchemaRun run)
    {
        if (value.ValueKind == JsonValueKind.String && !_pattern.IsMatch(value.GetString()!))
        {
            run.Add(this, $"Must match {pattern}.");
        }
    }
}

internal sealed class FormatRule(string keyword, string place, string format, Func<string, bool> holds) : SchemaRule(keyword, place)
{
    public override void Check(JsonElement value, SchemaRun run)
    {
        if (value.ValueKind == JsonValueKind.String && !holds(value.GetString()!))
        {
            run.Add(this, $"Must be a {format} as RFC 3339, RFC 3986 or RFC 5321 write it.");
        }
    }
}

/// <summary>A pattern of ECMA 262. A value that takes too long does not match: patterns are the schema's, values are anybody's.</summary>
internal sealed class SchemaPattern(string pattern)
{
    // By the clock: on a machine with other work a short one is over before a sound value is read.
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(2);

    private readonly Regex _regex = Compile(pattern);

    public bool IsMatch(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    // $ is the very end in ECMA 262, and in .NET also what stands before a last line feed.
    private static Regex Compile(string pattern)
    {
        var text = Regex.Replace(pattern, @"\\.|\[(?:\\.|[^\]\\])*\]|\$", m => m.Value == "$" ? @"(?!\s|\S)" : m.Value);
        try
        {
            return new Regex(text, RegexOptions.ECMAScript, _limit);
        }
        catch (ArgumentException)
        {
            return new Regex(text, RegexOptions.CultureInvariant, _limit);
        }
    }
}
