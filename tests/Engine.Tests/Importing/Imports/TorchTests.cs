using System.Text;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Serving;
using OgpGraph.Testing;

namespace OgpGraph.Engine.Tests.Importing;

/// <summary>A data folder with the torches' module, for tests of imports.</summary>
public abstract class TorchTests : IDisposable
{
    private protected FaultLog Log { get; } = new();

    protected string Folder { get; } = Directory.CreateTempSubdirectory("ogpgraph-import-").FullName;

    protected string Data => Path.Combine(Folder, "data");

    protected string Database => Path.Combine(Data, "graph.db");

    protected string Journal => Path.Combine(Data, "archive", "imports.jsonl");

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The module; another version of it makes another database.</summary>
    private protected static IReadOnlyList<LoadedModule> Modules(string version = "1.0.0")
    {
        var builder = new ModuleBuilder();
        new TorchModule().Define(builder);
        return [new LoadedModule("torches", version, new ModuleDefinition("torches", null, null, builder, _ => null), null)];
    }

    private protected static JsonElement Ask(IGraphQLService service, string query)
    {
        using var answer = service.Execute(new GraphRequest(query, null, default, Language.Pt, true), CancellationToken.None);
        using var json = JsonDocument.Parse(answer.Body);
        Assert.False(json.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return json.RootElement.GetProperty("data").Clone();
    }

    private protected static string Of(ImportReport report, string type) => report.Tables.Where(t => t.Type == type).Select(t => $"{t.Type} {t.Added} {t.Changed} {t.Removed}").Single();

    private protected ImportService Open(IReadOnlyList<LoadedModule>? modules = null) => OgpGraphEngine.OpenImports(Options(), modules ?? Modules(), Log);

    protected EngineOptions Options() => new() { DataFolder = Data, PlanFiles = TestGraph.PlanFiles };

    private protected ImportReport Import(string? json = null, bool isTrial = false, string? source = null, IProgress<ImportProgress>? progress = null)
    {
        if (json is not null)
        {
            File.WriteAllText(source = Path.Combine(Folder, "f.json"), json);
        }

        var service = Open();
        return service.Import(service.Formats.Single(), source!, isTrial, progress, CancellationToken.None);
    }

    protected string Files() => string.Join('\n', Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).Where(f => !f.Contains("graph.db", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    /// <summary>All rows but the moments of this service's own.</summary>
    protected string Dump()
    {
        var dump = new StringBuilder();
        foreach (var table in new[] { "torches_Torch", "torches_TorchMaker", "core_Organization", "core_OrganizationIdentifier", "core_Source", "ogp_search" })
        {
            Rows($"SELECT * FROM \"{table}\" ORDER BY 1, 2", reader =>
                dump.Append(table).Append('|').AppendJoin('|', Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) != TableWriter.Mark).Select(i => reader.GetValue(i).ToString())).Append("|\n"));
        }

        return dump.ToString();
    }

    /// <summary>The first column of a statement's rows.</summary>
    protected IReadOnlyList<string?> Texts(string sql)
    {
        var texts = new List<string?>();
        Rows(sql, reader => texts.Add(reader.GetValue(0).ToString()));
        return texts;
    }

    private void Rows(string sql, Action<Microsoft.Data.Sqlite.SqliteDataReader> take)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            take(reader);
        }
    }

    /// <summary>Does something, such as to crash, at a moment of an import.</summary>
    private protected sealed class At(Func<ImportProgress, bool> when, Action act) : IProgress<ImportProgress>
    {
        private bool _isDone;

        public void Report(ImportProgress value)
        {
            if (!_isDone && when(value))
            {
                _isDone = true;
                act();
            }
        }
    }

    /// <summary>An exception that nothing expects.</summary>
    private protected static void Crash() => throw new InvalidTimeZoneException("A crash.");
}
