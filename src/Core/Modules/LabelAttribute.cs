namespace OgpGraph.Core;

/// <summary>A short name for readers, as over a column or on a button, in the two languages of the service. Without one, the name in the schema is spelled out in words.</summary>
/// <param name="en">A few words in English, e.g. <c>Signed on</c>; of a class the plural, e.g. <c>Contracts</c>.</param>
/// <param name="pt">The same in Portuguese (pt-PT).</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Enum | AttributeTargets.Field)]
public sealed class LabelAttribute(string en, string pt) : Attribute
{
    /// <summary>A few words in English.</summary>
    public string En { get; } = en;

    /// <summary>A few words in Portuguese.</summary>
    public string Pt { get; } = pt;
}
