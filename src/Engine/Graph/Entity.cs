using System.Reflection;

namespace OgpGraph.Engine.Graph;

/// <summary>A type of rows: a table, a GraphQL type, a connection, and all that is derived from it.</summary>
public sealed class Entity
{
    /// <summary>The GraphQL name.</summary>
    public required string Name { get; init; }

    /// <summary>Who declares it: a module's id or <c>core</c>.</summary>
    public required string Owner { get; init; }

    /// <summary>The row class.</summary>
    public required Type ClrType { get; init; }

    /// <summary>The description.</summary>
    public required DocAttribute Doc { get; init; }

    /// <summary>The short name of the rows together, for readers.</summary>
    public required Label Label { get; init; }

    /// <summary>The key property, of type string.</summary>
    public required PropertyInfo Key { get; init; }

    /// <summary>The root field that lists the rows; empty for none.</summary>
    public required string RootField { get; init; }

    /// <summary>The table's name; of a derived entity that of its base.</summary>
    public required string Table { get; init; }

    /// <summary>The entity that it is a kind of and whose table it shares; null for none.</summary>
    public Entity? Base { get; internal set; }

    /// <summary>
    /// The GraphQL object types of the rows, where they are several: then this entity is an interface and the discriminator's column tells the type.
    /// </summary>
    public IReadOnlyList<ConcreteType> ConcreteTypes { get; internal set; } = [];

    /// <summary>The property or shadow column that tells the concrete type; null when there is one type only.</summary>
    public string? Discriminator { get; internal set; }

    /// <summary>All members by name, in the order of declaration; a derived entity has its base's too.</summary>
    public IReadOnlyDictionary<string, Member> Members { get; internal set; } = new Dictionary<string, Member>();

    /// <summary>The key as a global id.</summary>
    public Field Id { get; internal set; } = null!;

    /// <summary>The properties whose text the search knows, the first of them as the row's title; empty for a class that it does not know. Personal data is never among them.</summary>
    public IReadOnlyList<PropertyInfo> SearchedTexts
        => field ??= [.. ClrType.GetProperties().Where(p => p.IsDefined(typeof(SearchableAttribute)) && !p.IsDefined(typeof(PersonalAttribute)))];

    /// <summary>The names under which the search knows rows of this entity; empty when it knows none.</summary>
    public IReadOnlyList<string> SearchedTypes
        => [.. ConcreteTypes.Select(c => c.Entity).Append(this).Distinct().Where(e => e.SearchedTexts.Count > 0).Select(e => e.Name)];

    /// <summary>True when the rows are of several types.</summary>
    public bool IsInterface => ConcreteTypes.Count > 0;

    /// <summary>True when rows are facts, which <c>asOf</c> filters.</summary>
    public bool IsFact => typeof(IFact).IsAssignableFrom(ClrType);

    /// <summary>The scalars that are not in an embedded object.</summary>
    public IEnumerable<Field> Fields => Members.Values.OfType<Field>();

    /// <summary>All scalars that can be filtered, sorted and grouped, those of embedded objects included.</summary>
    public IEnumerable<Field> QueryableFields
        => Members.Values.SelectMany(IEnumerable<Field> (m) => m switch
        {
            Field scalar => [scalar],
            Embedded embedded => embedded.Fields.AsEnumerable(),
            _ => Enumerable.Empty<Field>(),
        }).Where(f => f.IsQueryable);

    /// <summary>
    /// What says the currency of an amount of money, also of one that is computed for the row; null for any other field, and where the class
    /// has no property <c>Currency</c>, nor one of the amount's own name, as <c>RentCurrency</c> of <c>Rent</c>.
    /// </summary>
    public Field? CurrencyOf(Field field)
        => field.Kind != ScalarKind.Money ? null
            : (field.Path is [.., var amount] ? FindText(amount.Name + "Currency") : null) ?? FindText("Currency");

    private Field? FindText(string property)
        => Fields.FirstOrDefault(f => f is { Kind: ScalarKind.String, Path: [var text] } && text.Name == property);

    /// <summary>The edges.</summary>
    public IEnumerable<Edge> Edges => Members.Values.OfType<Edge>();

    /// <inheritdoc/>
    public override string ToString() => Name;
}
