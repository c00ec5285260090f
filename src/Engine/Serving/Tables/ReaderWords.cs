using System.Reflection;
using System.Text;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving;

/// <summary>What the model's elements are called for readers.</summary>
internal static class ReaderWords
{
    /// <summary>The label of a member.</summary>
    public static BilingualText Label(Member member) => Label(member switch
    {
        Field { Path.Count: > 0 } field => field.Path[^1],
        Edge { Reference.Path.Count: > 0 } edge => edge.Reference.Path[^1],
        _ => null,
    }, member is Field { FlatName: var name } ? name : member.Name);

    /// <summary>The label of a table: that of its class, else its root field spelled out.</summary>
    public static BilingualText Label(Entity entity) => Label(entity.ClrType, entity.RootField);

    /// <summary>The description of a member.</summary>
    public static BilingualText Description(Member member) => new(member.En, member.Pt);

    /// <summary>The values of an enum; empty for null.</summary>
    public static IReadOnlyList<TableValue> Values(EnumType? type) => type is null ? [] :
        [.. type.Members.Select(m => new TableValue(m.Name, Label(type.ClrType.GetField(m.Value.ToString()!), m.Name.ToLowerInvariant()), new BilingualText(m.Doc.En, m.Doc.Pt)))];

    /// <summary>The unit of a field; null for none or where each row states it.</summary>
    public static string? Unit(Field field) => field.Path.Count == 0 ? null : field.Path[^1].GetCustomAttribute<UnitAttribute>()?.Unit;

    /// <summary>A schema name in words: <c>signedOn</c> becomes <c>Signed on</c>, <c>OPEN_PROCEDURE</c> <c>Open procedure</c>.</summary>
    public static string Spelled(string name)
    {
        var words = Naming.Screaming(name.Contains('_', StringComparison.Ordinal) ? name.ToLowerInvariant() : name).Replace('_', ' ').Trim().ToLowerInvariant();
        return words.Length == 0 ? name : new StringBuilder(words) { [0] = char.ToUpperInvariant(words[0]) }.ToString();
    }

    private static BilingualText Label(MemberInfo? element, string name)
        => element?.GetCustomAttribute<LabelAttribute>(inherit: false) is { } label ? new(label.En, label.Pt) : new(Spelled(name), Spelled(name));
}
