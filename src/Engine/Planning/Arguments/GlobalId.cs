using System.Buffers.Text;
using System.Text;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>Relay's global ids: base64url of <c>Type:key</c>. Opaque to readers; they stay the same over imports.</summary>
public static class GlobalId
{
    /// <summary>Makes the id of a row.</summary>
    public static string Encode(string typeName, string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{typeName}:{key}"));

    /// <summary>Reads an id; an error says that it is malformed.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.BadId"/>.</exception>
    public static (string TypeName, string Key) Decode(string id)
        => TryDecode(id, out var typeName, out var key)
            ? (typeName, key)
            : throw new GraphException(ErrorCode.BadId, $"\"{(id.Length > 40 ? id[..40] + "…" : id)}\" is no id of this service. Take ids from the field id; a natural key goes into the filter key.");

    /// <summary>Reads an id; false when it is malformed.</summary>
    public static bool TryDecode(string id, out string typeName, out string key)
    {
        (typeName, key) = ("", "");
        if (id.Length is 0 or > 1_024 || !Base64Url.IsValid(id))
        {
            return false;
        }

        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Base64Url.DecodeFromChars(id));
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                return false;
            }

            (typeName, key) = (text[..colon], text[(colon + 1)..]);
            return true;
        }
        catch (ArgumentException)
        {
            // Not UTF-8: no id of ours.
            return false;
        }
    }
}
