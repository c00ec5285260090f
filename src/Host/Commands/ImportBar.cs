using System.Diagnostics;
using OgpGraph.Engine.Importing;
using Spectre.Console;

namespace OgpGraph.Host.Commands;

/// <summary>Shows how far an import is, on the error output: a bar with rate and remaining time on a terminal, a line now and then elsewhere.</summary>
internal static class ImportBar
{
    private static readonly TimeSpan _pace = TimeSpan.FromSeconds(10);

    /// <summary>Does the work and shows its progress.</summary>
    public static void Show(Action<IProgress<ImportProgress>> work)
    {
        if (Console.IsErrorRedirected)
        {
            work(new Lines());
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new TransferSpeedColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .Start(context => work(new Bar(context)));
    }

    private static string Name(ImportStage stage) => stage switch
    {
        ImportStage.Archiving => "Archiving",
        ImportStage.Reading => "Reading",
        _ => "Completing",
    };

    private sealed class Bar(ProgressContext context) : IProgress<ImportProgress>
    {
        private readonly Dictionary<ImportStage, ProgressTask> _tasks = [];

        public void Report(ImportProgress value)
        {
            if (!_tasks.TryGetValue(value.Stage, out var task))
            {
                foreach (var earlier in _tasks.Values)
                    earlier.StopTask();
                _tasks[value.Stage] = task = context.AddTask(Name(value.Stage));
            }

            task.IsIndeterminate = value.Total is null || value.Stage == ImportStage.Completing;
            task.MaxValue = value.Total ?? Math.Max(1, value.Done);
            task.Value = value.Done;
            if (value.Records > 0)
                task.Description = $"{Name(value.Stage)} {value.Records:N0}";
        }
    }

    private sealed class Lines : IProgress<ImportProgress>
    {
        private readonly Stopwatch _since = Stopwatch.StartNew();
        private readonly Stopwatch _stage = new();
        private ImportStage? _last;

        public void Report(ImportProgress value)
        {
            if (value.Stage != _last)
            {
                _last = value.Stage;
                _stage.Restart();
            }
            else if (_since.Elapsed < _pace)
            {
                return;
            }

            _since.Restart();
            var left = value is { Total: { } total, Done: > 0 } && value.Stage == ImportStage.Reading ? $", {_stage.Elapsed * ((total - value.Done) / (double)value.Done):mm\\:ss} left" : "";
            Console.Error.WriteLine(_stage.Elapsed.TotalSeconds > 1 ? $"{Name(value.Stage)}: {value.Records:N0} records, {value.Records / _stage.Elapsed.TotalSeconds:N0}/s{left}" : Name(value.Stage));
        }
    }
}
