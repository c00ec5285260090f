using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>Relay cursors: the values that a row is sorted by, with a mark of the question they belong to. Opaque to readers.</summary>
internal static class Cursor
{
    private const string Fix = "Take cursors from edges { cursor } or pageInfo of the same question with the same order.";

    /// <summary>The mark of an order: a cursor of another order is refused.</summary>
    public static string Signature(Entity entity, IReadOnlyList<OrderTerm> terms)
    {
        // FNV-1a: the same in every process, and short.
        var hash = 2166136261u;
        foreach (var character in entity.Name + string.Concat(terms.Select(t => $"|{t.Path}{(t.IsDescending ? '-' : '+')}")))
        {
            hash = (hash ^ character) * 16777619u;
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <summary>Writes one value behind those before it.</summary>
    public static void Append(ArrayBufferWriter<byte> bytes, Storage.PreparedStatement row, int column)
    {
        switch (row.StorageClass(column))
        {
            case SQLitePCL.raw.SQLITE_NULL:
                bytes.Write("n;"u8);
                break;
            case SQLitePCL.raw.SQLITE_INTEGER:
                bytes.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"i{row.Integer(column)};")));
                break;
            case SQLitePCL.raw.SQLITE_FLOAT:
                bytes.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"r{row.Real(column):R};")));
                break;
            default:
                var text = row.Text(column);
                bytes.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"t{text.Length}:")));
                bytes.Write(text);
                bytes.Write(";"u8);
                break;
        }
    }

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.BadCursor"/> when it is malformed or of another question.</exception>
    public static StorageValue[] Decode(string cursor, LevelPlan level)
    {
        if (cursor.Length > 4_096 || !Base64Url.IsValid(cursor))
        {
            throw new GraphException(ErrorCode.BadCursor, $"The cursor is malformed. {Fix}");
        }

        var bytes = Base64Url.DecodeFromChars(cursor).AsSpan();
        if (bytes.Length < 8 || !bytes[..8].SequenceEqual(Encoding.ASCII.GetBytes(level.CursorSignature)))
        {
            throw new GraphException(ErrorCode.BadCursor, $"The cursor belongs to another question or order. {Fix}");
        }

        var values = new StorageValue[level.CursorLength];
        var rest = (ReadOnlySpan<byte>)bytes[8..];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Next(ref rest);
        }

        return rest.IsEmpty ? values : throw new GraphException(ErrorCode.BadCursor, $"The cursor is malformed. {Fix}");
    }

    private static StorageValue Next(ref ReadOnlySpan<byte> rest)
    {
        if (!rest.IsEmpty)
        {
            var kind = rest[0];
            var end = rest.IndexOf(kind == (byte)'t' ? (byte)':' : (byte)';');
            if (end > 0)
            {
                var head = Encoding.ASCII.GetString(rest[1..end]);
                rest = rest[(end + 1)..];
                switch ((char)kind)
                {
                    case 'n' when head.Length == 0:
                        return StorageValue.Null;
                    case 'i' when long.TryParse(head, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer):
                        return StorageValue.Of(integer);
                    case 'r' when double.TryParse(head, NumberStyles.Float, CultureInfo.InvariantCulture, out var real):
                        return StorageValue.Of(real);
                    case 't' when int.TryParse(head, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length < rest.Length && rest[length] == (byte)';':
                        var text = rest[..length].ToArray();
                        rest = rest[(length + 1)..];
                        return StorageValue.Of(text);
                }
            }
        }

        throw new GraphException(ErrorCode.BadCursor, $"The cursor is malformed. {Fix}");
    }
}
