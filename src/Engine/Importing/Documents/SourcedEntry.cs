namespace OgpGraph.Engine.Importing;

/// <summary>An entry that says where it comes from.</summary>
internal abstract class SourcedEntry : FactEntry
{
    /// <summary>A document's id, alone or with # and the place in it.</summary>
    [Form(TextForm.Citation)]
    public required string Source { get; init; }
}
