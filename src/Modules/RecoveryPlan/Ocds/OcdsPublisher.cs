using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Who publishes a package: what is stated of it, in one form whatever the notation.</summary>
/// <param name="Uid">Its identifier with the scheme; null for none.</param>
/// <param name="Address">Its address without protocol, www. and closing slash; null for none.</param>
/// <param name="Name">Its name in capitals; null for none.</param>
public sealed record OcdsPublisher(string? Uid, string? Address, string? Name)
{
    /// <summary>What it is known by: the identifier, else the address, else the name.</summary>
    public string Identity => Uid ?? Address ?? Name!;

    /// <summary>The publisher that a package states; null when it states none.</summary>
    /// <param name="publisher">The member <c>publisher</c> of the package.</param>
    public static OcdsPublisher? Of(JsonElement? publisher)
    {
        var uid = publisher.Id("uid") is { } id ? Folded($"{publisher.Text("scheme")}:{id}") : null;
        var address = publisher.Text("uri") is { } uri ? AddressOf(uri) : null;
        var name = publisher.Text("name") is { } stated ? Folded(stated) : null;
        return uid is null && address is null && name is null ? null : new OcdsPublisher(uid, address, name);
    }

    /// <summary>
    /// True for what may be one publisher: of two identifiers they are the same, or else of two addresses, or else of two names. On one
    /// server names tell apart. What states nothing of it contradicts nothing.
    /// </summary>
    /// <param name="other">The other one.</param>
    public bool IsSame(OcdsPublisher other)
        => Uid is not null && other.Uid is not null ? Uid == other.Uid
            : Address is not null && other.Address is not null
                ? Address == other.Address || (Server(Address) == Server(other.Address) && IsNamed(other))
            : IsNamed(other);

    private bool IsNamed(OcdsPublisher other) => Name is null || other.Name is null || Name == other.Name;

    private static string AddressOf(string uri)
    {
        var text = uri.AsSpan();
        var protocol = text.IndexOf("://", StringComparison.Ordinal);
        text = (protocol < 0 ? text : text[(protocol + 3)..]).TrimEnd('/');
        return Folded((text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? text[4..] : text).ToString());
    }

    private static string Server(string address) => address.Split('/', 2)[0];

    private static string Folded(string text)
        => string.Join(' ', text.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
