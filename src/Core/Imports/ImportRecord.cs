using System.Text.Json;

namespace OgpGraph.Core;

/// <summary>A record of a JSON file.</summary>
/// <param name="Json">The record, valid until the next one is taken.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Envelope">
/// The members of the package around it that were read so far, and those behind it that were asked for, the arrays of records left out;
/// empty when it stands in none. The last record of an array comes with all that stand before the next one. Another package has another
/// dictionary. Valid until the next record is taken.
/// </param>
public readonly record struct ImportRecord(JsonElement Json, ImportPlace Place, IReadOnlyDictionary<string, JsonElement> Envelope);
