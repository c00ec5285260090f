using System.Collections.Frozen;

namespace OgpGraph.Core;

/// <summary>
/// What a spreadsheet shows where a cell has no value but an error, in the words of its language: a value that is not known, and no blank.
/// </summary>
public static class CellError
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
            "#BUSY!", "#CONNECT!", "#UNKNOWN!", "#EXTERNAL!", "#PYTHON!", "#TIMEOUT!",
        "#N/D", "#VALOR!", "#NOME?", "#NÚM!", "#NULO!", "#DESPEJAR!", "#DESPEJAR", "#¡REF!", "#¡VALOR!", "#¿NOMBRE?", "#¡NUM!", "#¡NULO!",
            "#¡DIV/0!", "#NOM?", "#VALEUR!", "#NOMBRE!",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for the words of an error, and for the row of # that stands where a column was too narrow.</summary>
    /// <param name="cell">The cell's text; null for an empty one.</param>
    public static bool IsOne(string? cell)
    {
        var text = cell.AsSpan().Trim();
        return text.Length is >= 3 and <= 64 && (text[0] == '#' ? Known.Contains(text) || text.IndexOfAnyExcept('#') < 0
            : text.StartsWith("Err:", StringComparison.Ordinal) && text[4..].IndexOfAnyExceptInRange('0', '9') < 0 && text.Length == 7);
    }
}
