using Microsoft.Data.Sqlite;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>What an import does when all its rows are there: entities that only references name get a row, each entity its identifier, references into nothing are counted. One statement each.</summary>
internal sealed class ImportCompletion(SqliteConnection connection, GraphModel graph, ImportSession session)
{
    // Those of the tables that the importer wrote; what is derived afterwards they may lead to.
    private readonly List<(TableWriter Writer, RowValue Reference)> _references =
        [.. session.Writers.Where(w => w.Added + w.Changed > 0).SelectMany(w => RowShape.Of(w.Entity.ClrType).References.Where(r => graph.ByType.ContainsKey(r.Target!)).Select(r => (w, r)))];

    /// <summary>For each reference, how many of the import's rows lead nowhere; asked when everything is derived.</summary>
    public IReadOnlyDictionary<string, long> Unresolved()
    {
        var unresolved = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (writer, reference) in _references.Where(r => r.Reference.Target != typeof(Organization)))
        {
            var target = graph.Of(reference.Target!);
            var count = Number($"SELECT count(*) FROM \"{writer.Table}\" WHERE {TableWriter.Mark} = {session.Number} AND \"{reference.Property.Name}\" IN ({Lost(writer.Table, reference.Property.Name, (target.Base ?? target).Table, target.Key.Name)})");
            if (count > 0)
            {
                unresolved[$"{writer.Entity.Name}.{reference.Name}"] = count;
            }
        }

        return unresolved;
    }

    /// <summary>Rows for entities that are referred to and told of nowhere, and an identifier for each entity.</summary>
    public void CompleteOrganizations()
    {
        var organizations = graph.Of<Organization>().Table;
        foreach (var (writer, reference) in _references.Where(r => r.Reference.Target == typeof(Organization)))
        {
            var isSynthetic = writer.Entity.ClrType.GetProperty("IsSynthetic") is null ? "0" : $"(SELECT min(\"IsSynthetic\") FROM \"{writer.Table}\" WHERE \"{reference.Property.Name}\" = lost)";
            using var keys = connection.CreateCommand();
            keys.CommandText = $"SELECT lost, {isSynthetic} FROM ({Lost(writer.Table, reference.Property.Name, organizations, "Id")})";
            var missing = new List<(string Key, bool IsSynthetic)>();
            using (var reader = keys.ExecuteReader())
            {
                while (reader.Read())
                {
                    missing.Add((reader.GetString(0), reader.GetInt64(1) == 1));
                }
            }

            foreach (var (key, synthetic) in missing)
            {
                session.Put(Stub(key, synthetic));
            }

            session.Settle();
        }

        Run($"""
            INSERT INTO "{graph.Of<OrganizationIdentifier>().Table}" ("Id", "OrganizationId", "Scheme", "Value", {TableWriter.Mark})
            SELECT "Id", "Id", substr("Id", 1, instr("Id", ':') - 1), substr("Id", instr("Id", ':') + 1), {session.Number} FROM "{organizations}"
            WHERE {TableWriter.Mark} = {session.Number} AND instr("Id", ':') > 1 AND "Id" NOT LIKE '{OrganizationKey.Person}:%'
            ON CONFLICT ("Id") DO NOTHING
            """);
    }

    // org-id.guide begins a scheme with its country; XI stands for international and XX for none.
    private static Organization Stub(string key, bool isSynthetic)
        => new() { Id = key, Name = key, Country = CountryOf(key), IsSynthetic = isSynthetic };

    private static string? CountryOf(string key)
        => key is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', '-', ..] && key[..2] is var country && country is not ("XI" or "XX") ? country : null;

    // From the reference's own index alone: while an import is not committed, its rows are read from a log in which each page is dear to find.
    private static string Lost(string table, string column, string target, string key)
        => $"SELECT told AS lost FROM (SELECT DISTINCT \"{column}\" AS told FROM \"{table}\" WHERE \"{column}\" IS NOT NULL) WHERE NOT EXISTS (SELECT 1 FROM \"{target}\" WHERE \"{key}\" = told)";

    private long Number(string sql)
    {
        using var statement = new NativeStatement(connection, sql);
        return statement.Number() ?? 0;
    }

    private void Run(string sql)
    {
        using var statement = new NativeStatement(connection, sql);
        statement.Run();
    }
}
