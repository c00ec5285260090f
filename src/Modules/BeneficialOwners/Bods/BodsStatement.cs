using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>A statement of any version of the standard, in the terms of 0.4. It is valid as long as the JSON that it was read from.</summary>
public sealed class BodsStatement
{
    /// <summary>The version that it was written in.</summary>
    public required string Version { get; init; }

    /// <summary>Where it stands.</summary>
    public required ImportPlace Place { get; init; }

    /// <summary>The statement as it came.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>The object that holds what is stated: recordDetails, or before 0.4 the statement itself.</summary>
    public required JsonElement Details { get; init; }

    /// <summary>The id.</summary>
    public required BodsId Id { get; init; }

    /// <summary>The id under which it is stored and told of.</summary>
    public string Key => Id.For(Type);

    /// <summary>The id of the record; before 0.4 the id of the first statement of the chain of replacements.</summary>
    public required BodsId RecordId { get; set; }

    /// <summary>The id under which the record is stored.</summary>
    public string RecordKey => RecordId.For(Type);

    /// <summary>What tells its content from another's.</summary>
    public string Digest { get; set; } = "";

    /// <summary>What the record is about.</summary>
    public required StatementRecordType Type { get; init; }

    /// <summary>Its place in the series; null when it is not stated.</summary>
    public StatementRecordStatus? Status { get; set; }

    /// <summary>The day on which it was stated.</summary>
    public DateOnly Date { get; init; }

    /// <summary>The day on which it was published; null when that is not stated.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The record of the entity whose owners are declared; null before 0.4.</summary>
    public BodsId? DeclarationSubject { get; init; }

    /// <summary>The publisher's reference of the declaration; null when there is none.</summary>
    public string? Declaration { get; init; }

    /// <summary>True for a part of a chain whose whole is stated too.</summary>
    public bool IsComponent { get; init; }

    /// <summary>The entity of a relationship.</summary>
    public Party Subject { get; init; }

    /// <summary>Who has the interest.</summary>
    public Party InterestedParty { get; init; }

    /// <summary>The interests of a relationship.</summary>
    public IReadOnlyList<Interest> Interests { get; init; } = [];

    /// <summary>Record ids (before 0.4 statement ids) of the parts of the chain.</summary>
    public IReadOnlyList<BodsId> Components { get; init; } = [];

    /// <summary>Statements that this one replaces, before 0.4.</summary>
    public IReadOnlyList<BodsId> Replaces { get; init; } = [];

    /// <summary>A side of a relationship: a record (before 0.4 a statement), or the reason why none is named.</summary>
    /// <param name="Reference">The id of the record or statement; null for a reason.</param>
    /// <param name="Reason">The reason; null for a reference.</param>
    public readonly record struct Party(BodsId? Reference, UnspecifiedReason? Reason);

    /// <summary>An interest.</summary>
    /// <param name="Type">Its kind.</param>
    /// <param name="Level">How directly it is held.</param>
    /// <param name="IsBeneficialOwnership">Whether it makes a beneficial owner; null when that is not stated.</param>
    /// <param name="Exact">The exact share.</param>
    /// <param name="Minimum">The lowest share.</param>
    /// <param name="Maximum">The highest share.</param>
    /// <param name="StartsOn">Its first day.</param>
    /// <param name="EndsOn">Its last day: the standard states the day after.</param>
    /// <param name="Json">As it came.</param>
    public readonly record struct Interest(InterestType Type, DirectOrIndirect Level, bool? IsBeneficialOwnership, decimal? Exact, decimal? Minimum, decimal? Maximum, DateOnly? StartsOn, DateOnly? EndsOn, JsonElement Json);
}
