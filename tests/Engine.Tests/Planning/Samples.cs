namespace OgpGraph.Engine.Tests.Planning;

/// <summary>The sample databases that many tests only read: made once.</summary>
internal static class Samples
{
    private static readonly Lazy<SampleDatabase> LazyUsual = new(() => Make(1, SampleDatabase.UsualCount));
    private static readonly Lazy<SampleDatabase> LazySmall = new(() => Make(2, type => type.IsAssignableTo(typeof(Observation)) || type == typeof(Book) ? 7 : 3));

    /// <summary>OGPGRAPH_TEST_EFFORT=10 asks ten times as many questions.</summary>
    public static int Effort { get; } = int.TryParse(Environment.GetEnvironmentVariable("OGPGRAPH_TEST_EFFORT"), out var effort) ? effort : 1;

    /// <summary>Some hundred rows.</summary>
    public static SampleDatabase Usual => LazyUsual.Value;

    /// <summary>A few rows a table: many groups and lists are empty.</summary>
    public static SampleDatabase Small => LazySmall.Value;

    private static SampleDatabase Make(int seed, Func<Type, int> count)
    {
        var made = new SampleDatabase(seed, count);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => made.Dispose();
        return made;
    }
}
