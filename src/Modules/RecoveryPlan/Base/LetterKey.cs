using System.Security.Cryptography;
using System.Text;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>A part of a key that is made of a text, in letters alone: in digits it could look like a tax number.</summary>
public static class LetterKey
{
    /// <summary>Two letters for each of the first bytes of the text's SHA-256.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">How many bytes.</param>
    public static string Of(string text, int bytes) => string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(text)).Take(bytes)
        .SelectMany(b => new[] { (char)('a' + (b >> 4)), (char)('a' + (b & 15)) }));
}
