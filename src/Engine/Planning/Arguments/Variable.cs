using System.Text.Json;
using GraphQLParser.AST;

namespace OgpGraph.Engine.Planning;

/// <summary>A variable of a request, checked against its declared type.</summary>
/// <param name="Name">The name without its dollar.</param>
/// <param name="Value">The JSON value; undefined when the default stands in.</param>
/// <param name="Default">The default of the document, when no value was given.</param>
public sealed record Variable(string Name, JsonElement Value, GraphQLValue? Default);
