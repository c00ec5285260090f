using System.Globalization;
using System.Runtime.InteropServices;
using OgpGraph.Benchmarks;
using OgpGraph.Benchmarks.Ideal;

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
        Console.WriteLine(BenchmarkOptions.Usage);
        return 0;
    }

    // Without this a signal ends the process at once, and servers and data are left behind.
    using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
    using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
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
