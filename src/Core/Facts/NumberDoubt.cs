namespace OgpGraph.Core;

/// <summary>Why a text is not taken for a number.</summary>
public enum NumberDoubt
{
    /// <summary>It is a number.</summary>
    None,

    /// <summary>It is none, such as "n.d." or 12.34.5.</summary>
    NotANumber,

    /// <summary>It can be read two ways: 1.234 is a thousand to one and little more than one to another.</summary>
    TwoReadings,

    /// <summary>It is larger than any amount that is kept, or smaller than any that can be told from zero.</summary>
    BeyondReason,
}
