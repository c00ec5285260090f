namespace OgpGraph.Core;

/// <summary>
/// How a country writes the number of a natural person, and how such a number is told from others. A module gives its country's with
/// <see cref="ModuleBuilder.PersonalNumbers"/>: imports of its formats then store no such number in clear. <see cref="PersonalNumbers"/>
/// has those that are ready.
/// </summary>
public sealed class PersonalNumberPattern
{
    private const int FewestDigits = 6;
    private const int LongestForm = 32;

    private readonly Func<string, bool> _isValid;

    /// <summary>Describes a kind of number.</summary>
    /// <param name="name">What people call it, as CPF: findings name it, and it is a label too.</param>
    /// <param name="country">The country's two letters (ISO 3166-1), as BR.</param>
    /// <param name="forms">
    /// How it is written in full, as <c>###.###.###-##</c>: # stands for a digit, @ for a letter, a capital for itself,
    /// and a dot, dash, slash or space for a separator that may also be another one or be left out.
    /// </param>
    /// <param name="labels">Words that stand before such a number, beside its name: behind one a number that only has the form is taken
    /// too.</param>
    /// <param name="isValid">True when the check digits or letters are right. It gets letters and digits alone, in capitals, in a
    /// form.</param>
    /// <exception cref="ArgumentException">A form has another sign, fewer than 6 digits or more than 32 signs, or the country is not two
    /// capitals.</exception>
    public PersonalNumberPattern(
        string name, string country, IReadOnlyList<string> forms, IReadOnlyList<string> labels, Func<string, bool> isValid)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (country is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
        {
            throw new ArgumentException($"The country of {name} must be two capitals, as BR, not \"{country}\".", nameof(country));
        }

        if (forms.Count == 0 || forms.Any(
            f => f.Length > LongestForm || f.Count(c => c == '#') < FewestDigits || !f.All(PersonalNumberForm.Knows)))
        {
            throw new ArgumentException(
                $"Each form of {name} must have at least {FewestDigits} digits, as ###.###.###-##, of #, @, capitals, dots, dashes, "
                    + $"slashes and spaces.", nameof(forms));
        }

        (Name, Country, Forms, Labels, _isValid) = (name, country, [.. forms], [name, .. labels], isValid);
        Written = [.. forms.Select(f => new PersonalNumberForm(f))];
    }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>The country's two letters (ISO 3166-1).</summary>
    public string Country { get; }

    /// <summary>How it is written in full.</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>The words that stand before it, its name first.</summary>
    public IReadOnlyList<string> Labels { get; }

    internal IReadOnlyList<PersonalNumberForm> Written { get; }

    /// <summary>True when the check digits or letters are right.</summary>
    /// <param name="number">Letters and digits alone, in capitals.</param>
    public bool IsValid(string number) => Written.Any(f => f.IsAll(number)) && _isValid(number);

    /// <summary>True for a number that is valid, or that has a form with letters, which no other number has.</summary>
    /// <param name="number">Letters and digits alone, in capitals.</param>
    public bool IsOne(string number) => Written.Any(f => f.HasLetters && f.IsAll(number)) || IsValid(number);
}
