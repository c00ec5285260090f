namespace OgpGraph.Core;

/// <summary>The description of a type, property, enum or enum value, in the two languages of the service. The English one is the SDL's.</summary>
/// <param name="en">Says shape, unit and what null means, in English.</param>
/// <param name="pt">The same in Portuguese (pt-PT).</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Enum | AttributeTargets.Field)]
public sealed class DocAttribute(string en, string pt) : Attribute
{
    /// <summary>The description in English.</summary>
    public string En { get; } = en;

    /// <summary>The description in Portuguese.</summary>
    public string Pt { get; } = pt;
}
