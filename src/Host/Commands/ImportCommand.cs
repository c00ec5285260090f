using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OgpGraph.Core;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Commands;

/// <summary><c>import FORMAT FILE-OR-FOLDER-OR-URL</c>: brings open data in, into the database that a running host serves.</summary>
internal static class ImportCommand
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var format = new Argument<string?>("format") { Description = "The format, such as bods or ocds; without one the formats are listed.", Arity = ArgumentArity.ZeroOrOne };
        var source = new Argument<string?>("source") { Description = "A file, a folder or an address (http, https).", Arity = ArgumentArity.ZeroOrOne };
        var trial = new Option<bool>("--dry-run") { Description = "Do everything, then undo it: the report says what would be." };
        var json = new Option<bool>("--json") { Description = "Write the report as JSON." };
        var resume = new Option<bool>("--resume") { Description = "Do again what was begun and not ended, such as by a crash." };
        var giveUp = new Option<string?>("--give-up") { Description = "Give up the import of an id: it is not done again when the database is made anew, and its files leave the archive.", HelpName = "ID" };
        var data = new Option<string?>("--data") { Description = "The data folder; OGPGRAPH_DATA or data when not given." };
        var command = new Command("import", "Import open data. Exit codes: 0 imported; 1 imported, with records set aside; 2 wrong usage; 3 refused, 4 data folder, 130 stopped: nothing was imported.")
        {
            format, source, trial, json, resume, giveUp, data,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) is not null && result.GetValue(source) is null)
                result.AddError("Say what to import: a file, a folder or an address.");
            if (result.GetValue(resume) && (result.GetValue(format) is not null || result.GetValue(trial)))
                result.AddError("--resume stands alone: it takes what was begun from the archive.");
            if (result.GetValue(giveUp) is not null && (result.GetValue(format) is not null || result.GetValue(trial) || result.GetValue(resume)))
                result.AddError("--give-up stands alone: it takes an import's id.");
        });
        command.SetAction((parsed, cancel) => Task.Run(
            () => parsed.GetValue(giveUp) is { } id ? GiveUp(id, parsed.GetValue(data), cancel) : Run(parsed.GetValue(format), parsed.GetValue(source), parsed.GetValue(trial), parsed.GetValue(json), parsed.GetValue(resume), parsed.GetValue(data), cancel), CancellationToken.None));
        return command;
    }

    private static int GiveUp(string id, string? data, CancellationToken cancel)
    {
        if (OgpGraphEngine.GiveUpImport(GraphComposition.OptionsFor(GraphComposition.FindDirectories(data)), id, cancel) is not { } import)
        {
            Console.Error.WriteLine($"There is no import {id}. The field imports of the graph and the message of a start name them.");
            return CommandLine.Usage;
        }

        Console.Out.WriteLine($"{import} is given up. Rows of it that are in the database stay until it is made anew.");
        return CommandLine.Success;
    }

    private static int Run(string? format, string? source, bool isTrial, bool asJson, bool isResume, string? data, CancellationToken cancel)
    {
        // An import shares its machine with the host that serves: it must not fill the memory with garbage.
        AppContext.SetData("GCHeapHardLimit", (ulong)(128 << 20));
        GC.RefreshMemoryLimit();
        using var logging = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole().AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace));
        var imports = OgpGraphEngine.OpenImports(GraphComposition.OptionsFor(GraphComposition.FindDirectories(data)), logging.CreateLogger("OgpGraph.Import"));
        if (format is null && !isResume)
        {
            Console.Out.WriteLine("import FORMAT FILE-OR-FOLDER-OR-ADDRESS, where FORMAT is one of");
            foreach (var known in imports.Formats)
                Console.Out.WriteLine($"  {known.Format,-8} {known.En}");
            return CommandLine.Usage;
        }

        FormatDefinition? found = null;
        if (format is not null && (found = imports.Formats.FirstOrDefault(f => f.Format == format)) is null)
        {
            Console.Error.WriteLine($"There is no format {format}. The formats are {string.Join(", ", imports.Formats.Select(f => f.Format))}.");
            return CommandLine.Usage;
        }

        var reports = new List<ImportReport>();
        ImportBar.Show(progress => reports.AddRange(found is null ? imports.Resume(progress, cancel) : [imports.Import(found, source!, isTrial, progress, cancel)]));
        if (asJson)
            Console.Out.WriteLine(JsonSerializer.Serialize(isResume ? reports : (object)reports[0], _json));
        else if (reports.Count == 0)
            Console.Out.WriteLine("Nothing was left unfinished.");
        else
            reports.ForEach(report => ImportText.Write(report, Console.Out));
        return reports.Any(r => r.Outcome == ImportOutcome.Refused) ? CommandLine.Refused
            : reports.Any(r => r.Findings.Any(f => f.Rule.Severity == ImportSeverity.Error)) ? CommandLine.SetAside
            : CommandLine.Success;
    }
}
