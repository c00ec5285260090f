namespace OgpGraph.Engine.Importing;

/// <summary>A judgement on a scale: a code, or why there is none.</summary>
internal sealed class AssessmentEntry : SourcedEntry
{
    [Form(TextForm.Id)]
    public required string Id { get; init; }

    [Form(TextForm.Slug)]
    public required string Scheme { get; init; }

    [Form(TextForm.Code)]
    public string? Code { get; init; }

    public ValueReason? CodeReason { get; init; }

    public LocalizedText? Label { get; init; }

    public required string Author { get; init; }

    public PartialDate Date { get; init; } = new();

    public LocalizedText? Caveat { get; init; }
}
