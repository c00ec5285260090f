namespace OgpGraph.Host.Questions;

/// <summary>A question that cannot be asked here, such as one about a module that does not serve.</summary>
/// <param name="Name">Its name in addresses, where it would have one.</param>
/// <param name="Reason">Why, with a code first where the schema refuses it.</param>
public sealed record LeftOutQuestion(string Name, string Reason);
