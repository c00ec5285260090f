namespace OgpGraph.Core;

/// <summary>One form of a personal number, matched sign by sign: no text makes it slow.</summary>
internal sealed class PersonalNumberForm
{
    /// <summary>More digits than these in one piece begin no number.</summary>
    public const int LongestRun = 32;

    private readonly string _signs;
    private readonly int _lead;
    private readonly char _last;
    private readonly int _digits;
    private readonly bool _isFollowedByLetter;

    // How many digits stand behind the separator after so many; 0 where there is none.
    private readonly int[] _next = new int[LongestRun + 1];

    /// <param name="signs">The form, as <see cref="PersonalNumberPattern"/> describes it.</param>
    public PersonalNumberForm(string signs)
    {
        _signs = signs;
        _lead = signs.IndexOf('#', StringComparison.Ordinal);
        _last = signs[.._lead].LastOrDefault(s => !IsSeparator(s));
        Fewest = signs.Count(s => !IsSeparator(s));
        HasLetters = signs.Any(s => s == '@' || char.IsAsciiLetterUpper(s));
        var at = _lead;
        for (; at < signs.Length && (signs[at] == '#' || IsSeparator(signs[at])); at++)
        {
            if (signs[at] == '#')
            {
                _digits++;
            }
            else
            {
                _next[_digits] = signs[(at + 1)..].TakeWhile(s => s == '#').Count();
            }
        }

        _isFollowedByLetter = at < signs.Length;
    }

    /// <summary>How many signs it has from its first digit on, without separators.</summary>
    public int FewestFromDigit => _signs.AsSpan(_lead).Length - _signs.Skip(_lead).Count(IsSeparator);

    /// <summary>True when a letter stands before its first digit.</summary>
    public bool IsLed => _lead > 0;

    /// <summary>True when letters stand in it.</summary>
    public bool HasLetters { get; }

    /// <summary>How many signs it has without separators.</summary>
    public int Fewest { get; }

    /// <summary>True for a sign that a form may have.</summary>
    public static bool Knows(char sign) => sign is '#' or '@' or '.' or '-' or '/' or ' ' || char.IsAsciiLetterUpper(sign);

    /// <summary>True when its first digit may begin a piece of so many.</summary>
    public bool MayBegin(int run) => run > 0 && (run == _digits || _next[run] > 0);

    /// <summary>
    /// False when the signs beside a piece of digits already say that it begins no number: this is asked of each piece of a text.
    /// </summary>
    public bool MayStand(ReadOnlySpan<char> text, int at, int run)
    {
        if (_lead > 0 && (at == 0 || !(IsSeparator(text[at - 1]) || Is(text[at - 1], _last))))
        {
            return false;
        }

        var end = at + run;
        return run == _digits ? end < text.Length || !_isFollowedByLetter
            : end + _next[run] < text.Length && IsSeparator(text[end]) && !text.Slice(end + 1, _next[run])
                .ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>True when a number without separators has the form.</summary>
    public bool IsAll(ReadOnlySpan<char> number) => LengthAt(number, 0, out _) == number.Length;

    /// <summary>Where a number begins whose first digit stands at a place; -1 for none.</summary>
    public int Begin(ReadOnlySpan<char> text, int digit)
    {
        var at = digit;
        for (var sign = _lead - 1; sign >= 0; sign--)
        {
            if (IsSeparator(_signs[sign]))
            {
                at -= at > 0 && Parts(text[at - 1], sign) ? 1 : 0;
            }
            else if (at == 0 || !Is(text[--at], _signs[sign]))
            {
                return -1;
            }
        }

        return at;
    }

    /// <summary>How long the number is that begins at a place; 0 for none.</summary>
    public int LengthAt(ReadOnlySpan<char> text, int begin, out int separators)
    {
        var at = begin;
        separators = 0;
        for (var place = 0; place < _signs.Length; place++)
        {
            var sign = _signs[place];
            if (IsSeparator(sign))
            {
                if (at < text.Length && Parts(text[at], place))
                {
                    at++;
                    separators++;
                }
            }
            else if (at >= text.Length || !Is(text[at++], sign))
            {
                return 0;
            }
        }

        return at - begin;
    }

    /// <summary>True for a sign that stands between the parts of a number.</summary>
    public static bool IsSeparator(char letter)
        => letter is ' ' or '.' or '-' or '/' or '\u00a0' or '\u202f' or '\u2009' or '\u2010' or '\u2011' or '–';

    // A space parts digits alone: a letter behind one is a word.
    private bool Parts(char letter, int place)
        => IsSeparator(letter) && (!char.IsWhiteSpace(letter) || (IsDigit(place - 1) && IsDigit(place + 1)));

    private bool IsDigit(int place) => place >= 0 && place < _signs.Length && _signs[place] == '#';

    private static bool Is(char letter, char sign) => sign switch
    {
        '#' => char.IsAsciiDigit(letter),
        '@' => char.IsAsciiLetter(letter),
        _ => char.ToUpperInvariant(letter) == sign,
    };
}
