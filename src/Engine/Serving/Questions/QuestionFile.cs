namespace OgpGraph.Engine.Serving;

/// <summary>A file with a question that the host or a module brings: <c>questions/&lt;name&gt;.graphql</c>. Nobody has checked it yet.</summary>
/// <param name="Module">The id of the module that brings it; null for the host's own.</param>
/// <param name="Name">The file's name without the ending.</param>
/// <param name="Text">What the file holds.</param>
public sealed record QuestionFile(string? Module, string Name, string Text);
