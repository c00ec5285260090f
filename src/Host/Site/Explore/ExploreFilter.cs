namespace OgpGraph.Host.Site.Explore;

/// <summary>A condition as an address has it: not yet held against a table.</summary>
/// <param name="Field">The field's name, such as <c>signedOn</c>, <c>supplier.name</c> or <c>signedOn.year</c>.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Values">What with; several only where any or none of them may be meant.</param>
public sealed record ExploreFilter(string Field, ExploreOperator Operator, IReadOnlyList<string> Values)
{
    /// <inheritdoc/>
    public bool Equals(ExploreFilter? other) => other is not null && (Field, Operator) == (other.Field, other.Operator) && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Operator, Values.Count);
}
