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
    {
        if (id.Length is > 0 and <= 1_024 && Base64Url.IsValid(id))
        {
            try
            {
                var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Base64Url.DecodeFromChars(id));
                var colon = text.IndexOf(':', StringComparison.Ordinal);
                if (colon > 0)
                {
                    return (text[..colon], text[(colon + 1)..]);
                }
            }
            catch (ArgumentException)
            {
                // Not UTF-8: no id of ours.
            }
        }

        throw new GraphException(ErrorCode.BadId, $"\"{(id.Length > 40 ? id[..40] + "…" : id)}\" is no id of this service. Take ids from the field id; a natural key goes into the filter key.");
    }
}
