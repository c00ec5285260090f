using System.Runtime.CompilerServices;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>One thing that rows of an entity can be grouped by.</summary>
/// <param name="EnumName">Its name in <c>by</c>.</param>
/// <param name="KeyName">Its name in <c>key</c>.</param>
/// <param name="Field">The scalar, or the reference's key.</param>
/// <param name="Part">The part of a date; the day for what is no date.</param>
/// <param name="Edge">The to-one edge; null for a scalar.</param>
internal sealed record GroupField(string EnumName, string KeyName, Field Field, DatePart Part, Edge? Edge)
{
    // Weak: a model that is served no more must not stay.
    private static readonly ConditionalWeakTable<Entity, IReadOnlyList<GroupField>> Known = [];

    /// <summary>All of an entity, each once. The row's own id is none of them: every group would have one row.</summary>
    public static IReadOnlyList<GroupField> Of(Entity entity) => Known.GetValue(entity, static e => [.. All(e)]);

    /// <summary>The year of a date field, as an integer.</summary>
    public static Field YearOf(Field field) => new()
    {
        Name = field.FlatName + "Year", FlatName = field.FlatName + "Year", Owner = field.Owner, Kind = ScalarKind.Int, ClrType = typeof(int), IsNullable = field.IsNullable,
        Label = LabelReader.Part(field.Label, new Label("Year", "Ano")), En = $"The year of {field.FlatName}.", Pt = $"O ano de {field.FlatName}.",
    };

    private static IEnumerable<GroupField> All(Entity entity)
    {
        foreach (var edge in entity.Edges.Where(e => e.Kind == EdgeKind.Reference))
        {
            yield return new GroupField(Naming.Screaming(edge.Name), edge.Name, edge.Reference!, DatePart.Day, edge);
        }

        foreach (var field in entity.QueryableFields.Where(f => f.Name != "id" && f.Kind != ScalarKind.Float))
        {
            var name = Naming.Screaming(field.FlatName);
            yield return new GroupField(name, field.FlatName, field, DatePart.Day, null);
            if (field.Kind is ScalarKind.Date or ScalarKind.DateTime)
            {
                yield return new GroupField(name + "_YEAR", field.FlatName + "Year", field, DatePart.Year, null);
                yield return new GroupField(name + "_QUARTER", field.FlatName + "Quarter", field, DatePart.Quarter, null);
                yield return new GroupField(name + "_MONTH", field.FlatName + "Month", field, DatePart.Month, null);
            }
        }
    }
}
