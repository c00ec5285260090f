using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Questions;

/// <summary>A variable of a saved question.</summary>
/// <param name="Declared">What the operation declares.</param>
/// <param name="Label">What it stands for, for readers; its name where the file says nothing.</param>
/// <param name="Example">A value as it stands in an address; null when the file gives none.</param>
public sealed record QuestionVariable(OperationVariable Declared, BilingualText Label, string? Example);
