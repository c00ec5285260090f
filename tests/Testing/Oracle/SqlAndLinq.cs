namespace OgpGraph.Testing;

/// <summary>Why an expression can have one value in SQL and another in C#, and what to write instead.</summary>
internal static class SqlAndLinq
{
    /// <summary>What to change.</summary>
    /// <param name="module">The module.</param>
    /// <param name="what">What has the expression.</param>
    public static string Fix(ModuleUnderTest module, string what)
        => $"In {module.Type.Name}.cs the expression of {what} is another in SQL than in C#: compare columns as they are, as in lamp => "
            + $"lamp.Name == other.Name; what changes letters, culture or time zones, such as ToUpper(), is not the same in both.";

    /// <summary>
    /// What to change where the value is a number: arithmetic of decimals is the same in both, so what differs is a whole number or a
    /// binary one.
    /// </summary>
    /// <param name="module">The module.</param>
    /// <param name="what">What has the expression.</param>
    public static string FixNumber(ModuleUnderTest module, string what)
        => $"In {module.Type.Name}.cs the expression of {what} is another in SQL than in C#: whole numbers that are too large for an "
            + $"int or a long, and binary numbers (double), may differ; calculate with decimal, as in (decimal?)lamp.Lit / lamp.All, "
            + $"which is the same in both.";
}
