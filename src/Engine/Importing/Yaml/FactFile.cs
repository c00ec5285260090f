namespace OgpGraph.Engine.Importing;

/// <summary>Reads commitment.yaml and plan.yaml. Nothing is guessed: what is not known is an error with its place.</summary>
internal static class FactFile
{
    /// <summary>Reads a file into its typed document.</summary>
    /// <typeparam name="T">The document: <see cref="PlanDocument"/> or <see cref="CommitmentDocument"/>.</typeparam>
    /// <param name="fileName">The file's name for messages.</param>
    /// <param name="reader">The file.</param>
    /// <exception cref="SeedException">The file does not have the form.</exception>
    public static T Read<T>(string fileName, TextReader reader)
        where T : FactEntry
        => (T)FactMapper.Map(FactParser.Parse(fileName, reader), typeof(T));
}
