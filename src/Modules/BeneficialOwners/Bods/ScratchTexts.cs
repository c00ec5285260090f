using System.Text.Json;
using System.Text.Json.Serialization;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// What is remembered in the scratch, written and read by code that the compiler makes: it is done several times for each statement.
/// </summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Converters = [typeof(ScratchPlace), typeof(ScratchId)])]
[JsonSerializable(typeof(BodsRecords.Entry))]
[JsonSerializable(typeof(BodsRelationships.Waiting))]
[JsonSerializable(typeof(BodsRelationships.Component))]
[JsonSerializable(typeof(BodsDeclarations.Mention))]
[JsonSerializable(typeof(BodsDeclarations.Stated))]
[JsonSerializable(typeof(DeclaredTotals.Holding))]
[JsonSerializable(typeof(ImportPlace))]
public sealed partial class ScratchTexts : JsonSerializerContext;
