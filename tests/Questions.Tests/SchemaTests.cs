using GraphQL.Types;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Serving;
using Snapshooter.Xunit;

namespace OgpGraph.Questions.Tests;

[Collection(SharedQuestionGraph.Name)]
public sealed class SchemaTests(QuestionGraph graph)
{
    // The core alone: a module that comes or goes changes nothing here, and a change here is a change for every client.
    [Fact]
    public void The_core_schema_is_as_recorded()
    {
        var snapshot = Repository.PathOf("tests", "Questions.Tests", "__snapshots__", "core-schema.snap");
        if (Repository.IsUpdating)
        {
            File.Delete(snapshot);
        }

        // The library would write a missing one in silence.
        Assert.True(File.Exists(snapshot) || Repository.IsUpdating, "The snapshot of the core schema is missing. UPDATE_SNAPSHOTS=1 dotnet test writes it.");
        using var core = SchemaBuilder.Build(GraphModelBuilder.Build([ModuleCatalog.Core]));
        SchemaText.Print(core).ReplaceLineEndings("\n").MatchSnapshot("core-schema");
    }

    [Fact]
    public void Everything_has_a_description()
    {
        var missing = new List<string>();
        foreach (var type in graph.Service.Schema.AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            Require(type.Name, type.Description);
            foreach (var value in type is EnumerationGraphType choice ? choice.Values : Enumerable.Empty<EnumValueDefinition>())
            {
                Require($"{type.Name}.{value.Name}", value.Description);
            }

            foreach (var field in type is IComplexGraphType complex ? complex.Fields : Enumerable.Empty<FieldType>())
            {
                Require($"{type.Name}.{field.Name}", field.Description);
                foreach (var argument in field.Arguments ?? Enumerable.Empty<QueryArgument>())
                {
                    Require($"{type.Name}.{field.Name}({argument.Name}:)", argument.Description);
                }
            }
        }

        foreach (var directive in graph.Service.Schema.Directives)
        {
            Require("@" + directive.Name, directive.Description);
            foreach (var argument in directive.Arguments ?? Enumerable.Empty<QueryArgument>())
            {
                Require($"@{directive.Name}({argument.Name}:)", argument.Description);
            }
        }

        Assert.Empty(missing);

        void Require(string place, string? description)
        {
            if (string.IsNullOrWhiteSpace(description))
            {
                missing.Add(place);
            }
        }
    }

    [Fact]
    public void The_schema_of_all_modules_holds_the_core_schema()
    {
        using var core = SchemaBuilder.Build(GraphModelBuilder.Build([ModuleCatalog.Core]));
        core.Initialize();
        var all = graph.Service.Schema.AllTypes.Select(type => type.Name).ToHashSet();
        Assert.All(core.AllTypes, type => Assert.Contains(type.Name, all));
    }
}
