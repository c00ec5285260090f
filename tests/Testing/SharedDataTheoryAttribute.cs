namespace OgpGraph.Testing;

/// <summary>A theory that needs a path of <see cref="SharedData"/>; skipped, saying so, when it is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    /// <summary>Names what the theory needs.</summary>
    public SharedDataTheoryAttribute(string path) => Skip = SharedData.WhyAbsent(Path = path);

    /// <summary>What the theory needs.</summary>
    public string Path { get; }
}
