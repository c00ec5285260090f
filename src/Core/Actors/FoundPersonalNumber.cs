namespace OgpGraph.Core;

/// <summary>A natural person's number in a text.</summary>
/// <param name="Kind">What people call it: NIF, CPF.</param>
/// <param name="Written">As the text writes it.</param>
/// <param name="Identity">The same for each spelling of one number, and another for each country's (<see cref="PersonIdentity"/>).</param>
public readonly record struct FoundPersonalNumber(string Kind, string Written, string Identity);
