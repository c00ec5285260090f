using System.Reflection;
using System.Text;
using Microsoft.Data.Sqlite;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Testing;

/// <summary>The whole service over a database in which each personal value is one that stands nowhere else, so that it shows wherever it comes out.</summary>
public sealed class MarkedGraph
{
    private static readonly Lazy<MarkedGraph> Made = new(() => new MarkedGraph());

    private readonly GraphQLService _anonymous;
    private readonly GraphQLService _credentialed;

    private MarkedGraph()
    {
        var modules = TestGraph.Load(BuiltModules.Assemblies);
        var graph = GraphModelBuilder.Build([ModuleCatalog.Core, .. modules.Select(m => m.Definition).OfType<ModuleDefinition>()], GraphReader.Credentialed);
        Properties =
        [
            .. from entity in graph.Entities.Values
               from property in entity.ClrType.GetProperties()
               where property.IsDefined(typeof(PersonalAttribute))
               orderby entity.Name, property.Name
               select new PersonalProperty(entity.Name, entity.RootField, property),
        ];
        var seed = new MarkedSeed(Properties);
        IReadOnlyList<LoadedModule> marked = [.. modules.Select(seed.Mark)];
        var folder = TestGraph.NewFolder();
        TestGraph.Serve(marked, folder).Dispose();
        Complete(graph, seed, Path.Combine(folder, "graph.db"));
        _anonymous = TestGraph.Serve(marked, folder);
        _credentialed = TestGraph.Serve(marked, folder, reader: GraphReader.Credentialed);
    }

    /// <summary>The service with all modules that were built beside the tests. Made once a process.</summary>
    public static MarkedGraph OfAllModules => Made.Value;

    /// <summary>Each personal property of the core and the modules, found by reflection.</summary>
    public IReadOnlyList<PersonalProperty> Properties { get; }

    /// <summary>The schema that anybody sees.</summary>
    public string AnonymousSchema => _anonymous.Sdl;

    /// <summary>The whole answer to anybody, as text.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">What becomes the variables' JSON; null for none.</param>
    /// <param name="isEnglish">True for English texts.</param>
    public string Anonymous(string query, object? variables = null, bool isEnglish = false) => Answer(_anonymous, query, variables, isEnglish);

    /// <summary>The whole answer to a reader of personal data, as text.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">What becomes the variables' JSON; null for none.</param>
    public string Credentialed(string query, object? variables = null) => Answer(_credentialed, query, variables, false);

    private static string Answer(GraphQLService service, string query, object? variables, bool isEnglish)
    {
        using var answer = service.Execute(TestGraph.Request(query, variables) with { Language = isEnglish ? Language.En : Language.Pt }, CancellationToken.None);
        return Encoding.UTF8.GetString(answer.Body.Span);
    }

    // A table that no seed fills gets one row, so that its personal columns hold something that could come out.
    private void Complete(GraphModel graph, MarkedSeed seed, string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        foreach (var properties in Properties.GroupBy(p => p.TypeName).Where(g => g.Any(p => p.Markers.Count == 0)))
        {
            var entity = graph.Entities[properties.Key];
            var columns = Columns(connection, entity.Table).ToDictionary(c => c.Name, c => Value(entity, c.Name, c.IsNumber), StringComparer.Ordinal);
            foreach (var property in properties)
            {
                columns[property.Property.Name] = seed.Next(property);
            }

            using var insert = connection.CreateCommand();
            insert.CommandText = $"INSERT INTO \"{entity.Table}\" ({string.Join(", ", columns.Keys.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Keys.Select((_, i) => "$v" + i))})";
            foreach (var (value, i) in columns.Values.Select((v, i) => (v, i)))
            {
                insert.Parameters.AddWithValue("$v" + i, value);
            }

            insert.ExecuteNonQuery();
        }
    }

    private static List<(string Name, bool IsNumber)> Columns(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name, type FROM pragma_table_info('{table}') WHERE \"notnull\" = 1 OR pk > 0";
        using var reader = command.ExecuteReader();
        var columns = new List<(string, bool)>();
        while (reader.Read())
        {
            columns.Add((reader.GetString(0), reader.GetString(1) is "INTEGER" or "REAL"));
        }

        return columns;
    }

    private static object Value(Entity entity, string column, bool isNumber)
        => isNumber ? 0L : entity.ClrType.GetProperty(column)?.PropertyType == typeof(DateOnly) ? "2022-01-01" : entity.Discriminator == column ? entity.Name : "complete-" + column;
}
