namespace OgpGraph.Core;

/// <summary>A format that a module can read.</summary>
/// <param name="Format">The file ending without its dot, in lower case.</param>
/// <param name="RowType">The class of a row.</param>
/// <param name="ImporterType">A class with <see cref="IRowImporter{TRow}"/> and a constructor without parameters.</param>
public sealed record ImportDefinition(string Format, Type RowType, Type ImporterType);
