using GraphQL.Types;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving;

/// <summary>The types of a schema while it is built: each made once, by name.</summary>
internal sealed class TypeRegistry(GraphModel graph)
{
    private readonly Dictionary<string, IGraphType> _types = new(StringComparer.Ordinal);

    public GraphModel Graph => graph;

    public ScalarTypes Scalars { get; } = new();

    public IEnumerable<IGraphType> All => _types.Values;

    /// <summary>The type of a name; made and filled when first asked for. It is known before it is filled, so that types can lead to each other.</summary>
    public T Get<T>(string name, string description, Action<T> fill)
        where T : GraphType, new()
    {
        if (_types.TryGetValue(name, out var known))
        {
            return (T)known;
        }

        var type = new T { Name = name, Description = description };
        _types[name] = type;
        fill(type);
        return type;
    }

    /// <summary>The enum type of a model enum.</summary>
    public EnumerationGraphType Enum(EnumType type) => Get<EnumerationGraphType>(type.Name, type.Doc.En, made =>
    {
        foreach (var member in type.Members)
        {
            made.Add(new EnumValueDefinition(member.Name, member.Value) { Description = member.Doc.En });
        }
    });

    /// <summary>An enum of words that only shape a question.</summary>
    public EnumerationGraphType Words(string name, string description, IEnumerable<(string Name, string Description)> words)
        => Get<EnumerationGraphType>(name, description, made =>
        {
            foreach (var word in words)
            {
                made.Add(new EnumValueDefinition(word.Name, word.Name) { Description = word.Description });
            }
        });

    public EnumerationGraphType SortDirection => Words("SortEnumType", "A direction of sorting. Rows without a value are last in both.", [("ASC", "Least first."), ("DESC", "Greatest first.")]);

    public EnumerationGraphType LanguageType => Words("Language", "A language of the service.", [("PT", "Portuguese, as in Portugal."), ("EN", "English.")]);

    /// <summary>The scalar or enum type of a field, without nullability.</summary>
    public IGraphType ScalarOf(Field field) => field.Kind == ScalarKind.Enum ? Enum(field.Enum!) : Scalars[field.Kind];
}
