using System.Text;

namespace OgpGraph.Core;

/// <summary>
/// Finds natural persons' numbers inside texts: Portugal's tax numbers (<see cref="PersonalNumber"/>), those of
/// <see cref="PersonalNumbers"/>
/// and those that a module adds. A text is gone through once, from one piece of digits to the next; what cannot begin a number by its
/// length costs no more.
/// </summary>
public sealed class PersonalNumberFinder
{
    private const string Portuguese = "NIF";

    private readonly HashSet<PersonalNumberPattern> _own;

    // What may be written where so many digits stand in one piece.
    private readonly Candidate[][] _byRun;

    private readonly int _fewest;

    // True where all of it has a letter before its first digit.
    private readonly bool[] _isLed;

    /// <summary>Makes one.</summary>
    /// <param name="own">The kinds that a module adds; none for those that are always known.</param>
    public PersonalNumberFinder(IReadOnlyList<PersonalNumberPattern> own)
    {
        _own = [.. own];
        var forms = own.Concat(PersonalNumbers.All.Where(p => !_own.Contains(p)))
            .SelectMany(p => p.Written.Select(f => new Candidate(p, f))).ToList();
        _fewest = Math.Min(PersonalNumber.Digits, forms.Min(c => c.Form.FewestFromDigit));
        Shortest = forms.Min(c => c.Form.Fewest);
        _byRun = [.. Enumerable.Range(0, PersonalNumberForm.LongestRun + 1)
            .Select(run => forms.Where(c => c.Form.MayBegin(run)).ToArray())];
        _isLed = [.. _byRun.Select(run => run.All(c => c.Form.IsLed))];
    }

    /// <summary>The one that knows what is always known.</summary>
    public static PersonalNumberFinder Known { get; } = new([]);

    /// <summary>How many signs a text must have at least for a number to stand in it.</summary>
    public int Shortest { get; }

    /// <summary>True when a digit stands in a text, of whatever script or width: without one there is no number in it.</summary>
    /// <param name="text">Any text.</param>
    public static bool HasDigit(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0 || !PlainText.IsIn(text);

    /// <summary>The text with asterisks for the digits and letters of each number; the text itself when there is none.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="search">How sure they must be.</param>
    /// <param name="kinds">The kind of each that there was, in order.</param>
    public string Masked(string text, PersonalNumberSearch search, out IReadOnlyList<string> kinds)
    {
        kinds = [];
        var plain = PlainText.Of(text, out var places);
        if (!Next(plain, 0, search, null, false, out var found))
        {
            return text;
        }

        var (masked, told) = (text.ToCharArray(), new List<string>());
        do
        {
            told.Add(found.Pattern?.Name ?? Portuguese);
            for (var at = found.At; at < found.At + found.Length; at++)
            {
                if (char.IsAsciiLetterOrDigit(plain[at]))
                {
                    masked.AsSpan()[(places?[at] ?? at)..(places?[at + 1] ?? (at + 1))].Fill('*');
                }
            }
        }
        while (Next(plain, found.At + found.Length, search, null, false, out found));
        kinds = told;
        return new string(masked);
    }

    /// <summary>
    /// A key with something else for each number; the key itself when there is none. Of foreign kinds that the import's module did not add,
    /// those with a separator, a letter or a label alone: keys have other numbers of eleven digits.
    /// </summary>
    /// <param name="key">Any key.</param>
    /// <param name="country">The country whose list the key is of, if not Portugal's: its kinds alone are looked for; null for all.</param>
    /// <param name="by">From a number to what stands for it.</param>
    public string InKey(string key, string? country, Func<FoundPersonalNumber, string> by)
    {
        StringBuilder? replaced = null;
        var done = 0;
        var plain = PlainText.Of(key);
        while (Next(plain, done, PersonalNumberSearch.Probable, country, true, out var found))
        {
            var written = plain.Substring(found.At, found.Length);
            var identity = found.Pattern is null ? PersonalNumber.Number(written) : $"{found.Pattern.Country}:{Bare(written)}";
            replaced ??= new StringBuilder(plain.Length);
            replaced.Append(plain, done, found.At - done)
                .Append(by(new FoundPersonalNumber(found.Pattern?.Name ?? Portuguese, written, identity)));
            done = found.At + found.Length;
        }

        return replaced?.Append(plain, done, plain.Length - done).ToString() ?? key;
    }

    private bool Next(ReadOnlySpan<char> text, int start, PersonalNumberSearch search, string? country, bool isKey, out Match found)
    {
        for (var at = start; at + _fewest <= text.Length;)
        {
            var digit = text[at..].IndexOfAnyInRange('0', '9');
            if (digit < 0)
            {
                break;
            }

            at += digit;
            var run = PersonalNumber.RunAt(text, at);
            foreach (var candidate in run < _byRun.Length && (!_isLed[run] || HasLetter(text, at)) ? _byRun[run] : [])
            {
                if (candidate.Form.MayStand(text, at, run) && (country is null || candidate.Pattern.Country == country)
                    && IsAt(candidate, text, start, at, search, isKey, out found))
                {
                    return true;
                }
            }

            if (country is null && PersonalNumber.IsAt(text, at, run, search, out var length))
            {
                found = new Match(at, length, null);
                return true;
            }

            at += run;
        }

        found = default;
        return false;
    }

    private bool IsAt(Candidate candidate, ReadOnlySpan<char> text, int start, int digit, PersonalNumberSearch search, bool isKey,
        out Match found)
    {
        found = default;
        var begin = candidate.Form.Begin(text, digit);
        if (begin < start || candidate.Form.LengthAt(text, begin, out var separators) is not (> 0 and var length)
            || !IsOne(candidate, text, begin, length, separators, search, isKey))
        {
            return false;
        }

        found = new Match(begin, length, candidate.Pattern);
        return true;
    }

    private bool IsOne(Candidate candidate, ReadOnlySpan<char> text, int at, int length, int separators, PersonalNumberSearch search,
        bool isKey)
    {
        var (pattern, form) = (candidate.Pattern, candidate.Form);
        var before = text[..at];
        var after = text[(at + length)..];
        if (after.Length > 0 && char.IsLetterOrDigit(after[0]))
        {
            return false;
        }

        if (PersonalNumber.IsBehind(before, pattern.Labels))
        {
            return true;
        }

        var written = text.Slice(at, length);
        if (search == PersonalNumberSearch.Labelled || !Stands(before, pattern.Country) || PersonalNumber.IsAmount(after))
        {
            return false;
        }

        // In small letters codes of other kinds look the same, unless the letter checks the number.
        if (search == PersonalNumberSearch.Possible && !written.ContainsAnyInRange('a', 'z')
            && (separators > 2 || (form.HasLetters && char.IsAsciiDigit(written[0]))))
        {
            return true;
        }

        return (!isKey || separators > 0 || form.HasLetters || _own.Contains(pattern)) && pattern.IsValid(Bare(written));
    }

    private static bool HasLetter(ReadOnlySpan<char> text, int at)
    {
        var letter = at > 1 && text[at - 1] is '-' or '.' or '/' or '–' or '\u2010' or '\u2011' ? at - 2 : at - 1;
        return letter >= 0 && char.IsAsciiLetter(text[letter]);
    }

    // No letter, digit or decimal point stands before it, save the letters of its country.
    private static bool Stands(ReadOnlySpan<char> before, string country)
    {
        if (before.EndsWith(country, StringComparison.OrdinalIgnoreCase))
        {
            before = before[..^country.Length];
        }

        return before.IsEmpty
            || (!char.IsLetterOrDigit(before[^1]) && !(before.Length > 1 && before[^1] is '.' or ',' && char.IsAsciiDigit(before[^2])));
    }

    private static string Bare(ReadOnlySpan<char> written)
    {
        Span<char> bare = stackalloc char[written.Length];
        var count = 0;
        foreach (var letter in written)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                bare[count++] = char.ToUpperInvariant(letter);
            }
        }

        return new string(bare[..count]);
    }

    private sealed record Candidate(PersonalNumberPattern Pattern, PersonalNumberForm Form);

    private readonly record struct Match(int At, int Length, PersonalNumberPattern? Pattern);
}
