using OgpGraph.Engine.Graph;

namespace OgpGraph.Testing;

/// <summary>How many statements a question takes depends on its levels, never on its rows.</summary>
internal static class StatementCheck
{
    public static IEnumerable<string> Problems(ModuleUnderTest module)
    {
        foreach (var (entity, document) in Documents(module))
        {
            var (one, fifty) = (Statements(module, document(1)), Statements(module, document(50)));
            if (!one.SequenceEqual(fifty, StringComparer.Ordinal))
            {
                yield return module.Say($"A question over {entity.Name} takes {one.Count} statements for one parent and {fifty.Count} for fifty: {document(1)}");
            }

            var levels = Levels(entity, module);
            if (one.Count > levels)
            {
                yield return module.Say($"A question over {entity.Name} takes {one.Count} statements for {levels} levels: {document(1)}");
            }

            // And it runs.
            _ = module.Alone.Ask(document(50));
        }
    }

    // Of each type with something of this module: all that is this module's, computed fields and edges.
    private static IEnumerable<(Entity Entity, Func<int, string> Document)> Documents(ModuleUnderTest module)
        => from entity in module.Graph.Entities.Values
           where entity.RootField.Length > 0 && entity.ClrType != typeof(SearchResult)
           let members = Own(entity, module).Select(Selection).Where(s => s.Length > 0).ToList()
           where members.Count > 0
           select (entity, (Func<int, string>)(count => $"{{ {entity.RootField}(first: {count}) {{ nodes {{ key {string.Join(' ', members)} }} }} }}"));

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
