using System.Security.Cryptography;
using System.Text;

namespace OgpGraph.Engine.Importing;

/// <summary>A line of the journal of imports.</summary>
/// <param name="Id">The import's id: format and files, hashed.</param>
/// <param name="Format">The format.</param>
/// <param name="Name">What was named on the command line, a path shortened to its last part.</param>
/// <param name="Files">The files, in the order of their reading.</param>
/// <param name="On">The day of the import, which rows may carry.</param>
/// <param name="State">Begun, done or given up.</param>
internal sealed record JournalEntry(string Id, string Format, string Name, IReadOnlyList<ArchivedFile> Files, DateOnly On, JournalState State)
{
    /// <summary>The id of an import: the same for the same files in the same format.</summary>
    public static string IdOf(string format, IReadOnlyList<ArchivedFile> files)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(format + "\n" + string.Join("\n", files.Select(f => f.Sha256)))))[..32];

    /// <summary>True for what looks like an import's id.</summary>
    public static bool IsId(string text) => text.Length == 32 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The SHA-256 of the only file, or of the sums of several.</summary>
    public static string SumOf(IReadOnlyList<ArchivedFile> files)
        => files is [var only] ? only.Sha256 : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.Select(f => f.Sha256)))));
}
