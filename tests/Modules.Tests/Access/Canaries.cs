using System.Globalization;
using System.Text.RegularExpressions;

namespace OgpGraph.Modules.Tests.Access;

/// <summary>Names and numbers of made-up persons, each written at one place alone, so that wherever one comes out it says where it went in.</summary>
public sealed partial class Canaries
{
    private static readonly string[] Firsts = ["2", "1", "3", "45", "70", "74", "75", "8"];

    private readonly Dictionary<string, string> _planted = new(StringComparer.OrdinalIgnoreCase);
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

        _planted.Add("Zqcanario" + letters, place);
        return "Zqcanario" + letters;
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
        return card;
    }

    /// <summary>The canaries in a text, in whatever grouping of digits or case of letters.</summary>
    public IEnumerable<string> In(string text)
    {
        foreach (Match word in Words().Matches(text))
        {
            if (_planted.ContainsKey(word.Value))
            {
                yield return word.Value;
            }
        }

        foreach (Match number in Numbers().Matches(text))
        {
            var digits = string.Concat(number.Groups[1].Value.Where(char.IsAsciiDigit));
            if (_planted.ContainsKey(digits))
            {
                yield return digits;
            }
            else if (_planted.ContainsKey(digits[..8]))
            {
                yield return digits[..8];
            }
        }
    }

    [GeneratedRegex("zqcanario[a-t]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    // Looks at each place: numbers may follow one another.
    [GeneratedRegex(@"(?<!\d)(?=(\d{3}[ .\u00a0-]?\d{3}[ .\u00a0-]?\d{2}\d?))", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
