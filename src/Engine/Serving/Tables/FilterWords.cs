using GraphQLParser.AST;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving;

/// <summary>A condition that stands in a question, in words: what tells one list of a row from another.</summary>
internal static class FilterWords
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["eq"] = "", ["in"] = "", ["neq"] = "≠ ", ["nin"] = "≠ ", ["gt"] = "> ", ["gte"] = "≥ ", ["lt"] = "< ", ["lte"] = "≤ ",
        ["contains"] = "~ ", ["ncontains"] = "≁ ", ["startsWith"] = "^ ", ["endsWith"] = "$ ",
    };

    /// <summary>The condition; empty for what is no list of rows, and for one whose condition is wholly in a variable.</summary>
    /// <param name="where">The argument; null for none.</param>
    /// <param name="member">The field that has it.</param>
    public static BilingualText Of(GraphQLValue? where, Member? member)
        => where is GraphQLObjectValue condition && member is Edge edge ? Of(condition, edge.Target) : new("", "");

    private static BilingualText Of(GraphQLObjectValue condition, Entity? of)
        => Joined((condition.Fields ?? []).Select(field => Of(field.Name.StringValue, field.Value, of)), new("; ", "; "));

    private static BilingualText Of(string name, GraphQLValue value, Entity? of)
    {
        if (name is "and" or "or" && value is GraphQLListValue parts)
            return Joined((parts.Values ?? []).OfType<GraphQLObjectValue>().Select(part => Of(part, of)), name == "or" ? new(" or ", " ou ")
                : new("; ", "; "));
        var member = of?.Members.GetValueOrDefault(name);
        var label = member is null ? ReaderWords.Spelled(name) : ReaderWords.Label(member);
        if (value is not GraphQLObjectValue inner)
            return Beside(label, Literal(value, member as Field));
        return (inner.Fields ?? []).All(field => Signs.ContainsKey(field.Name.StringValue))
            ? Joined((inner.Fields ?? []).Select(field => Beside(label, Compared(field, member as Field))), new("; ", "; "))
            : ColumnWords.Below(label, Of(inner, (member as Edge)?.Target));
    }

    private static BilingualText Compared(GraphQLObjectField field, Field? member)
    {
        if (field.Value is GraphQLNullValue)
            return field.Name.StringValue == "neq" ? new("known", "conhecido") : new("unknown", "desconhecido");
        var (sign, value) = (Signs[field.Name.StringValue], Literal(field.Value, member));
        return new(sign + value.En, sign + value.Pt);
    }

    private static BilingualText Literal(GraphQLValue value, Field? field) => value switch
    {
        GraphQLNullValue => new("unknown", "desconhecido"),
        GraphQLTrueBooleanValue => new("yes", "sim"),
        GraphQLFalseBooleanValue => new("no", "não"),
        GraphQLVariable variable => Same("$" + variable.Name.StringValue),
        GraphQLListValue list => Joined((list.Values ?? []).Select(one => Literal(one, field)), new(" or ", " ou ")),
        GraphQLEnumValue named
            => field?.Enum?.Members.FirstOrDefault(m => m.Name == named.Name.StringValue) is { Label: var label } ? new(label.En, label.Pt)
                : Same(named.Name.StringValue),
        GraphQLStringValue text => Same(text.Value.ToString()),
        IHasValueNode number => Same(number.Value.ToString()),
        _ => Same("…"),
    };

    private static BilingualText Beside(BilingualText label, BilingualText value)
        => new($"{label.En}: {value.En}", $"{label.Pt}: {value.Pt}");

    private static BilingualText Joined(IEnumerable<BilingualText> parts, BilingualText between)
    {
        var all = parts.Where(part => part.En.Length > 0).ToList();
        return new(string.Join(between.En, all.Select(part => part.En)), string.Join(between.Pt, all.Select(part => part.Pt)));
    }

    private static BilingualText Same(string text) => new(text, text);
}
