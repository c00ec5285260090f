using System.Globalization;
using System.Text.Json;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>How one value is written in YAML and CSV alike: numbers as in JSON, dates as in ISO 8601, enum values in SCREAMING_SNAKE_CASE.</summary>
internal static class ScalarFormat
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    // More digits than a decimal holds would be rounded in silence.
    private const int MaximumDigits = 28;

    // What an integer of 64 bits always holds.
    private const int Digits = 18;

    private static readonly string[] Counts = ["no", "one", "two", "three", "four", "five", "six"];

    /// <summary>Reads a text; false when it is not in the form.</summary>
    internal delegate bool Reader<T>(string text, out T value);

    /// <summary>What is expected of a value of the type, as a sentence part.</summary>
    public static string Expected(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => "a text",
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(int) || type == typeof(long) => "a whole number",
            _ when type == typeof(decimal) => Expected(new DecimalForm(false, DecimalForm.MostPlaces)),
            _ when type == typeof(DateOnly) => "a date as 2024-03-31",
            _ when type == typeof(DateTime) => "a moment as 2024-03-31T10:00:00Z",
            _ when type.IsEnum => "one of " + string.Join(", ", EnumNames(type)),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No value of this type is written in a file."),
        };
    }

    /// <summary>What is expected of a decimal, as a sentence part.</summary>
    public static string Expected(DecimalForm form)
        => form.Places == 0 ? $"{(form.IsMoney ? "an amount" : "a number")} without decimals, of at most {Digits} digits" : $"{(form.IsMoney ? "an amount as 1234.50" : "a number as 1234.5")} with at most {Counts[form.Places]} decimal{(form.Places == 1 ? "" : "s")} and {Digits - form.Places} digits before {(form.Places == 1 ? "it" : "them")}";

    /// <summary>Whether a decimal can be stored as it is.</summary>
    public static bool Fits(decimal number, int places) => decimal.Round(number, places) == number && Math.Abs(number) <= DecimalForm.Limit(places);

    /// <summary>Whether a value of the type can be written as one text.</summary>
    public static bool Knows(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum || type == typeof(string) || type == typeof(bool) || type == typeof(int) || type == typeof(long)
            || type == typeof(decimal) || type == typeof(DateOnly) || type == typeof(DateTime);
    }

    /// <summary>The reader of a type that is not nullable.</summary>
    public static Reader<T> ReaderOf<T>()
    {
        object reader = default(T) switch
        {
            bool => (Reader<bool>)TryBoolean,
            int => (Reader<int>)TryInteger,
            long => (Reader<long>)TryLong,
            decimal => (Reader<decimal>)TryNumber,
            DateOnly => (Reader<DateOnly>)TryDate,
            DateTime => (Reader<DateTime>)TryMoment,
            Enum => EnumReader<T>(),
            _ when typeof(T) == typeof(string) => (Reader<string>)TryText,
            _ => throw new ArgumentOutOfRangeException(nameof(T), typeof(T), "No value of this type is written in a file."),
        };
        return (Reader<T>)reader;
    }

    /// <summary>Reads a value of the type; null when the text is not in the form.</summary>
    public static object? Read(Type type, string text)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => text,
            _ when type == typeof(bool) => TryBoolean(text, out bool value) ? value : null,
            _ when type == typeof(int) => TryInteger(text, out int value) ? value : null,
            _ when type == typeof(long) => TryLong(text, out long value) ? value : null,
            _ when type == typeof(decimal) => TryNumber(text, out decimal value) && Fits(value, DecimalForm.MostPlaces) ? value : null,
            _ when type == typeof(DateOnly) => TryDate(text, out var value) ? value : null,
            _ when type == typeof(DateTime) => TryMoment(text, out var value) ? value : null,
            _ => Enum.GetValues(type).Cast<object>().FirstOrDefault(v => EnumName(v) == text),
        };
    }

    /// <summary>The written names of an enum, in declared order.</summary>
    public static IEnumerable<string> EnumNames(Type type) => Enum.GetValues(type).Cast<object>().Select(EnumName);

    /// <summary>The written name of an enum value: NotStated is NOT_STATED.</summary>
    public static string EnumName(object value) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()!);

    /// <summary>The written name of a property: PublishedOn is publishedOn.</summary>
    public static string PropertyName(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static Reader<T> EnumReader<T>()
    {
        var values = Enum.GetValues(typeof(T)).Cast<T>().ToDictionary(v => EnumName(v!), StringComparer.Ordinal);
        return (string text, out T value) => values.TryGetValue(text, out value!);
    }

    private static bool TryText(string text, out string value)
    {
        value = text;
        return true;
    }

    private static bool TryBoolean(string text, out bool value)
    {
        value = text == "true";
        return value || text == "false";
    }

    private static bool TryInteger(string text, out int value)
    {
        value = 0;
        return IsNumber(text, false) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryLong(string text, out long value)
    {
        value = 0;
        return IsNumber(text, false) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    // As many places and digits as the column has, its reader looks at.
    private static bool TryNumber(string text, out decimal value)
    {
        value = 0;
        return IsNumber(text, true) && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryDate(string text, out DateOnly value)
        => DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static bool TryMoment(string text, out DateTime value)
    {
        // Without a zone the moment would depend on the machine that reads it.
        bool hasZone = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        value = default;
        return hasZone && DateTime.TryParseExact(text, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out value);
    }

    /// <summary>A number as JSON writes it, without an exponent.</summary>
    internal static bool IsNumber(ReadOnlySpan<char> text, bool withFraction)
    {
        if (text.StartsWith('-'))
        {
            text = text[1..];
        }

        int point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? default : text[(point + 1)..];
        return IsDigits(whole) && (whole.Length == 1 || whole[0] != '0')
            && (point < 0 || (withFraction && IsDigits(fraction)))
            && whole.Length + fraction.Length <= MaximumDigits;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
