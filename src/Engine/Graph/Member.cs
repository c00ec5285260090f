namespace OgpGraph.Engine.Graph;

/// <summary>A field of an entity: scalar, embedded object or edge.</summary>
public abstract class Member
{
    /// <summary>The GraphQL name, in camel case.</summary>
    public required string Name { get; init; }

    /// <summary>Who declares it: a module's id or <c>core</c>.</summary>
    public required string Owner { get; init; }

    /// <summary>The short name for readers, the name in words where nobody gave one; of a scalar in an embedded object with that of the object, as <c>Period (from)</c>.</summary>
    public Label Label { get => field ??= LabelReader.Spelled(Name); init; }

    /// <summary>The description in English, that of the SDL.</summary>
    public required string En { get; init; }

    /// <summary>The description in Portuguese.</summary>
    public required string Pt { get; init; }

    /// <summary>How the access log names it, as <c>Person.name</c>; null for what is not personal.</summary>
    public string? PersonalName { get; init; }
}
