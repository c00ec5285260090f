using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Questions;

/// <summary>
/// A question in its own address: the token after <c>/q/~</c> is JSON <c>{"query", "variables", "operation"}</c> as UTF-8, deflated (RFC 1951, without a heading), in base64url (RFC 4648 §5, without padding).
/// Nothing of it is kept here, so that the address means the same as long as there is a host that understands it.
/// </summary>
public static class QuestionLink
{
    /// <summary>What stands before a token in an address.</summary>
    public const char Mark = '~';

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The token of a question.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">Values of its variables; null for none.</param>
    /// <param name="operation">The operation to run; null when the document has one.</param>
    public static string Token(string query, JsonObject? variables = null, string? operation = null)
    {
        var question = new JsonObject { ["query"] = query };
        if (variables is { Count: > 0 })
            question["variables"] = variables.DeepClone();
        if (operation is not null)
            question["operation"] = operation;

        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize))
            deflate.Write(Encoding.UTF8.GetBytes(question.ToJsonString(Written)));
        return Base64Url.EncodeToString(packed.ToArray());
    }

    /// <summary>The question of a token. Dispose it to give the variables' buffer back.</summary>
    /// <exception cref="RequestRefusal"><see cref="ErrorCode.BadLink"/>: it is none.</exception>
    internal static RequestParameters Read(string token, GraphLimits limits)
    {
        if (token.Length == 0)
            throw Bad("is empty");
        if (!Base64Url.IsValid(token))
            throw Bad("has characters that do not belong there, or is cut off: it is base64url without padding");

        byte[] json;
        try
        {
            json = Inflate(Base64Url.DecodeFromChars(token), limits.BodyBytes);
        }
        catch (InvalidDataException)
        {
            throw Bad("is damaged or cut off: what it holds is not deflated");
        }

        try
        {
            return RequestParameters.FromLink(json, limits);
        }
        catch (RequestRefusal refusal)
        {
            throw Bad($"holds no question. {refusal.Message}");
        }
    }

    // A few bytes can swell to gigabytes.
    private static byte[] Inflate(byte[] packed, int most)
    {
        using var inflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var json = new MemoryStream();
        var part = new byte[4096];
        for (int read; (read = inflate.Read(part)) > 0;)
        {
            json.Write(part, 0, read);
            if (json.Length > most)
                throw Bad($"holds more than {most} bytes. Send so long a question to /graphql by POST");
        }

        return json.ToArray();
    }

    private static RequestRefusal Bad(string fault)
        => new(StatusCodes.Status400BadRequest, ErrorCode.BadLink, $"The token behind {Mark} {fault.TrimEnd('.')}. Copy the whole link again from where it was made.");
}
