using OgpGraph.Core;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Host.Commands;

/// <summary>Writes a report for people.</summary>
internal static class ImportText
{
    private const int Examples = 3;

    /// <summary>Writes it.</summary>
    public static void Write(ImportReport report, TextWriter output)
    {
        output.WriteLine($"{report.Format} {report.Name}: {Outcome(report.Outcome)} ({report.Seconds:N1} s)");
        if (report.Error is not null)
            output.WriteLine($"  {report.Error}");
        foreach (var (record, count) in report.Records)
            output.WriteLine($"  {count:N0} {record} read");
        foreach (var table in report.Tables.Where(t => t.Added + t.Changed + t.Removed + t.Unchanged > 0))
            output.WriteLine($"  {table.Type}: {table.Added:N0} added, {table.Changed:N0} changed, {table.Removed:N0} removed, {table.Unchanged:N0} the same");
        foreach (var (field, count) in report.Unresolved)
            output.WriteLine($"  {field}: {count:N0} lead to a row that is not there; a later import may bring it");
        foreach (var found in report.Findings)
        {
            output.WriteLine($"  {Weight(found.Rule.Severity)} {found.Rule.Code}, {found.Count:N0} times: {found.Rule.En}");
            foreach (var example in found.Examples.Take(Examples))
                output.WriteLine($"    {example.Place}{(example.Record is null ? "" : $", record {example.Record}")}{(example.Value is null ? "" : $": {example.Value}")}");
        }

        if (report.FindingsFile is not null)
            output.WriteLine($"  All of them, one a line: {report.FindingsFile}");
    }

    private static string Outcome(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported => "imported",
        ImportOutcome.AlreadyImported => "the same files were imported before; nothing was done",
        ImportOutcome.Tried => "tried; nothing stays",
        _ => "nothing was imported",
    };

    private static string Weight(ImportSeverity severity) => severity switch
    {
        ImportSeverity.Error => "Set aside:",
        ImportSeverity.Warning => "Doubtful:",
        _ => "Note:",
    };
}
