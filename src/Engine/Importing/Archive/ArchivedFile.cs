namespace OgpGraph.Engine.Importing;

/// <summary>A file of an import in the archive.</summary>
/// <param name="Name">Its name, with the path inside a folder, or its address.</param>
/// <param name="Sha256">The SHA-256 of what was given, in hexadecimal.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record ArchivedFile(string Name, string Sha256, long Bytes);
