using System.Reflection;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving;

/// <summary>What the model's elements are called for readers.</summary>
internal static class ReaderWords
{
    /// <summary>The label of a member.</summary>
    public static BilingualText Label(Member member) => Of(member.Label);

    /// <summary>The label of a table, in the plural.</summary>
    public static BilingualText Label(Entity entity) => Of(entity.Label);

    /// <summary>The description of a member.</summary>
    public static BilingualText Description(Member member) => new(member.En, member.Pt);

    /// <summary>The values of an enum; empty for null.</summary>
    public static IReadOnlyList<TableValue> Values(EnumType? type)
        => type is null ? [] : [.. type.Members.Select(m => new TableValue(m.Name, Of(m.Label), new BilingualText(m.Doc.En, m.Doc.Pt)))];

    /// <summary>The unit of a field; null for none or where each row states it.</summary>
    public static string? Unit(Field field) => field.Path.Count == 0 ? null : field.Path[^1].GetCustomAttribute<UnitAttribute>()?.Unit;

    /// <summary>A name of the schema in words.</summary>
    public static BilingualText Spelled(string name) => new(Naming.Words(name), Naming.Words(name));

    private static BilingualText Of(Label label) => new(label.En, label.Pt);
}
