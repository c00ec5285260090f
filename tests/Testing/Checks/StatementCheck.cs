using OgpGraph.Engine.Graph;

namespace OgpGraph.Testing;

/// <summary>How many statements a question takes depends on its levels, never on its rows.</summary>
internal static class StatementCheck
{
    public static IEnumerable<string> Problems(ModuleUnderTest module) => Problems(module, document => Statements(module, document));

    /// <summary>The same, with what tells the statements of a document.</summary>
    internal static IEnumerable<string> Problems(ModuleUnderTest module, Func<string, IReadOnlyList<string>> statements)
    {
        foreach (var (entity, root) in Roots(module))
        {
            var document = (int count) => $"{{ {root(count)} }}";
            var added = $"Look at what {module.Type.Name}.cs adds to {entity.Name}, {string.Join(", ", Own(entity, module).Select(m => m.Name))}";
            var (one, fifty) = (statements(document(1)), statements(document(50)));
            if (!one.SequenceEqual(fifty, StringComparer.Ordinal))
            {
                yield return module.Say($"A question over {entity.Name} takes {one.Count} statements for one parent and {fifty.Count} for fifty: {document(1)} {added}: an edge is declared, as in .Many<Lamp>(\"lamps\", l => l.OwnerId, …), and not asked for row by row.");
            }

            var levels = Levels(entity, module);
            if (one.Count > levels)
            {
                yield return module.Say($"A question over {entity.Name} takes {one.Count} statements for {levels} levels: {document(1)} {added}: an edge is declared, as in .Many<Lamp>(\"lamps\", l => l.OwnerId, …), and a value is a .Compute that becomes SQL.");
            }

            // And it runs.
            if (module.Alone.Answer(document(50)).TryGetProperty("errors", out var errors))
            {
                yield return module.Say($"A question over {entity.Name} fails: {errors[0].GetProperty("message")} {module.Alone.LastFault} {added}: a loader answers for a whole page and leaves out what it does not know, as in .Load(\"weather\", (keys, cancel) => known.Where(w => keys.Contains(w.Key)).ToDictionary(), …).");
            }
        }
    }

    /// <summary>Of each type with something of this module, its root field with all that is this module's: scalars, computed fields and edges; for a number of rows.</summary>
    internal static IEnumerable<(Entity Entity, Func<int, string> Root)> Roots(ModuleUnderTest module)
        => from entity in module.Graph.Entities.Values
           where entity.RootField.Length > 0 && entity.ClrType != typeof(SearchResult)
           let members = Own(entity, module).Select(Selection).Where(s => s.Length > 0).ToList()
           where members.Count > 0
           select (entity, (Func<int, string>)(count => $"{entity.RootField}(first: {count}) {{ nodes {{ key {string.Join(' ', members)} }} }}"));

    private static IEnumerable<Member> Own(Entity entity, ModuleUnderTest module) => entity.Members.Values.Where(m => m.Owner == module.Id);

    private static string Selection(Member member) => member switch
    {
        Field field => field.Name,
        Embedded embedded => $"{embedded.Name} {{ {string.Join(' ', embedded.Fields.Select(f => f.Name))} }}",
        Edge { Kind: EdgeKind.Connection } edge => $"{edge.Name}(first: 3) {{ totalCount aggregates {{ count }} nodes {{ key }} }}",
        Edge edge => $"{edge.Name} {{ key }}",
        _ => "",
    };

    // One for the rows; of an edge to many one for its rows and one for its totals; of an edge to the first of many one. References are joins.
    private static int Levels(Entity entity, ModuleUnderTest module)
        => 1 + Own(entity, module).OfType<Edge>().Sum(e => e.Kind switch
        {
            EdgeKind.Connection => 2,
            EdgeKind.Reference => 0,
            _ => 1,
        });

    private static List<string> Statements(ModuleUnderTest module, string document)
        => [.. module.Alone.Service.PlanOf(TestGraph.Request(document)).Statements.Select(s => s.Sql)];
}
