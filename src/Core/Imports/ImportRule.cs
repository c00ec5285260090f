namespace OgpGraph.Core;

/// <summary>A rule that records of a format are held against. The code is stable: scripts rely on it.</summary>
/// <param name="Code">The format, a dot and a name in kebab case: <c>bods.duplicate-statement-id</c>. Where a reference checker has the same check, its name is used.</param>
/// <param name="Severity">What becomes of the record.</param>
/// <param name="En">What is wrong and how to mend it, a full sentence in English, without the value.</param>
/// <param name="Pt">The same in Portuguese.</param>
/// <param name="Reference">Where the rule comes from: a section of the standard, a law, a page; null when it is this service's own.</param>
public sealed record ImportRule(string Code, ImportSeverity Severity, string En, string Pt, string? Reference = null);
