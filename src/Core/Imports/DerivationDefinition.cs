namespace OgpGraph.Core;

/// <summary>A table that is computed from others.</summary>
/// <param name="RowType">The class of the rows.</param>
/// <param name="DerivationType">A class with <see cref="IDerivation{TRow}"/> and a constructor without parameters.</param>
public sealed record DerivationDefinition(Type RowType, Type DerivationType);
