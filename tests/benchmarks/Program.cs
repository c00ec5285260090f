using System.Globalization;
using System.Runtime.InteropServices;
using OgpGraph.Benchmarks;
using OgpGraph.Benchmarks.Ideal;
using OgpGraph.Benchmarks.Imports;
using OgpGraph.Benchmarks.Tables;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    if (args is [IdealServer.Argument, var database, var port])
    {
        new IdealServer(database).Run(int.Parse(port, CultureInfo.InvariantCulture));
        return 0;
    }

    if (args.Any(argument => argument is "--help" or "-h" or "-?"))
    {
        Console.WriteLine($"{BenchmarkOptions.Usage}{Environment.NewLine}{ImportOptions.Usage}{Environment.NewLine}{TableBenchmark.Usage}");
        return 0;
    }

    // Without this a signal ends the process at once, and servers and data are left behind.
    using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
    using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
    if (args is [ImportOptions.Import or ImportOptions.Ask, ..])
    {
        var options = ImportOptions.Parse(args.Skip(1));
        return args[0] == ImportOptions.Import ? new ImportBenchmark(options).Run() : new QuestionBenchmark(options).Run();
    }

    if (args is [TableBenchmark.Tables, ..])
    {
        return new TableBenchmark(BenchmarkOptions.Parse(args[1..])).Run();
    }

    return new BenchmarkRun(BenchmarkOptions.Parse(args)).Run();
}
catch (BenchmarkException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

static void End(PosixSignalContext context)
{
    context.Cancel = true;
    Environment.Exit(130);
}
