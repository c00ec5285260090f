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
            var count = Number($"SELECT count(*) FROM \"{writer.Table}\" AS r WHERE r.{TableWriter.Mark} = {session.Number} AND r.\"{reference.Property.Name}\" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \"{(target.Base ?? target).Table}\" AS t WHERE t.\"{target.Key.Name}\" = r.\"{reference.Property.Name}\")");
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
            var isSynthetic = writer.Entity.ClrType.GetProperty("IsSynthetic") is null ? "0" : "min(\"IsSynthetic\")";
            using var keys = connection.CreateCommand();
            keys.CommandText = $"SELECT \"{reference.Property.Name}\", {isSynthetic} FROM \"{writer.Table}\" AS r WHERE {TableWriter.Mark} = {session.Number} AND \"{reference.Property.Name}\" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \"{organizations}\" AS t WHERE t.\"Id\" = r.\"{reference.Property.Name}\") GROUP BY 1";
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
                session.Put(StubOrganizations.Stub(key, synthetic));
            }
        }

        Run($"""
            INSERT INTO "{graph.Of<OrganizationIdentifier>().Table}" ("Id", "OrganizationId", "Scheme", "Value", {TableWriter.Mark})
            SELECT "Id", "Id", substr("Id", 1, instr("Id", ':') - 1), substr("Id", instr("Id", ':') + 1), {session.Number} FROM "{organizations}"
            WHERE {TableWriter.Mark} = {session.Number} AND instr("Id", ':') > 1 AND "Id" NOT LIKE '{OrganizationKey.Person}:%'
            ON CONFLICT ("Id") DO NOTHING
            """);
    }

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
