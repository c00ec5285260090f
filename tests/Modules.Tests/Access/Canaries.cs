using System.Globalization;

namespace OgpGraph.Modules.Tests.Access;

/// <summary>Names and numbers of made-up persons, each written at one place alone, so that wherever one comes out it says where it went in.</summary>
public sealed class Canaries
{
    private const string Stem = "Zqcanario";

    private static readonly string[] Firsts = ["2", "1", "3", "45", "70", "74", "75", "8"];

    private readonly Dictionary<string, string> _planted = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _byText = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private int _count;

    /// <summary>All that was planted, with its place.</summary>
    public IReadOnlyDictionary<string, string> Planted => _planted;

    /// <summary>A person's name.</summary>
    public string Name(string place)
    {
        var number = ++_count;
        var letters = "";
        for (var rest = number; rest > 0; rest /= 20)
        {
            letters += (char)('a' + (rest % 20));
        }

        // No name begins another: search finds words by their beginning.
        var name = $"{Stem}{letters}z";
        _planted.Add(name, place);
        return name;
    }

    /// <summary>A person's tax number, with its check digit.</summary>
    public string Number(string place)
    {
        var first = Firsts[_count % Firsts.Length];
        var digits = first + (7_310_000 + (++_count * 7)).ToString(CultureInfo.InvariantCulture)[..(8 - first.Length)];
        for (var salt = 0; ; salt++)
        {
            var sum = Enumerable.Range(0, 8).Sum(i => (digits[i] - '0') * (9 - i));
            var rest = 11 - (sum % 11);
            var number = digits + (rest >= 10 ? 0 : rest).ToString(CultureInfo.InvariantCulture);
            if (_planted.TryAdd(number, place))
            {
                _byText.Set.Add(number);
                return number;
            }

            digits = digits[..2] + (int.Parse(digits[2..], CultureInfo.InvariantCulture) + 1001).ToString("D6", CultureInfo.InvariantCulture)[^6..];
        }
    }

    /// <summary>The number of a person's card, eight digits.</summary>
    public string Card(string place)
    {
        var card = (13_310_000 + (++_count * 17)).ToString(CultureInfo.InvariantCulture);
        _planted.Add(card, place);
        _byText.Set.Add(card);
        return card;
    }

    /// <summary>The canaries in a text, in whatever grouping of digits or case of letters.</summary>
    public IEnumerable<string> In(string text)
    {
        for (var at = text.IndexOf(Stem, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(Stem, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = text.AsSpan(at + Stem.Length).IndexOfAny('z', 'Z');
            if (end >= 0 && _planted.ContainsKey(text.Substring(at, Stem.Length + end + 1)))
            {
                yield return text.Substring(at, Stem.Length + end + 1);
            }
        }

        for (var at = 0; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAnyInRange('0', '9');
            if (next < 0)
            {
                yield break;
            }

            at += next;
            if (At(text, at, 9) is { } number)
            {
                yield return number;
            }
            else if (At(text, at, 8) is { } card)
            {
                yield return card;
            }
        }
    }

    // Digits with one sign between some of them at most.
    private string? At(string text, int at, int length)
    {
        Span<char> digits = stackalloc char[length];
        var count = 0;
        for (; at < text.Length && count < length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                digits[count++] = text[at];
            }
            else if (text[at] is not (' ' or '.' or '-') || !char.IsAsciiDigit(text[at - 1]))
            {
                return null;
            }
        }

        return count == length && _byText.TryGetValue(digits, out var planted) ? planted : null;
    }
}
