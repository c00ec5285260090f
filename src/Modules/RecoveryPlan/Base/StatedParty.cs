namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>A party as a text names it. In its name stands no other party's number, and none that would have to be masked.</summary>
/// <param name="Number">Its number as the source writes it; null for none.</param>
/// <param name="Name">Its name; null for none, and where it may name somebody else too.</param>
/// <param name="Doubt">What a reader must know about the text.</param>
public readonly record struct StatedParty(string? Number, string? Name, StatedPartyDoubt Doubt)
{
    private const int DigitsOfNumber = 9;

    /// <summary>The party of a text that names one.</summary>
    /// <param name="text">Number and name as the source writes them.</param>
    public static StatedParty Of(string text)
    {
        var (number, name) = PartyText.Of(text);
        return Of(number, name);
    }

    /// <summary>The party whose number and name stand apart.</summary>
    /// <param name="number">The number; null for none.</param>
    /// <param name="name">The name; null for none.</param>
    public static StatedParty Of(string? number, string? name)
    {
        if (number is null)
        {
            return !PartyText.IsNotUnderstood(number, name) ? new(number, name, StatedPartyDoubt.None)
                : PersonalNumber.First(name, PersonalNumberSearch.Possible) is { } person
                    ? new(person, null, StatedPartyDoubt.NumberNotUnderstood)
                : new(number, name, StatedPartyDoubt.NumberNotUnderstood);
        }

        // With fewer digits it cannot have the number again: most names are not looked through.
        if (name is not null && CountDigits(name) >= CountDigits(number)
            && PartyText.Of(name) is { Number: { } again } repeated && PartyList.IsSame(number, again))
        {
            name = repeated.Name;
        }

        return name is not null && HoldsAnother(name) ? new(number, null, StatedPartyDoubt.SecondNumber)
            : new(number, name, StatedPartyDoubt.None);
    }

    private static int CountDigits(string text)
    {
        var count = 0;
        foreach (var sign in text)
        {
            count += char.IsDigit(sign) ? 1 : 0;
        }

        return count;
    }

    private static bool HoldsAnother(string name)
    {
        var digits = CountDigits(name);
        if (digits == 0)
        {
            return IsWithheldBehind(name);
        }

        for (var at = 0; digits >= DigitsOfNumber && at < name.Length; at++)
        {
            if ((at == 0 || !char.IsLetterOrDigit(name[at - 1])) && PartyText.NumberAt(name.AsSpan(at)) > 0)
            {
                return true;
            }
        }

        PersonalNumber.Masked(name, PersonalNumberSearch.Possible, out var persons);
        return persons > 0 || IsWithheldBehind(name);
    }

    // "Exemplo e Ana Silva (RGPD)" may be two parties; "Exemplo (RGPD)" is one.
    private static bool IsWithheldBehind(string name)
        => name.Contains(PartyText.Withheld, StringComparison.Ordinal) && PartyText.BracketAt(name, out _, out _) > 0
            && PartyList.HasDivider(name);
}
