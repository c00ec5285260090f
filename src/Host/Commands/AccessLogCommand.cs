using System.CommandLine;
using System.Globalization;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Access;

namespace OgpGraph.Host.Commands;

/// <summary><c>access-log export</c>: who read personal data, when and what for, to be kept or looked through elsewhere.</summary>
internal static class AccessLogCommand
{
    /// <summary>The exit code when the log has been tampered with or was cut off: it is exported all the same.</summary>
    public const int Faulty = 1;

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var data = new Option<string?>("--data") { Description = "The data folder; OGPGRAPH_DATA or data when not given." };
        var from = Moment("--from", "The first day or moment (2026-11-24 or 2026-11-24T15:00Z, UTC).", isEnd: false);
        var to = Moment("--to", "The last day, which is included, or the moment to stop before.", isEnd: true);
        var csv = new Option<bool>("--csv") { Description = "Write CSV." };
        var jsonLines = new Option<bool>("--jsonl") { Description = "Write JSON Lines, each as it stands in the log; so too when neither is asked for." };
        var export = new Command("export", "Write the log to the standard output. Exit codes: 0 exported; 1 exported, but a line was changed, taken out or cut off; 4 the log cannot be read.") { data, from, to, csv, jsonLines };
        export.Validators.Add(result =>
        {
            if (result.GetValue(csv) && result.GetValue(jsonLines))
                result.AddError("Ask for --csv or for --jsonl, not for both.");
        });
        export.SetAction(parsed => Export(
            new AccessLog(GraphComposition.FindDirectories(parsed.GetValue(data))), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(csv),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return new Command("access-log", "The log of who read personal data.") { export };
    }

    private static int Export(AccessLog log, DateTime? from, DateTime? to, bool asCsv, TextWriter output, TextWriter errors)
    {
        var export = new AccessLogExport(log, from, to);
        try
        {
            if (asCsv)
                export.WriteCsv(output);
            else
                export.WriteJsonLines(output);
            output.Flush();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{ErrorCode.AccessLog}: The access log {log.Path} cannot be read: {fault.Message}");
            return CommandLine.Storage;
        }

        foreach (var problem in export.Faults)
            errors.WriteLine($"{ErrorCode.AccessLog}: {problem}");
        return export.Faults.Count == 0 ? CommandLine.Success : Faulty;
    }

    private static Option<DateTime?> Moment(string name, string description, bool isEnd) => new(name)
    {
        Description = description,
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day.AddDays(isEnd && day < DateOnly.MaxValue ? 1 : 0).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            if (DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment))
                return moment;
            argument.AddError($"{name} is no day or moment. Write it as 2026-11-24 or 2026-11-24T15:00Z.");
            return null;
        },
    };
}
