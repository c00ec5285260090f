using System.Buffers.Text;
using System.Text.Json;

namespace OgpGraph.Benchmarks.Ideal;

/// <summary>From what the database stores to the JSON of the graph.</summary>
internal static class JsonForms
{
    /// <summary>Comparators by their place in the enum.</summary>
    public static IReadOnlyList<JsonEncodedText> Comparators { get; } = Names("EXACT", "ABOUT", "AT_LEAST", "MORE_THAN", "LESS_THAN", "RATIO");

    /// <summary>Procedures by their place in the enum.</summary>
    public static IReadOnlyList<JsonEncodedText> Procedures { get; } = Names("DIRECT_AWARD", "PRIOR_CONSULTATION", "LIMITED_TENDER", "OPEN_TENDER", "FRAMEWORK_AGREEMENT", "OTHER");

    /// <summary>Kinds of interest by their place in the enum.</summary>
    public static IReadOnlyList<JsonEncodedText> Interests { get; } = Names(
        "SHAREHOLDING", "VOTING_RIGHTS", "APPOINTMENT_OF_BOARD", "OTHER_INFLUENCE_OR_CONTROL", "SENIOR_MANAGING_OFFICIAL", "SETTLOR", "TRUSTEE", "PROTECTOR",
        "BENEFICIARY_OF_LEGAL_ARRANGEMENT", "RIGHTS_TO_SURPLUS_ASSETS_ON_DISSOLUTION", "RIGHTS_TO_PROFIT_OR_INCOME", "RIGHTS_GRANTED_BY_CONTRACT",
        "CONDITIONAL_RIGHTS_GRANTED_BY_CONTRACT", "CONTROL_VIA_COMPANY_RULES_OR_ARTICLES", "CONTROL_BY_LEGAL_FRAMEWORK", "BOARD_MEMBER", "BOARD_CHAIR", "UNKNOWN_INTEREST",
        "UNPUBLISHED_INTEREST", "ENJOYMENT_AND_USE_OF_ASSETS", "RIGHT_TO_PROFIT_OR_INCOME_FROM_ASSETS", "NOMINEE", "NOMINATOR");

    /// <summary>Money: cents as a string with two decimal places.</summary>
    public static void WriteMoney(this Utf8JsonWriter json, JsonEncodedText name, long cents)
    {
        Span<byte> text = stackalloc byte[24];
        Utf8Formatter.TryFormat(cents / 100m, text, out var length, new System.Buffers.StandardFormat('F', 2));
        json.WriteString(name, text[..length]);
    }

    /// <summary>A decimal: millionths as a number without trailing zeros.</summary>
    public static void WriteDecimal(this Utf8JsonWriter json, JsonEncodedText name, long millionths)
    {
        if (millionths % 1_000_000 == 0)
        {
            json.WriteNumber(name, millionths / 1_000_000);
        }
        else
        {
            json.WriteNumber(name, millionths / 1_000_000m);
        }
    }

    /// <summary>A text that may be null; asking costs a call into SQLite, so what is required is written without.</summary>
    public static void WriteText(this Utf8JsonWriter json, JsonEncodedText name, Microsoft.Data.Sqlite.SqliteDataReader reader, int column)
    {
        if (reader.IsDBNull(column))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, reader.GetString(column));
        }
    }

    private static JsonEncodedText[] Names(params string[] names) => [.. names.Select(name => JsonEncodedText.Encode(name))];
}
