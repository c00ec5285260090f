namespace OgpGraph.Core;

/// <summary>An open data format that a module can import.</summary>
/// <param name="Format">The name on the command line, in lower case, e.g. bods.</param>
/// <param name="En">What it is, in English.</param>
/// <param name="Pt">What it is, in Portuguese.</param>
/// <param name="ImporterType">A class with <see cref="IFormatImporter"/> and a constructor without parameters.</param>
public sealed record FormatDefinition(string Format, string En, string Pt, Type ImporterType);
