using System.Reflection;
using System.Text;
using Microsoft.Data.Sqlite;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Testing;

/// <summary>The whole service over a data folder of its own into which files are imported as an operator imports them: with archive, journal, findings and database.</summary>
public sealed class ImportedGraph
{
    private readonly IReadOnlyList<LoadedModule> _modules = TestGraph.Load(BuiltModules.Assemblies);
    private readonly FaultLog _faults = new();
    private readonly string _sources = TestGraph.NewFolder();
    private readonly Lazy<GraphQLService> _service;

    /// <summary>Makes an empty one.</summary>
    public ImportedGraph() => _service = new Lazy<GraphQLService>(() => TestGraph.Serve(_modules, DataFolder, _faults));

    /// <summary>The data folder.</summary>
    public string DataFolder { get; } = TestGraph.NewFolder();

    /// <summary>Imports a file.</summary>
    /// <param name="format">The format.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="content">Its content.</param>
    /// <returns>The report, findings and all, as text for a failing test to show; begins with the outcome.</returns>
    public string Import(string format, string name, byte[] content)
    {
        var path = Path.Combine(_sources, name);
        File.WriteAllBytes(path, content);
        var imports = OgpGraphEngine.OpenImports(new EngineOptions { DataFolder = DataFolder, PlanFiles = TestGraph.PlanFiles }, _modules, _faults);
        var report = imports.Import(imports.Formats.Single(f => f.Format == format), path, false, null, CancellationToken.None);
        return $"{report.Outcome} {report.Error} {string.Join(' ', report.Tables.Select(t => $"{t.Type}+{t.Added}"))} {string.Join(' ', report.Findings.Select(f => $"{f.Rule.Code}:{f.Count}"))} {string.Join(' ', report.Findings.SelectMany(f => f.Examples))}";
    }

    /// <summary>The whole answer to anybody, as text.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">What becomes the variables' JSON; null for none.</param>
    public string Anonymous(string query, object? variables = null)
    {
        using var answer = _service.Value.Execute(TestGraph.Request(query, variables), CancellationToken.None);
        return Encoding.UTF8.GetString(answer.Body.Span);
    }

    /// <summary>All texts of the database but those of columns with [Personal], each with its table and column.</summary>
    public IEnumerable<(string Column, string Text)> Texts()
    {
        SqliteConnection.ClearAllPools();
        var graph = GraphModelBuilder.Build([ModuleCatalog.Core, .. _modules.Select(m => m.Definition).OfType<ModuleDefinition>()], GraphReader.Credentialed);
        var personal = graph.Entities.Values.SelectMany(e => e.ClrType.GetProperties().Where(p => p.IsDefined(typeof(PersonalAttribute))).Select(p => ((e.Base ?? e).Table, p.Name))).ToHashSet();
        return StorageCheck.TextCells(Path.Combine(DataFolder, "graph.db")).Where(c => !personal.Contains((c.Table, c.Column))).Select(c => ($"{c.Table}.{c.Column}", c.Text));
    }

    /// <summary>All files of the data folder as they lie on the disk.</summary>
    public IEnumerable<(string Name, string Bytes)> Files()
        => Directory.EnumerateFiles(DataFolder, "*", SearchOption.AllDirectories).Select(path => (Path.GetRelativePath(DataFolder, path), Encoding.Latin1.GetString(File.ReadAllBytes(path))));
}
