using System.CommandLine;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Commands;

/// <summary>What the program does besides serving: <c>ogpgraph import …</c>, <c>modules …</c>, <c>plan …</c>, <c>access-log …</c>. Without a command it serves.</summary>
internal static class CommandLine
{
    /// <summary>Done.</summary>
    public const int Success = 0;

    /// <summary>Done, with records set aside.</summary>
    public const int SetAside = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Nothing was done: a file cannot be imported.</summary>
    public const int Refused = 3;

    /// <summary>Nothing was done: the data folder cannot be used, or the start cannot go on.</summary>
    public const int Storage = 4;

    /// <summary>Nothing was done: it was stopped.</summary>
    public const int Cancelled = 130;

    /// <summary>True when the arguments name a command.</summary>
    public static bool Knows(string[] arguments) => arguments is [var first, ..] && Root().Subcommands.Any(c => c.Name == first);

    /// <summary>Does what the arguments say.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments)
    {
        var parsed = Root().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                Console.Error.WriteLine(error.Message);
            Console.Error.WriteLine($"Run {arguments[0]} --help for what can be said.");
            return Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (GraphException exception)
        {
            foreach (var error in exception.Errors)
                Console.Error.WriteLine($"{error.Code}: {error.Message}");
            return Storage;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped. Nothing was imported.");
            return Cancelled;
        }
    }

    private static RootCommand Root() => new("OgpGraph: the open-government action plan as a graph. Without a command it serves.") { ImportCommand.Create(), ModulesCommand.Create(), PlanCommand.Create(), AccessLogCommand.Create() };
}
