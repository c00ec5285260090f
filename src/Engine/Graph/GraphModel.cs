namespace OgpGraph.Engine.Graph;

/// <summary>
/// The one model that everything is derived from: the EF Core model, the GraphQL schema, query plans, imports and documentation.
/// Each element knows its owner. It never changes once built.
/// </summary>
public sealed class GraphModel
{
    /// <summary>Whom the model is for.</summary>
    public required GraphReader Reader { get; init; }

    /// <summary>The entities by GraphQL name.</summary>
    public required IReadOnlyDictionary<string, Entity> Entities { get; init; }

    /// <summary>The enums by GraphQL name.</summary>
    public required IReadOnlyDictionary<string, EnumType> Enums { get; init; }

    /// <summary>The modules whose definitions are in the model, in order.</summary>
    public required IReadOnlyList<ModuleDefinition> Modules { get; init; }

    /// <summary>Entities by row class.</summary>
    public required IReadOnlyDictionary<Type, Entity> ByType { get; init; }

    /// <summary>The observation class of each indicator code that a module declares.</summary>
    public required IReadOnlyDictionary<string, Type> ObservationTypes { get; init; }

    /// <summary>The entity of a row class.</summary>
    public Entity Of(Type type) => ByType[type];

    /// <summary>The entity of a row class.</summary>
    public Entity Of<T>() => ByType[typeof(T)];

    /// <summary>A global id's type name to the entity whose table has the row; null when there is none.</summary>
    public Entity? ForNode(string typeName) => Entities.GetValueOrDefault(typeName) is { } entity ? entity.Base ?? entity : null;
}
