using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace OgpGraph.Testing;

/// <summary>The database that a module makes: indexes on references, the same rows each time.</summary>
internal static class StorageCheck
{
    // When this service recorded a change differs from run to run; that is what the log of changes is for, and its keys begin with it.
    private static readonly HashSet<(string Table, string Column)> Moments = [("core_Change", nameof(Change.RecordedAt)), ("core_Change", nameof(Change.Id))];

    public static IEnumerable<string> Status(ModuleUnderTest module)
    {
        if (module.Fault is { } fault)
        {
            yield return module.Say($"The module does not serve: {fault}");
            yield break;
        }

        foreach (var seed in module.Definition.Definition.Seeds)
        {
            // A table of the core may hold more, such as entities that only references name.
            var own = module.Definition.Definition.Tables.Any(t => t.RowType == seed.RowType);
            var expected = module.Rows.Count(seed.RowType.IsInstanceOfType);
            var actual = Rows(module.Alone.Database, module.Graph.Of(seed.RowType).Table);
            if ((own ? expected != actual : expected > actual) || actual == 0)
            {
                yield return module.Say($"seed/{seed.File} has {expected} rows, and the table of {seed.RowType.Name} has {actual}: each row must arrive, and a seed has at least one. Give it a row, or take it out of {module.Type.Name}.cs, as in module.Table<{seed.RowType.Name}>().");
            }
        }
    }

    public static IEnumerable<string> Indexes(ModuleUnderTest module)
    {
        using var connection = Open(module.Alone.Database);
        foreach (var entity in module.OwnEntities)
        {
            var table = (entity.Base ?? entity).Table;
            var indexed = Indexed(connection, table);
            foreach (var property in entity.ClrType.GetProperties().Where(p => p.IsDefined(typeof(RefAttribute)) && !indexed.Contains(p.Name)))
            {
                yield return module.Say($"{entity.Name}.{property.Name} has no index in the table {table}, though questions follow it from the other end: tell the engine's authors, because [Ref] makes one.");
            }
        }

        foreach (var problem in EdgeIndexes(module, connection))
        {
            yield return problem;
        }
    }

    // An edge without an index reads its whole table for each parent.
    private static IEnumerable<string> EdgeIndexes(ModuleUnderTest module, SqliteConnection connection)
    {
        foreach (var entity in module.Graph.Entities.Values)
        {
            foreach (var edge in entity.Edges.Where(e => e.Owner == module.Id && e.ForeignKey is not null))
            {
                var rows = edge.Link is { } link ? module.Graph.Of(link) : edge.Target;
                var column = edge.ForeignKey!.Name;
                if (edge.ForeignKey != rows.Key && !Indexed(connection, (rows.Base ?? rows).Table).Contains(column))
                {
                    yield return module.Say($"{entity.Name}.{edge.Name} looks for rows by {rows.Name}.{column}, which has no index: mark the property in {rows.ClrType.Name}.cs, as [Ref<{entity.ClrType.Name}>] public string? {column} {{ get; set; }}, or with [Indexed] when it is no key of another row.");
                }
            }
        }
    }

    private static HashSet<string> Indexed(SqliteConnection connection, string table)
        => Strings(connection, "SELECT c.name FROM pragma_index_list($table) AS i, pragma_index_info(i.name) AS c WHERE c.seqno = 0", ("$table", table)).ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<string> SecondImport(ModuleUnderTest module)
    {
        var folder = TestGraph.NewFolder();
        TestGraph.Serve(module.Alone.Modules, folder).Dispose();
        var second = Path.Combine(folder, "graph.db");
        foreach (var difference in Differences(module, module.Alone.Database, second))
        {
            yield return difference;
        }

        var written = File.GetLastWriteTimeUtc(second);
        TestGraph.Serve(module.Alone.Modules, folder).Dispose();
        if (File.GetLastWriteTimeUtc(second) != written)
        {
            yield return module.Say("The same files made a new database at the second start: nothing that {module.Type.Name}.cs and its importers read may depend on time, chance or the machine.");
        }
    }

    private static IEnumerable<string> Differences(ModuleUnderTest module, string first, string second)
    {
        using var one = Open(first);
        using var two = Open(second);

        // ogp_meta tells one build from the next.
        foreach (var table in Strings(one, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'ogp_search_%' AND name <> 'ogp_meta'").ToList())
        {
            var missing = Dump(one, table).Except(Dump(two, table), StringComparer.Ordinal).ToList();
            if (missing.Count > 0)
            {
                yield return module.Say($"The same files give other rows in {table} the second time: {missing[0]}. Rows may not depend on time, chance or the machine: an importer makes a key of what stands in the file, as Id = cells[0], and never of Guid.NewGuid() or DateTime.Now.");
            }
        }
    }

    /// <summary>Each cell of each table that holds text: table, column, key, text.</summary>
    public static IEnumerable<(string Table, string Column, string Text)> TextCells(string database)
    {
        using var connection = Open(database);
        foreach (var table in Strings(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'ogp_search_%'").ToList())
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    if (reader.GetValue(i) is string text)
                    {
                        yield return (table, reader.GetName(i), text);
                    }
                }
            }
        }
    }

    private static int Rows(string database, string table)
    {
        using var connection = Open(database);
        return int.Parse(Strings(connection, $"SELECT CAST(COUNT(*) AS TEXT) FROM \"{table}\"").Single(), CultureInfo.InvariantCulture);
    }

    private static List<string> Dump(SqliteConnection connection, string table)
    {
        var rows = new List<string>();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Where(i => !Moments.Contains((table, reader.GetName(i)))).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    private static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    private static IEnumerable<string> Strings(SqliteConnection connection, string sql, params (string Name, string Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader.GetString(0);
        }
    }
}
