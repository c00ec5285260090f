using System.Text;
using System.Text.Json;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>Counts findings, keeps the first of each rule, and writes every error and warning into a file, so that each record that was set aside is explained.</summary>
internal sealed class FindingLog : IDisposable
{
    private const int Examples = 20;
    private const int ValueLength = 80;

    private readonly Dictionary<ImportRule, (long Count, List<ImportExample> Examples)> _found = [];
    private readonly StreamWriter? _file;

    /// <param name="path">The file, a JSON object a line; null for none.</param>
    public FindingLog(string? path)
    {
        if (path is not null)
        {
            PrivateFiles.CreateFolder(Path.GetDirectoryName(path)!);
            _file = new StreamWriter(PrivateFiles.Open(path, FileMode.Create, FileAccess.Write, FileShare.Read), new UTF8Encoding(false));
        }
    }

    /// <summary>How many findings of a weight there were.</summary>
    public long Count(ImportSeverity severity) => _found.Where(f => f.Key.Severity == severity).Sum(f => f.Value.Count);

    /// <summary>The findings by rule, the gravest first, each with its count and its first places.</summary>
    public IReadOnlyList<ImportFindings> Findings
        => [.. _found.OrderBy(f => f.Key.Severity).ThenByDescending(f => f.Value.Count).ThenBy(f => f.Key.Code, StringComparer.Ordinal).Select(f => new ImportFindings(f.Key, f.Value.Count, f.Value.Examples))];

    /// <summary>Adds a finding.</summary>
    public void Add(ImportRule rule, ImportPlace place, string? record, string? value)
    {
        var found = _found.TryGetValue(rule, out var known) ? known : (0, []);
        var (shown, id) = (Shown(value), Shown(record));
        if (found.Examples.Count < Examples)
        {
            found.Examples.Add(new ImportExample(place.ToString(), id, shown));
        }

        _found[rule] = (found.Count + 1, found.Examples);
        if (_file is not null && rule.Severity != ImportSeverity.Information)
        {
            _file.WriteLine(JsonSerializer.Serialize(new { code = rule.Code, severity = rule.Severity.ToString(), place = place.ToString(), record = id, value = shown }, JsonSerializerOptions.Web));
        }
    }

    /// <summary>Writes what is not in the file yet.</summary>
    public void Flush() => _file?.Flush();

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private static string? Shown(string? value)
        => value is null ? null : PersonalNumber.Masked(value, PersonalNumberSearch.Possible, out _) is var masked && masked.Length > ValueLength ? masked[..ValueLength] + "…" : masked;
}
