namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>A member that an object of OCDS may hold.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The mark of its kind; a blank for a string.</param>
/// <param name="Of">The type of object or the codelist; null for neither.</param>
/// <param name="IsList">True for a list.</param>
/// <param name="IsRequired">True when it must be there.</param>
/// <param name="IsDeprecated">True when the standard advises against it.</param>
public sealed record OcdsMember(string Name, char Kind, string? Of, bool IsList, bool IsRequired, bool IsDeprecated)
{
    private const string Marks = "!~#%?@^[{=>";

    /// <summary>Reads one entry of <see cref="OcdsLayout"/>.</summary>
    public static OcdsMember Parse(string entry)
    {
        var end = entry.IndexOfAny([.. Marks]) is var at and >= 0 ? at : entry.Length;
        var marks = entry[end..];
        var rest = marks.TrimStart('!', '~');
        var isList = rest.EndsWith('*') || rest == "[]";
        var kind = rest.Length == 0 || rest == "[]" ? ' ' : rest[0];
        return new OcdsMember(entry[..end], kind, kind is '=' or '>' ? rest[1..].TrimEnd('*') : null, isList, marks.Contains('!'), marks.Contains('~'));
    }
}
