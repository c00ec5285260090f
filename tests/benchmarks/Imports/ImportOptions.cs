using System.Globalization;

namespace OgpGraph.Benchmarks.Imports;

/// <summary>What the command line asks for after <c>import</c> or <c>ask</c>.</summary>
internal sealed record ImportOptions(int Contracts, string? Keep, string? Host, string? Against, IReadOnlyList<string> Steps, int Turns)
{
    /// <summary>The word that asks for imports.</summary>
    public const string Import = "import";

    /// <summary>The word that asks for questions on imported data.</summary>
    public const string Ask = "ask";

    public const string Usage = """
        dotnet run -c Release --project tests/benchmarks -- import [options]
        dotnet run -c Release --project tests/benchmarks -- ask --keep DIR [options]
          --contracts 1000000    contracts of the generated file; owners go with it
          --keep DIR             data folder to make and keep; ask needs one that import made
          --host FILE            a host that is built already (OgpGraph.Host.dll)
          --against FILE         import: another build of the host, such as of an earlier commit; both do the steps contracts, again
                                 and owners in turn, each in a folder of its own (the other's beside DIR, with -against), and their ratios are told
          --turns 1              import: how often the steps are done, in new folders each time (those of --keep are the last turn's);
                                 with --against the two hosts change who is first, and ratios over all turns are told
          --steps contracts,again,owners,ideal,kill
                                 import: only these; all but the first need a folder that contracts made
        """;

    /// <summary>What is done, in this order.</summary>
    public static IReadOnlyList<string> AllSteps { get; } = ["contracts", "again", "owners", "ideal", "kill"];

    public static ImportOptions Parse(IEnumerable<string> arguments)
    {
        var options = new ImportOptions(1_000_000, null, null, null, AllSteps, 1);
        using var rest = arguments.GetEnumerator();
        while (rest.MoveNext())
        {
            var name = rest.Current;
            string Value() => rest.MoveNext() ? rest.Current : throw new BenchmarkException($"{name} needs a value.{Environment.NewLine}{Usage}");
            options = name switch
            {
                "--contracts" => int.TryParse(Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1_000 and <= 9_000_000
                    ? options with { Contracts = count }
                    : throw new BenchmarkException("--contracts is a number from 1000 to 9000000."),
                "--turns" => int.TryParse(Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var turns) && turns is >= 1 and <= 100
                    ? options with { Turns = turns }
                    : throw new BenchmarkException("--turns is a number from 1 to 100."),
                "--keep" => options with { Keep = Path.GetFullPath(Value()) },
                "--host" => options with { Host = Path.GetFullPath(Value()) },
                "--against" => options with { Against = Path.GetFullPath(Value()) },
                "--steps" => Value().Split(',') is var steps && steps.FirstOrDefault(s => !AllSteps.Contains(s)) is { } unknown
                    ? throw new BenchmarkException($"There is no step {unknown}. There are {string.Join(", ", AllSteps)}.")
                    : options with { Steps = steps },
                _ => throw new BenchmarkException($"There is no option {name}.{Environment.NewLine}{Usage}"),
            };
        }

        return options;
    }
}
