using System.Globalization;
using OgpGraph.Benchmarks.Data;
using OgpGraph.Benchmarks.Queries;

namespace OgpGraph.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed class BenchmarkOptions
{
    public const string Usage = """
        dotnet run -c Release --project tests/benchmarks -- [options]
          --queries Q1,Q4        only these questions
          --connections 1,8,32   numbers of connections
          --seconds 3            measured time of each side in a cell
          --rounds 3             turns in which that time is taken, ideal and host alternating
          --warmup 3             seconds of load on each side before a question is measured
          --contracts 500000     rows of the largest table; the others go with it
          --keep DIR             data folder to make and keep, or to use again
          --host FILE            a host that is built already (OgpGraph.Host.dll)
          --host-argument ARG    passed on to the host; may be given several times
          --ideal-only           measure the ideal endpoint alone, on the data of --keep
          --fingerprint          only generate, and print the rows' fingerprint
          --write                also write tests/benchmarks/RESULTS.md
        """;

    public IReadOnlyList<BenchmarkQuery> Queries { get; private set; } = BenchmarkQueries.All;

    public IReadOnlyList<int> Connections { get; private set; } = [1, 8, 32];

    public double Seconds { get; private set; } = 3;

    public int Rounds { get; private set; } = 3;

    public double WarmUp { get; private set; } = 3;

    public int Contracts { get; private set; } = SyntheticData.ContractsByDefault;

    public string? Keep { get; private set; }

    public string? Host { get; private set; }

    public List<string> HostArguments { get; } = [];

    public bool IsIdealOnly { get; private set; }

    public bool IsFingerprintOnly { get; private set; }

    public bool IsWritten { get; private set; }

    public static BenchmarkOptions Parse(string[] arguments)
    {
        var options = new BenchmarkOptions();
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = arguments[i];
            string Value() => ++i < arguments.Length ? arguments[i] : throw new BenchmarkException($"{name} needs a value.{Environment.NewLine}{Usage}");
            switch (name)
            {
                case "--queries":
                    options.Queries = [.. Value().Split(',').Select(Query)];
                    break;
                case "--connections":
                    options.Connections = [.. Value().Split(',').Select(text => (int)Number(name, text, 1))];
                    break;
                case "--seconds":
                    options.Seconds = Number(name, Value(), 0.01);
                    break;
                case "--rounds":
                    options.Rounds = (int)Number(name, Value(), 1);
                    break;
                case "--warmup":
                    options.WarmUp = Number(name, Value(), 0);
                    break;
                case "--contracts":
                    options.Contracts = (int)Number(name, Value(), 1_000);
                    break;
                case "--keep":
                    options.Keep = Path.GetFullPath(Value());
                    break;
                case "--host":
                    options.Host = Path.GetFullPath(Value());
                    break;
                case "--host-argument":
                    options.HostArguments.Add(Value());
                    break;
                case "--ideal-only":
                    options.IsIdealOnly = true;
                    break;
                case "--fingerprint":
                    options.IsFingerprintOnly = true;
                    break;
                case "--write":
                    options.IsWritten = true;
                    break;
                default:
                    throw new BenchmarkException($"There is no option {name}.{Environment.NewLine}{Usage}");
            }
        }

        return options.IsIdealOnly && options.Keep is null
            ? throw new BenchmarkException("--ideal-only needs a data folder with a database that a host made: --keep DIR.")
            : options;
    }

    private static BenchmarkQuery Query(string name)
        => BenchmarkQueries.All.FirstOrDefault(query => query.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new BenchmarkException($"There is no question {name}. There are {string.Join(", ", BenchmarkQueries.All.Select(query => query.Name))}.");

    private static double Number(string name, string text, double least)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new BenchmarkException($"{name} is {text}. Give a number from {least.ToString(CultureInfo.InvariantCulture)}.");
}
