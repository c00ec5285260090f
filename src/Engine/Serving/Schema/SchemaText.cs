using GraphQL;
using GraphQL.Types;

namespace OgpGraph.Engine.Serving;

/// <summary>Prints a schema in GraphQL's definition language.</summary>
internal static class SchemaText
{
    /// <summary>The whole schema, types sorted by name, so that two prints can be compared.</summary>
    public static string Print(ISchema schema) => schema.Print(new GraphQL.Utilities.PrintOptions { IncludeDescriptions = true, StringComparison = StringComparison.Ordinal });
}
