using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OgpGraph.Engine.Importing;

/// <summary>The records that an importer keeps for later imports, encrypted: they are raw, and raw records name natural persons.</summary>
internal sealed class KeptRecords : IDisposable
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int SumLength = 16;

    private readonly SqliteConnection _connection;
    private readonly string _format;
    private readonly long _import;
    private readonly AesGcm _cipher;
    private readonly byte[] _sumKey;
    private readonly NativeStatement _put;

    public KeptRecords(SqliteConnection connection, OperatorKey key, string format, long import)
    {
        (_connection, _format, _import) = (connection, format, import);
        _cipher = new AesGcm(key.Derive("kept"u8), TagLength);
        _sumKey = key.Derive("kept sum"u8);
        _put = new NativeStatement(connection, $"""
            INSERT INTO {ImportTables.Kept} (format, part, id, sort, sum, record, import) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (format, part, id) DO UPDATE SET sort = excluded.sort, sum = excluded.sum, record = excluded.record, import = excluded.import WHERE (sum, sort) IS NOT (excluded.sum, excluded.sort)
            """);
    }

    /// <summary>True when a record was kept in this import.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>A record as it may be stored.</summary>
    public KeptRecord Seal(string group, string id, string order, JsonElement record)
    {
        IsUsed = true;
        var plain = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(record);
        var content = new byte[NonceLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(content.AsSpan(0, NonceLength));
        _cipher.Encrypt(content.AsSpan(0, NonceLength), plain, content.AsSpan(NonceLength, plain.Length), content.AsSpan(NonceLength + plain.Length));
        return new KeptRecord(group, id, order, HMACSHA256.HashData(_sumKey, plain)[..SumLength], content);
    }

    /// <summary>Stores a record.</summary>
    public void Put(KeptRecord record)
    {
        raw.sqlite3_bind_text(_put.Handle, 1, _format);
        raw.sqlite3_bind_text(_put.Handle, 2, record.Group);
        raw.sqlite3_bind_text(_put.Handle, 3, record.Id);
        raw.sqlite3_bind_text(_put.Handle, 4, record.Order);
        raw.sqlite3_bind_blob(_put.Handle, 5, record.Sum);
        raw.sqlite3_bind_blob(_put.Handle, 6, record.Content);
        raw.sqlite3_bind_int64(_put.Handle, 7, _import);
        _put.Run();
    }

    /// <summary>The groups with a record that is new or different, each with all its records in their order.</summary>
    public IEnumerable<(string Group, IReadOnlyList<JsonElement> Records)> Changed()
    {
        if (!IsUsed)
        {
            yield break;
        }

        using var groups = _connection.CreateCommand();
        groups.CommandText = $"SELECT DISTINCT part FROM {ImportTables.Kept} INDEXED BY IX_{ImportTables.Kept} WHERE import = $import ORDER BY part";
        groups.Parameters.AddWithValue("$import", _import);
        using var records = _connection.CreateCommand();
        records.CommandText = $"SELECT record FROM {ImportTables.Kept} WHERE format = $format AND part = $part ORDER BY sort, id";
        records.Parameters.AddWithValue("$format", _format);
        var part = records.Parameters.Add("$part", SqliteType.Text);
        using var group = groups.ExecuteReader();
        while (group.Read())
        {
            part.Value = group.GetString(0);
            var opened = new List<JsonDocument>();
            using (var reader = records.ExecuteReader())
            {
                while (reader.Read())
                {
                    opened.Add(JsonDocument.Parse(Plain((byte[])reader.GetValue(0)), new JsonDocumentOptions { MaxDepth = 64 }));
                }
            }

            yield return (group.GetString(0), [.. opened.Select(d => d.RootElement)]);
            opened.ForEach(d => d.Dispose());
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _put.Dispose();
        _cipher.Dispose();
    }

    private byte[] Plain(byte[] stored)
    {
        var plain = new byte[stored.Length - NonceLength - TagLength];
        _cipher.Decrypt(stored.AsSpan(0, NonceLength), stored.AsSpan(NonceLength, plain.Length), stored.AsSpan(NonceLength + plain.Length), plain);
        return plain;
    }
}
