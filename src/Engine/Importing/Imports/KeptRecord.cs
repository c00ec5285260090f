namespace OgpGraph.Engine.Importing;

/// <summary>A record that an importer keeps, sealed.</summary>
/// <param name="Group">What belongs together.</param>
/// <param name="Id">The record's id in the group.</param>
/// <param name="Order">What the records of a group are sorted by.</param>
/// <param name="Sum">A keyed sum of the plain record, by which the same is known again.</param>
/// <param name="Content">Nonce, encrypted record and tag.</param>
internal sealed record KeptRecord(string Group, string Id, string Order, byte[] Sum, byte[] Content);
