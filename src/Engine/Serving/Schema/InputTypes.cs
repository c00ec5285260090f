using GraphQL.Types;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving;

/// <summary>The inputs that questions are asked with: filters and orders, in HotChocolate's dialect.</summary>
internal sealed class InputTypes(TypeRegistry types)
{
    private static readonly Field WholeNumber = new()
    {
        Name = "count", FlatName = "count", Owner = PlanModule.Owner, En = "", Pt = "", Kind = ScalarKind.Int, ClrType = typeof(int), IsNullable = false,
    };

    private static readonly (string Name, string Description)[] Comparisons =
    [
        ("gt", "Greater than."), ("ngt", "Not greater than, or without a value."), ("gte", "Greater than or equal."), ("ngte", "Not greater than or equal, or without a value."),
        ("lt", "Less than."), ("nlt", "Not less than, or without a value."), ("lte", "Less than or equal."), ("nlte", "Not less than or equal, or without a value."),
    ];

    private static readonly (string Name, string Description)[] TextSearches =
    [
        ("contains", "Has the text in it; case and accents do not matter."), ("ncontains", "Does not have the text in it; case and accents do not matter."),
        ("startsWith", "Starts with the text; case and accents do not matter."), ("nstartsWith", "Does not start with the text; case and accents do not matter."),
        ("endsWith", "Ends with the text; case and accents do not matter."), ("nendsWith", "Does not end with the text; case and accents do not matter."),
    ];

    /// <summary>What the argument <c>text</c> of a search says.</summary>
    public const string TextToFind = "Words that must all be found, the last one also as the beginning of a word; case and accents do not matter.";

    /// <summary>What the argument <c>anyOf</c> of a search says.</summary>
    public const string TermsToFind = "Terms of which at least one must be found; each is words like those of text.";

    /// <summary>The filter of an entity.</summary>
    public InputObjectGraphType Filter(Entity entity) => types.Get<InputObjectGraphType>(entity.Name + "FilterInput", $"Conditions on rows of {entity.Name}; all that are given must hold.", made =>
    {
        Add(made, "and", "All of these must hold.", ListOf(made));
        Add(made, "or", "At least one of these must hold.", ListOf(made));
        if (entity.SearchedTypes.Count > 0)
        {
            Add(made, "search", "The row's text has the words, in Portuguese or English; case and accents do not matter.", Search());
        }

        foreach (var member in entity.Members.Values)
        {
            switch (member)
            {
                case Field { IsQueryable: true } field:
                    Add(made, field.Name, field.En, Operations(field));
                    break;
                case Embedded embedded:
                    Add(made, embedded.Name, embedded.En, EmbeddedInput(embedded, "FilterInput", "Conditions", Operations));
                    break;
                case Edge { IsMany: true } edge:
                    Add(made, edge.Name, edge.En, ListFilter(edge.Target));
                    break;
                case Edge edge:
                    Add(made, edge.Name, edge.En + " null asks for rows without one.", Filter(edge.Target));
                    break;
            }
        }
    });

    /// <summary>The order of an entity.</summary>
    public InputObjectGraphType Sort(Entity entity) => types.Get<InputObjectGraphType>(entity.Name + "SortInput", $"What rows of {entity.Name} are sorted by, in the order written. Rows without a value are last.", made =>
    {
        foreach (var member in entity.Members.Values)
        {
            switch (member)
            {
                case Field { IsQueryable: true } field:
                    Add(made, field.Name, field.En, types.SortDirection);
                    break;
                case Embedded embedded:
                    Add(made, embedded.Name, embedded.En, EmbeddedInput(embedded, "SortInput", "Directions", _ => types.SortDirection));
                    break;
                case Edge { IsMany: true } edge:
                    Add(made, edge.Name, edge.En, ListSort(edge.Target));
                    break;
                case Edge edge:
                    Add(made, edge.Name, edge.En, Sort(edge.Target));
                    break;
            }
        }
    });

    /// <summary>The operations on a scalar.</summary>
    public InputObjectGraphType Operations(Field field)
    {
        var scalar = types.ScalarOf(field);
        var name = (field.Kind == ScalarKind.Id ? "Id" : scalar.Name) + "OperationFilterInput";
        return types.Get<InputObjectGraphType>(name, $"Conditions on a value of type {scalar.Name}; all that are given must hold.", made =>
        {
            Add(made, "and", "All of these must hold.", ListOf(made));
            Add(made, "or", "At least one of these must hold.", ListOf(made));
            Add(made, "eq", "Equal; null asks for rows without a value.", scalar);
            Add(made, "neq", "Not equal, which rows without a value are too; null asks for rows with a value.", scalar);
            if (field.Kind == ScalarKind.Boolean)
            {
                return;
            }

            Add(made, "in", "One of these.", ListOf(scalar));
            Add(made, "nin", "None of these, which rows without a value are too.", ListOf(scalar));
            foreach (var (operation, description) in field.Kind == ScalarKind.String ? TextSearches : field.IsRange ? Comparisons : [])
            {
                Add(made, operation, description, scalar);
            }
        });
    }

    private InputObjectGraphType Search() => types.Get<InputObjectGraphType>("SearchInput", "Words to be found; both conditions must hold when both are given.", made =>
    {
        Add(made, "text", TextToFind, types.Scalars[ScalarKind.String]);
        Add(made, "anyOf", TermsToFind, ListOf(types.Scalars[ScalarKind.String]));
    });

    /// <summary>Adds a field to an input.</summary>
    public static void Add(InputObjectGraphType input, string name, string description, IGraphType type)
        => input.AddField(new FieldType { Name = name, Description = description, ResolvedType = type });

    private static ListGraphType ListOf(IGraphType type) => new(new NonNullGraphType(type));

    private InputObjectGraphType EmbeddedInput(Embedded embedded, string suffix, string what, Func<Field, IGraphType> part)
        => types.Get<InputObjectGraphType>(embedded.TypeName + suffix, $"{what} on the parts of a {embedded.TypeName}.", made =>
        {
            foreach (var field in embedded.Fields)
            {
                Add(made, field.Name, field.En, part(field));
            }
        });

    private InputObjectGraphType ListFilter(Entity entity) => types.Get<InputObjectGraphType>(entity.Name + "ListFilterInput", $"Conditions on the rows of {entity.Name} at the other end; all that are given must hold.", made =>
    {
        Add(made, "some", "At least one row fulfils this.", Filter(entity));
        Add(made, "none", "No row fulfils this.", Filter(entity));
        Add(made, "all", "Every row fulfils this, which is so too when there is none.", Filter(entity));
        Add(made, "any", "True: there is a row. False: there is none.", types.Scalars[ScalarKind.Boolean]);
        Add(made, "count", "How many rows there are.", Operations(WholeNumber));
    });

    private InputObjectGraphType ListSort(Entity entity) => types.Get<InputObjectGraphType>(entity.Name + "ListSortInput", $"Sorts by the rows of {entity.Name} at the other end.", made =>
        Add(made, "count", "How many rows there are.", types.SortDirection));
}
