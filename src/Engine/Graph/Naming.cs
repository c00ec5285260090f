using System.Text;

namespace OgpGraph.Engine.Graph;

/// <summary>From C# names to GraphQL names.</summary>
public static class Naming
{
    /// <summary><c>SignedOn</c> becomes <c>signedOn</c>.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary><c>SignedOn</c> and <c>signedOn</c> become <c>SIGNED_ON</c>.</summary>
    public static string Screaming(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary><c>signedOn</c> and <c>SIGNED_ON</c> become <c>Signed on</c>, to be read by people.</summary>
    public static string Words(string name)
    {
        var words = (name.Contains('_', StringComparison.Ordinal) || !name.Any(char.IsLower) ? name : Screaming(name)).Replace('_', ' ').Trim().ToLowerInvariant();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary><c>Commitment</c> becomes <c>commitments</c>, <c>PolicyArea</c> <c>policyAreas</c>, <c>Entity</c> <c>entities</c>, <c>Access</c> <c>accesses</c>.</summary>
    public static string Plural(string name)
    {
        var camel = Camel(name);
        return camel switch
        {
            [.. var stem, 'y'] when stem.Length > 0 && !"aeiou".Contains(stem[^1], StringComparison.Ordinal) => stem + "ies",
            _ when camel.EndsWith('s') || camel.EndsWith("ch", StringComparison.Ordinal) || camel.EndsWith('x') => camel + "es",
            _ => camel + "s",
        };
    }

    /// <summary><c>supplierId</c> becomes <c>supplier</c>; null when the name does not end so.</summary>
    public static string? WithoutId(string name)
        => name.Length > 2 && name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : null;
}
