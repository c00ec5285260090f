using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Engine.Importing;

/// <summary>Reads the rows of one module: its commitment's facts and its seeds.</summary>
internal static class ModuleRows
{
    /// <summary>The rows with the file that each lot comes from, and the documents that the module declares.</summary>
    /// <param name="module">The module.</param>
    /// <param name="plans">The plans by slug.</param>
    /// <param name="institutions">The institutions of all plans by id.</param>
    /// <exception cref="SeedException">A file is malformed.</exception>
    public static (IReadOnlyList<(string File, object Row)> Rows, IReadOnlyDictionary<string, DocumentEntry> Documents) Read(
        ModuleDefinition module, IReadOnlyDictionary<string, PlanDocument> plans, IReadOnlyDictionary<string, InstitutionEntry> institutions)
    {
        var rows = new List<(string File, object Row)>();
        IReadOnlyDictionary<string, DocumentEntry> documents = new Dictionary<string, DocumentEntry>();
        if (module.Open(ModuleFolder.Facts) is { } facts)
        {
            var file = $"{module.Place}/{ModuleFolder.Facts}";
            using var reader = new StreamReader(facts);
            var document = FactFile.Read<CommitmentDocument>(file, reader);
            if (!plans.TryGetValue(document.Plan, out var plan))
            {
                throw new GraphException(ErrorCode.BadSeed, $"{file} names the plan '{document.Plan}', but the plans are {string.Join(", ", plans.Keys)}.");
            }

            if (module.CommitmentId is { } commitment && commitment != document.OgpId)
            {
                throw new GraphException(ErrorCode.BadSeed, $"{file} is of {document.OgpId}, but the module declares {commitment}.");
            }

            if (!module.IsDeclared && document.Tables.Count > 0)
            {
                throw document.At("tables").Expected("no tables: the module's class declares them, with Table<T>(\"file.csv\")");
            }

            foreach (var indicator in document.Indicators.Where(i => i.File is not null))
            {
                indicator.Take(Observations(module, indicator));
            }

            var types = module.Definition.Indicators.ToDictionary(i => i.Code, i => i.ObservationType);
            rows.AddRange(CommitmentRows.From(document, file, plan, institutions, module.Id, types).Select(row => (file, row)));
            documents = document.Documents;
        }

        foreach (var seed in module.Definition.Seeds)
        {
            rows.AddRange(ReadSeed(module, seed));
        }

        return (rows, documents);
    }

    /// <summary>What messages call a seed.</summary>
    public static string NameOf(ModuleDefinition module, string file) => $"{module.Place}/{(module.IsDeclared ? "" : "seed/")}{file}";

    /// <summary>The module's own importer of a seed; null for CSV.</summary>
    public static ImportDefinition? ImportOf(ModuleDefinition module, SeedDefinition seed)
        => module.Definition.Imports.FirstOrDefault(
            i => i.RowType == seed.RowType && Path.GetExtension(seed.File).AsSpan().TrimStart('.').Equals(i.Format, StringComparison.OrdinalIgnoreCase));

    private static List<ObservationEntry> Observations(ModuleDefinition module, IndicatorEntry indicator)
    {
        using var stream = module.Open("seed/" + indicator.File) ?? throw indicator.At("file").Expected($"a file of the module; there is no {(module.IsDeclared ? "" : "seed/")}{indicator.File}");
        using var reader = new StreamReader(stream);
        var rows = CsvFacts.Read(NameOf(module, indicator.File!), reader);
        return [.. rows.Select(row => (ObservationEntry)FactMapper.Map(row, typeof(ObservationEntry)))];
    }

    private static List<(string File, object Row)> ReadSeed(ModuleDefinition module, SeedDefinition seed)
    {
        var file = NameOf(module, seed.File);
        using var stream = module.Open("seed/" + seed.File)
            ?? throw new GraphException(ErrorCode.BadSeed, $"{file} is missing: the module declares it as the seed of {seed.RowType.Name}.");
        if (ImportOf(module, seed) is { } import)
        {
            return [.. RowImport.Read(import, file, stream).Select(row => (file, row))];
        }

        using var reader = new StreamReader(stream);
        return [.. CsvSeed.Read(seed.RowType, file, reader).Select(row => (file, row))];
    }
}
