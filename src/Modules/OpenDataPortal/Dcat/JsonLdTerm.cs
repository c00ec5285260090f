namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>A term of a JSON-LD context.</summary>
/// <param name="Id">What it stands for: an address or a keyword; null when it is to be ignored.</param>
public sealed record JsonLdTerm(string? Id)
{
    /// <summary>True when its texts are addresses.</summary>
    public bool IsAddress { get; init; }

    /// <summary>True when its texts are terms of the context or addresses.</summary>
    public bool IsVocabulary { get; init; }

    /// <summary>The language of its texts; null for that of the context, empty for none.</summary>
    public string? Language { get; init; }

    /// <summary>What the keys of its value are: @language, @index, @id or @type; null when its value is no map.</summary>
    public string? Map { get; init; }

    /// <summary>True when its value is a graph.</summary>
    public bool IsGraph { get; init; }

    /// <summary>True when its value says the property of its subject: a catalogue of a dataset, for example.</summary>
    public bool IsReverse { get; init; }
}
