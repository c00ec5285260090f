using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// Tells one content of a statement from another, whatever the order of members, the escapes in texts and the spaces between them.
/// </summary>
public sealed class StatementDigests
{
    private static readonly Comparer<JsonProperty> ByName
        = Comparer<JsonProperty>.Create((one, other) => NameOf(one).SequenceCompareTo(NameOf(other)));

    private readonly ArrayBufferWriter<byte> _content = new();

    // Members of all objects that are open, so that no object needs a list of its own.
    private readonly List<JsonProperty> _members = [];

    /// <summary>
    /// The digest of a statement (SHA-256, in hexadecimal). What it is made of may be personal and be guessed:
    /// it is to be stored as a token alone.
    /// </summary>
    /// <param name="statement">The statement as it came.</param>
    public string Of(JsonElement statement)
    {
        _content.ResetWrittenCount();
        Write(statement);
        return Convert.ToHexString(SHA256.HashData(_content.WrittenSpan));
    }

    private void Write(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteMembers(value);
                break;
            case JsonValueKind.Array:
                _content.Write("["u8);
                foreach (var item in value.EnumerateArray())
                {
                    Write(item);
                }

                _content.Write("]"u8);
                break;
            case JsonValueKind.String:
                var text = JsonMarshal.GetRawUtf8Value(value);
                WriteText(IsEscaped(text) ? Encoding.UTF8.GetBytes(value.GetString()!) : text[1..^1]);
                break;
            default:
                _content.Write(JsonMarshal.GetRawUtf8Value(value));
                _content.Write(","u8);
                break;
        }
    }

    private void WriteMembers(JsonElement value)
    {
        var first = _members.Count;
        _members.AddRange(value.EnumerateObject());
        var end = _members.Count;
        _members.Sort(first, end - first, ByName);
        _content.Write("{"u8);
        for (var at = first; at < end; at++)
        {
            WriteText(NameOf(_members[at]));
            Write(_members[at].Value);
        }

        _content.Write("}"u8);
        _members.RemoveRange(first, end - first);
    }

    // With its length, so that no text can look like what stands around it.
    private void WriteText(ReadOnlySpan<byte> text)
    {
        var length = _content.GetSpan(sizeof(int) + 1);
        length[0] = (byte)'"';
        BinaryPrimitives.WriteInt32LittleEndian(length[1..], text.Length);
        _content.Advance(sizeof(int) + 1);
        _content.Write(text);
    }

    private static ReadOnlySpan<byte> NameOf(JsonProperty member)
        => JsonMarshal.GetRawUtf8PropertyName(member) is var name && IsEscaped(name) ? Encoding.UTF8.GetBytes(member.Name) : name;

    private static bool IsEscaped(ReadOnlySpan<byte> text) => text.Contains((byte)'\\');
}
