using System.Buffers.Text;
using System.Globalization;
using System.Text;
using OgpGraph.Engine.Graph;
using SQLitePCL;

namespace OgpGraph.Engine.Storage;

/// <summary>
/// Exact decimals in SQLite, which has none: functions of a connection over decimal texts, in one form a number. What is unknown, divided
/// by zero or too large is null.
/// On an engine with an exact numeric type each is an operator or a function of the same name without the prefix.
/// </summary>
internal static class DecimalConnection
{
    internal const string Exact = "ogp_decimal";
    internal const string Add = "ogp_add";
    internal const string Subtract = "ogp_subtract";
    internal const string Multiply = "ogp_multiply";
    internal const string Divide = "ogp_divide";
    internal const string Modulo = "ogp_modulo";
    internal const string Min = "ogp_least";
    internal const string Max = "ogp_greatest";
    internal const string Abs = "ogp_abs";
    internal const string Round = "ogp_round";
    internal const string Stored = "ogp_stored";
    internal const string OfReal = "ogp_of_real";
    internal const string ToReal = "ogp_to_real";
    internal const string ToLong = "ogp_to_long";
    internal const string ToInt = "ogp_to_int";
    internal const string Compare = "ogp_compare";

    // What EF Core calls when decimals are summed, compared or sorted by that are no integers in storage.
    private const string Sum = "ef_sum";
    private const string Average = "ef_avg";
    private const string Least = "ef_min";
    private const string Greatest = "ef_max";
    private const string Collation = "EF_DECIMAL";

    private static readonly HashSet<string> ExactFunctions = new(StringComparer.Ordinal) { Exact, Add, Subtract, Multiply, Divide,
        Modulo, Min, Max, Abs, Round, OfReal };

    /// <summary>The functions that EF Core calls and a connection has.</summary>
    public static IReadOnlySet<string> OfEntityFramework { get; } = new HashSet<string>(StringComparer.Ordinal) { Sum, Average, Least,
        Greatest };

    /// <summary>True for a function whose value is the one text of a number.</summary>
    public static bool IsExact(string function) => ExactFunctions.Contains(function);

    /// <summary>The one text of a number: without zeros at its end.</summary>
    public static string TextOf(decimal number)
    {
        Span<byte> text = stackalloc byte[32];
        return Encoding.ASCII.GetString(text[..Write(number, text)]);
    }

    /// <summary>Gives a connection the functions.</summary>
    public static void Register(sqlite3 connection)
    {
        Define(connection, Exact, 2, static (context, a) => Result(context, raw.sqlite3_value_type(a[0]) == raw.SQLITE_INTEGER
            ? DecimalForm.Read(raw.sqlite3_value_int64(a[0]), raw.sqlite3_value_int(a[1])) : Value(a[0])));
        Define(connection, Add, static (a, b) => DecimalFunctions.Add(a, b));
        Define(connection, Subtract, static (a, b) => DecimalFunctions.Subtract(a, b));
        Define(connection, Multiply, static (a, b) => DecimalFunctions.Multiply(a, b));
        Define(connection, Divide, static (a, b) => DecimalFunctions.Divide(a, b));
        Define(connection, Modulo, static (a, b) => DecimalFunctions.Modulo(a, b));
        Define(connection, Min, static (a, b) => DecimalFunctions.Min(a, b));
        Define(connection, Max, static (a, b) => DecimalFunctions.Max(a, b));
        Define(connection, Abs, 1, static (context, a) => Result(context, DecimalFunctions.Abs(Value(a[0]))));
        Define(connection, Round, 3, static (context, a)
            => Result(context, Rounded(Value(a[0]), raw.sqlite3_value_int(a[1]), raw.sqlite3_value_int(a[2]))));
        Define(connection, Stored, 2, static (context, a) => Result(context, Value(a[0]) is { } known
            && DecimalForm.TryStore(known, raw.sqlite3_value_int(a[1]), out var stored) ? (long?)stored : null));
        Define(connection, OfReal, 1, static (context, a) => Result(context, raw.sqlite3_value_type(a[0]) == raw.SQLITE_NULL ? null
            : DecimalFunctions.OfReal(raw.sqlite3_value_double(a[0]))));
        Define(connection, ToLong, 1, static (context, a) => Result(context, DecimalFunctions.ToLong(Value(a[0]))));
        Define(connection, ToInt, 1, static (context, a) => Result(context, DecimalFunctions.ToInt(Value(a[0]))));
        Define(connection, Compare, 2, static (context, a) => Result(context, DecimalFunctions.Compare(Value(a[0]), Value(a[1]))));
        Define(connection, ToReal, 1, static (context, a) =>
        {
            if (Value(a[0]) is { } known)
            {
                raw.sqlite3_result_double(context, (double)known);
            }
            else
            {
                raw.sqlite3_result_null(context);
            }
        });
        Aggregate(connection, Sum, static (total, next) => DecimalFunctions.Add(total, next), static (total, _) => total);
        Aggregate(connection, Average, static (total, next) => DecimalFunctions.Add(total, next), static (total, count)
            => DecimalFunctions.Divide(total, count));
        Aggregate(connection, Least, static (least, next) => DecimalFunctions.Min(least, next), static (least, _) => least);
        Aggregate(connection, Greatest, static (greatest, next) => DecimalFunctions.Max(greatest, next), static (greatest, _) => greatest);
        raw.sqlite3_create_collation(connection, Collation, null, static (_, left, right)
            => decimal.Parse(left, CultureInfo.InvariantCulture).CompareTo(decimal.Parse(right, CultureInfo.InvariantCulture)));
    }

    private static void Define(sqlite3 connection, string name, Func<decimal?, decimal?, decimal?> operation)
        => Define(connection, name, 2, (context, a) => Result(context, operation(Value(a[0]), Value(a[1]))));

    private static void Define(sqlite3 connection, string name, int arguments, Action<sqlite3_context, sqlite3_value[]> function)
        => raw.sqlite3_create_function(connection, name, arguments, raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC, null, (context, _,
            values) => function(context, values));

    private static void Aggregate(sqlite3 connection, string name, Func<decimal?, decimal?, decimal?> add, Func<decimal?, long,
        decimal?> end)
        => raw.sqlite3_create_function(
            connection, name, 1, raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC, null,
            (context, _, values) =>
            {
                if (raw.sqlite3_value_type(values[0]) != raw.SQLITE_NULL)
                {
                    var next = Value(values[0]);
                    context.state = context.state switch
                    {
                        (decimal total, long count) => (add(total, next), count + 1),
                        null => (next, 1L),
                        var unknown => unknown,
                    };
                }
            },
            (context, _) =>
            {
                switch (context.state)
                {
                    case (decimal total, long count):
                        Result(context, end(total, count));
                        break;
                    default:
                        raw.sqlite3_result_null(context);
                        break;
                }
            });

    private static decimal? Rounded(decimal? number, int places, int mode)
        => places is >= 0 and <= 28 ? DecimalFunctions.Round(number, places, mode) : null;

    // A number of units that was too large for an integer is a binary one, which nothing is known of.
    private static decimal? Value(sqlite3_value value) => raw.sqlite3_value_type(value) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_value_int64(value),
        raw.SQLITE_TEXT => Parsed(raw.sqlite3_value_blob(value)),
        raw.SQLITE_FLOAT when raw.sqlite3_value_double(value) == 0 => 0,
        _ => null,
    };

    private static decimal? Parsed(ReadOnlySpan<byte> text) => Utf8Parser.TryParse(text, out decimal number, out var read)
        && read == text.Length ? number : null;

    private static void Result(sqlite3_context context, long? number)
    {
        if (number is { } known)
        {
            raw.sqlite3_result_int64(context, known);
        }
        else
        {
            raw.sqlite3_result_null(context);
        }
    }

    private static void Result(sqlite3_context context, decimal? number)
    {
        if (number is not { } known)
        {
            raw.sqlite3_result_null(context);
            return;
        }

        Span<byte> text = stackalloc byte[32];
        raw.sqlite3_result_text(context, text[..Write(known, text)]);
    }

    private static int Write(decimal number, Span<byte> text)
    {
        number.TryFormat(text, out var written, default, CultureInfo.InvariantCulture);
        if (number.Scale > 0)
        {
            while (text[written - 1] == '0')
            {
                written--;
            }

            written -= text[written - 1] == '.' ? 1 : 0;
        }

        return text[..written].SequenceEqual("-0"u8) ? Zero(text) : written;
    }

    private static int Zero(Span<byte> text)
    {
        text[0] = (byte)'0';
        return 1;
    }
}
