namespace OgpGraph.Testing;

/// <summary>A test that needs a path of <see cref="SharedData"/>; skipped, saying so, when it is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    /// <summary>Names what the test needs.</summary>
    public SharedDataFactAttribute(string path) => Skip = SharedData.WhyAbsent(Path = path);

    /// <summary>What the test needs.</summary>
    public string Path { get; }
}
