namespace OgpGraph.Testing;

/// <summary>Why an expression can have one value in SQL and another in C#, and what to write instead.</summary>
internal static class SqlAndLinq
{
    /// <summary>What to change.</summary>
    /// <param name="module">The module.</param>
    /// <param name="what">What has the expression.</param>
    public static string Fix(ModuleUnderTest module, string what)
        => $"In {module.Type.Name}.cs the expression of {what} is another in SQL than in C#: compare and add columns as they are, as in lamp => lamp.Name == other.Name; what changes letters, culture or time zones, such as ToUpper(), is not the same in both.";
}
