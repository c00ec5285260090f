namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>What a reader must know about the party that a source names.</summary>
public enum PartyDoubt
{
    /// <summary>Nothing: a legal entity with a number that checks.</summary>
    None,

    /// <summary>It is, or may be, a natural person: number and name were left out.</summary>
    Person,

    /// <summary>The number is of another country.</summary>
    Foreign,

    /// <summary>The last digit is not the check digit of the others.</summary>
    BadCheckDigit,

    /// <summary>The number stands for none, such as 999999999.</summary>
    Placeholder,

    /// <summary>The source withholds the number, or it has the form of a natural person's: it was left out. The name is no natural person's and stays.</summary>
    Withheld,

    /// <summary>Its number may not be shown and came with another name before: the names are two parties.</summary>
    OtherName,

    /// <summary>It has no number, or one that nobody can be told by: the name, which is no natural person's, stays.</summary>
    Unnumbered,
}
