using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>Reads a file with a module's own importer; its errors get the file's name.</summary>
internal static class RowImport
{
    /// <summary>Reads the rows while they are asked for.</summary>
    /// <param name="definition">The format and its importer.</param>
    /// <param name="fileName">The file's name for messages.</param>
    /// <param name="file">The file; it stays open.</param>
    /// <exception cref="SeedException">While reading: a place does not have the form.</exception>
    public static IEnumerable<object> Read(ImportDefinition definition, string fileName, Stream file)
    {
        var importer = Activator.CreateInstance(definition.ImporterType) as IRowImporter<object>
            ?? throw new GraphException(ErrorCode.BadModule, $"{definition.ImporterType.Name} is no importer of {definition.RowType.Name}.");
        // What a seed says is stored as it says it, as in CSV.
        var numbers = new NumberGuard((_, key, number) => throw new GraphException(
            ErrorCode.BadModule, $"{fileName}: {definition.RowType.Name} \"{key}\" has {number}, which has more decimal places or digits than are stored. Round it in the file, or state the places with [Decimals(n)] or [Money(Decimals = n)]."));
        using var rows = Run(fileName, () => importer.Read(file).GetEnumerator());
        while (Run(fileName, rows.MoveNext))
        {
            numbers.Admit(rows.Current);
            yield return rows.Current;
        }
    }

    private static T Run<T>(string fileName, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (RowFormatException error)
        {
            throw new SeedException(fileName, error.Line, error.Column, error.Expected, error);
        }
    }
}
