namespace OgpGraph.Engine.Importing;

/// <summary>A file of an import.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">Its SHA-256 in hexadecimal.</param>
/// <param name="Bytes">Its size.</param>
public sealed record ImportedFile(string Name, string Sha256, long Bytes);
