namespace OgpGraph.Core;

/// <summary>How sure a nine-digit number must be a natural person's to be taken for one.</summary>
public enum PersonalNumberSearch
{
    /// <summary>Its first digits are a natural person's: for what nobody needs to read, such as a report, and for what names a party.</summary>
    Possible,

    /// <summary>Its check digit is right too, or a word such as NIF stands before it: for texts, in which other numbers must stay.</summary>
    Probable,

    /// <summary>A word such as NIF stands before it: for addresses, which break when a number goes.</summary>
    Labelled,
}
