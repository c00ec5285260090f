namespace OgpGraph.Engine.Importing;

/// <summary>An institution in a role; the list that it stands in says which.</summary>
internal sealed class RoleEntry : SourcedEntry
{
    [Form(TextForm.Id)]
    public required string Institution { get; init; }
}
