using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace OgpGraph.Benchmarks.Imports;

/// <summary>
/// What the import is measured against: a hand-written loop that parses the same file and puts the same contracts, bidders and entities into the same tables with prepared statements, in one
/// transaction, and makes the same indexes at the end. It checks nothing, archives nothing, computes no field, and fills no text search.
/// </summary>
internal static class IdealImport
{
    private static readonly string[] Columns =
    [
        "Id", "Object", "Kind", "KindDetails", "Procedure", "ProcedureDetails", "ProcedureId", "AnnouncementId", "LegalBasis", "IsCentralised", "AwardCriteria", "AwardedOn", "SignedOn", "PublishedOn", "ClosedOn",
        "Duration", "Price", "BasePrice", "EffectivePrice", "Currency", "Location", "Cpv", "CpvDivisionId", "TendererCount", "SupplierId", "BuyerId", "EndReason", "Url", "IsSynthetic",
    ];

    /// <summary>Runs it.</summary>
    /// <param name="file">The file of contracts.</param>
    /// <param name="like">A database of the host, whose tables and indexes are made again.</param>
    /// <param name="database">Where.</param>
    public static void Run(string file, string like, string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        foreach (var pragma in (string[])["journal_mode = WAL", "synchronous = FULL", "cache_size = -32768"])
        {
            Run(connection, "PRAGMA " + pragma);
        }

        string[] tables = ["recovery_plan_Contract", "recovery_plan_ContractBidder", "core_Organization"];
        var schema = Schema(like, tables);
        foreach (var sql in schema.Where(s => s.Contains("TABLE", StringComparison.Ordinal)))
        {
            Run(connection, sql);
        }

        using (var transaction = connection.BeginTransaction())
        {
            Insert(connection, file);
            foreach (var sql in schema.Where(s => s.StartsWith("CREATE INDEX", StringComparison.Ordinal)))
            {
                Run(connection, sql);
            }

            transaction.Commit();
        }

        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void Insert(SqliteConnection connection, string file)
    {
        var contract = Prepared(connection, $"INSERT INTO recovery_plan_Contract ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(c => "$" + c))})", Columns);
        var bidder = Prepared(connection, "INSERT INTO recovery_plan_ContractBidder (Id, ContractId, OrganizationId, IsSupplier, IsSynthetic) VALUES ($Id, $ContractId, $OrganizationId, $IsSupplier, 0)", "Id", "ContractId", "OrganizationId", "IsSupplier");
        var organization = Prepared(connection, "INSERT OR IGNORE INTO core_Organization (Id, Name, Kind, Country, IsSynthetic) VALUES ($Id, $Name, 0, 'PT', 0)", "Id", "Name");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Rows(file))
        {
            var id = row.GetProperty("idcontrato").GetString()!;
            var suppliers = row.GetProperty("adjudicatarios").EnumerateArray().Select(p => Party(p, organization, seen)).ToList();
            var bidders = row.GetProperty("concorrentes").EnumerateArray().Select(p => Party(p, organization, seen)).ToList();
            var cpv = row.GetProperty("cpv")[0].GetString()![..10];
            var closed = Day(row, "dataFechoContrato");
            object?[] values =
            [
                id, Text(row, "objectoContrato")!.Replace("&amp;", "&", StringComparison.Ordinal), 0L, row.GetProperty("tipoContrato")[0].GetString(), 0L, Text(row, "tipoprocedimento"), Text(row, "idprocedimento"), Text(row, "nAnuncio"),
                Text(row, "fundamentacao"), row.GetProperty("ProcedimentoCentralizado").ValueEquals("Sim") ? 1L : 0L, Text(row, "TipoCriterioAdjudicacao"), Day(row, "dataDecisaoAdjudicacao"), Day(row, "dataCelebracaoContrato"),
                Day(row, "dataPublicacao"), closed, row.GetProperty("prazoExecucao").GetInt64(), Cents(row, "precoContratual"), Cents(row, "precoBaseProcedimento"), closed is null ? null : Cents(row, "PrecoTotalEfetivo"), "EUR",
                row.GetProperty("localExecucao")[0].GetString(), cpv, cpv[..2] + "000000", (long)bidders.Count, suppliers[0], Party(row.GetProperty("adjudicante")[0], organization, seen), Text(row, "tipoFimContrato"),
                "https://www.base.gov.pt/Base4/pt/detalhe/?type=contratos&id=" + id, 0L,
            ];
            for (var i = 0; i < values.Length; i++)
            {
                contract.Parameters[i].Value = values[i] ?? DBNull.Value;
            }

            contract.ExecuteNonQuery();
            foreach (var key in bidders.Union(suppliers))
            {
                bidder.Parameters[0].Value = $"{id}/{key}";
                bidder.Parameters[1].Value = id;
                bidder.Parameters[2].Value = key;
                bidder.Parameters[3].Value = key == suppliers[0] ? 1L : 0L;
                bidder.ExecuteNonQuery();
            }
        }
    }

    // The .NET way to read an array of any length: one element at a time.
    private static IEnumerable<JsonElement> Rows(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
        foreach (var row in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(stream, JsonSerializerOptions.Default).ToBlockingEnumerable())
        {
            yield return row;
        }
    }

    private static string Party(JsonElement party, SqliteCommand organization, HashSet<string> seen)
    {
        var text = party.GetString()!;
        var dash = text.IndexOf(" - ", StringComparison.Ordinal);
        var key = "PT-NIPPC:" + text[..dash];
        if (seen.Add(key))
        {
            organization.Parameters[0].Value = key;
            organization.Parameters[1].Value = text[(dash + 3)..];
            organization.ExecuteNonQuery();
        }

        return key;
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString() is { Length: > 0 } text ? text : null;

    private static string? Day(JsonElement row, string name)
        => row.GetProperty(name).GetString() is { } text ? DateOnly.ParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static object Cents(JsonElement row, string name) => (long)(row.GetProperty(name).GetDecimal() * 100);

    private static List<string> Schema(string like, string[] tables)
    {
        using var connection = new SqliteConnection($"Data Source={like};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name IN ({string.Join(", ", tables.Select(t => $"'{t}'"))})";
        using var reader = command.ExecuteReader();
        var statements = new List<string>();
        while (reader.Read())
        {
            statements.Add(reader.GetString(0));
        }

        return statements;
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter("$" + name, null));
        }

        return command;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
