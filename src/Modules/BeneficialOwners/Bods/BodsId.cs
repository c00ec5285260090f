namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>The id of a record or statement, as it may be stored. What it was is nowhere.</summary>
/// <param name="Token">An opaque token: the id of a person's record or statement, which may say who it is.</param>
/// <param name="Shown">The id of any other: as the publisher wrote it, or the token when a natural person's number stands in it.</param>
/// <param name="Publisher">A token of the publisher whose id it is; null when that is not stated.</param>
public readonly record struct BodsId(string Token, string Shown, string? Publisher = null)
{
    /// <summary>The same with its publisher, for a record whose id another publisher's record has already.</summary>
    public BodsId Longer() => this with { Token = $"{Token}@{Publisher}", Shown = $"{Shown}@{Publisher}" };

    /// <summary>The id under which a record or statement of a type is stored.</summary>
    public string For(StatementRecordType type) => type == StatementRecordType.Person ? Token : Shown;
}
