using System.Globalization;
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

    return new BenchmarkRun(BenchmarkOptions.Parse(args)).Run();
}
catch (BenchmarkException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
