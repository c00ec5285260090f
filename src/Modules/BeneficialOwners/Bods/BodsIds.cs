namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// Makes ids of publishers storable: publishers name records after tax numbers. The same id gives the same token in every file and import, so that references still lead to what they name.
/// </summary>
/// <param name="session">What makes tokens.</param>
public sealed class BodsIds(IImportSession session)
{
    // A statement names most of its ids more than once, and the next one some of them again.
    private const int MostKnown = 1_024;

    private readonly Dictionary<string, BodsId> _known = new(StringComparer.Ordinal);

    private string? _name;
    private string? _publisher;

    /// <summary>Says who publishes what is read next: two publishers may give one id to different records.</summary>
    /// <param name="name">The publisher's name, or else its address; null when neither is stated.</param>
    public void From(string? name)
    {
        if (name != _name)
        {
            (_name, _publisher) = (name, name is null ? null : session.Opaque("publisher", Plain(name)));
        }
    }

    /// <summary>From the id as a file writes it.</summary>
    public BodsId Of(string written)
    {
        if (_known.TryGetValue(written, out var known))
        {
            return known with { Publisher = _publisher };
        }

        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        var token = session.Opaque("bods", written);
        var id = _known[written] = new BodsId(token, IsPersonal(written) ? token : written);
        return id with { Publisher = _publisher };
    }

    /// <summary>As <see cref="Of"/>, for an id that may be missing.</summary>
    public BodsId? OfAny(string? written) => written is null ? null : Of(written);

    /// <summary>The key of the row of an interest: the statement's id, with the interest's place where there are several, or where the id itself looks as if it had one.</summary>
    /// <param name="statementId">The statement's id.</param>
    /// <param name="place">The place of the interest, from 1.</param>
    /// <param name="count">How many interests the statement has.</param>
    public static string RowOf(string statementId, int place, int count) => count == 1 && PlaceIn(statementId) < 0 ? statementId : $"{statementId}#{place}";

    /// <summary>The id of the statement of a row with interests.</summary>
    public static string StatementOf(string row) => PlaceIn(row) is >= 0 and var end ? row[..end] : row;

    // Case and spaces do not make another publisher.
    private static string Plain(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private static int PlaceIn(string id)
    {
        var mark = id.LastIndexOf('#');
        return mark > 0 && mark < id.Length - 1 && id.AsSpan(mark + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? mark : -1;
    }

    private static bool IsPersonal(string id) => PersonalNumber.First(id, PersonalNumberSearch.Probable) is not null || HasDocument(id);

    // The scheme of a person's document, with whatever stands before and after it.
    private static bool HasDocument(string id)
    {
        for (var hyphen = id.IndexOf('-', StringComparison.Ordinal); hyphen >= 0; hyphen = id.IndexOf('-', hyphen + 1))
        {
            var end = hyphen + 1;
            while (end < id.Length && char.IsAsciiLetter(id[end]))
            {
                end++;
            }

            for (var letters = 2; letters <= 3; letters++)
            {
                if (hyphen >= letters && (hyphen == letters || !char.IsAsciiLetter(id[hyphen - letters - 1])) && OrganizationKey.IsPersonScheme(id[(hyphen - letters)..end]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
