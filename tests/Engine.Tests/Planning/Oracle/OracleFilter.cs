using System.Buffers.Text;
using System.Text;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Decides in memory which rows fulfil a <c>where</c>, as the library parsed it.</summary>
internal sealed class OracleFilter(OracleData data)
{
    public IEnumerable<object> Apply(IEnumerable<object> rows, Entity entity, object? where)
        => where is IDictionary<string, object?> conditions ? rows.Where(row => Matches(entity, row, conditions)) : rows;

    public bool Matches(Entity entity, object row, IDictionary<string, object?> where) => where.All(condition => condition.Key switch
    {
        "and" => Items(condition.Value).All(item => Matches(entity, row, item)),
        "or" => Items(condition.Value).ToList() is var items && (items.Count == 0 || items.Exists(item => Matches(entity, row, item))),
        "search" => Finds(entity, row, (IDictionary<string, object?>)condition.Value!),
        _ => Member(entity.Members[condition.Key], row, (IDictionary<string, object?>?)condition.Value),
    });

    /// <summary>True when a value fulfils operations.</summary>
    public static bool Holds(object? value, IDictionary<string, object?> operations, Field? id = null) => operations.All(operation => operation.Key switch
    {
        "and" => Items(operation.Value).All(item => Holds(value, item, id)),
        "or" => Items(operation.Value).ToList() is var items && (items.Count == 0 || items.Exists(item => Holds(value, item, id))),
        _ => Holds(value, operation.Key, operation.Value, id),
    });

    private bool Member(Member member, object row, IDictionary<string, object?>? condition)
    {
        switch (member)
        {
            case Field { IsLocalized: true } text:
                var (pt, en) = OracleData.Texts(text, row);
                return EitherHolds(pt, en, condition!);
            case Field field:
                return Holds(data.Value(field, row), condition!, field);
            case Embedded embedded:
                return condition!.All(part => Holds(data.Value(embedded.Fields.Single(f => f.Name == part.Key), row), (IDictionary<string, object?>)part.Value!));
            case Edge { IsMany: true } edge:
                var rows = data.Many(edge, row);
                return condition!.All(operation => operation.Key switch
                {
                    "some" => Apply(rows, edge.Target, operation.Value).Any(),
                    "none" => !Apply(rows, edge.Target, operation.Value).Any(),
                    "all" => Apply(rows, edge.Target, operation.Value).Count() == rows.Count,
                    "any" => operation.Value is true == (rows.Count > 0),
                    _ => Holds(rows.Count, (IDictionary<string, object?>)operation.Value!),
                });
            default:
                var one = data.One((Edge)member, row);
                return condition is null ? one is null : one is not null && Matches(((Edge)member).Target, one, condition);
        }
    }

    // Over all searched texts of a row together: every word, the last one as a beginning.
    private static bool Finds(Entity entity, object row, IDictionary<string, object?> search)
    {
        var texts = entity.SearchedTexts.Select(p => p.GetValue(row)).SelectMany(t => t is LocalizedText both ? [both.Pt ?? both.En, both.En ?? both.Pt] : (string?[])[t as string]);
        var known = texts.SelectMany(t => Words(t ?? "")).ToHashSet(StringComparer.Ordinal);
        return (!search.TryGetValue("text", out var text) || text is null || All((string)text))
            && (!search.TryGetValue("anyOf", out var anyOf) || anyOf is null || Values(anyOf).Any(term => All((string)term!)));

        bool All(string term) => Words(term) is var words && words.SkipLast(1).All(known.Contains) && known.Any(w => w.StartsWith(words[^1], StringComparison.Ordinal));
    }

    private static List<string> Words(string text)
        => [.. new string([.. TextFunctions.Fold(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    // A text in two languages is found in either; a negation must hold for both.
    private static bool EitherHolds(string? pt, string? en, IDictionary<string, object?> operations) => operations.All(operation => operation switch
    {
        { Key: "and" } => Items(operation.Value).All(item => EitherHolds(pt, en, item)),
        { Key: "or" } => Items(operation.Value).ToList() is var items && (items.Count == 0 || items.Exists(item => EitherHolds(pt, en, item))),
        { Key: "eq", Value: null } => pt is null && en is null,
        { Key: "neq", Value: null } => pt is not null || en is not null,
        { Key: "neq" or "nin" or "ncontains" or "nstartsWith" or "nendsWith" } => Holds(pt, operation.Key, operation.Value, null) && Holds(en, operation.Key, operation.Value, null),
        _ => Holds(pt, operation.Key, operation.Value, null) || Holds(en, operation.Key, operation.Value, null),
    });

    private static bool Holds(object? value, string operation, object? operand, Field? id)
    {
        var left = OracleValue.Of(value);
        switch (operation)
        {
            case "eq":
                return Same(left, operand, id);
            case "neq":
                return !Same(left, operand, id);
            case "in":
                return Values(operand).Any(item => Same(left, item, id));
            case "nin":
                return !Values(operand).Any(item => Same(left, item, id));
        }

        var text = value as string;
        var isPositive = operation switch
        {
            "gt" or "ngt" => left is not null && OracleValue.Compare(left, OracleValue.Of(operand)!) > 0,
            "gte" or "ngte" => left is not null && OracleValue.Compare(left, OracleValue.Of(operand)!) >= 0,
            "lt" or "nlt" => left is not null && OracleValue.Compare(left, OracleValue.Of(operand)!) < 0,
            "lte" or "nlte" => left is not null && OracleValue.Compare(left, OracleValue.Of(operand)!) <= 0,
            "contains" or "ncontains" => TextFunctions.Contains(text, (string)operand!),
            "startsWith" or "nstartsWith" => TextFunctions.StartsWith(text, (string)operand!),
            "endsWith" or "nendsWith" => TextFunctions.EndsWith(text, (string)operand!),
            _ => throw new InvalidOperationException(operation),
        };
        return isPositive ^ (operation[0] == 'n');
    }

    private static bool Same(object? left, object? operand, Field? id)
    {
        if (left is null || operand is null)
        {
            return left is null && operand is null;
        }

        if (id?.Kind == ScalarKind.Id)
        {
            return (string)operand == Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{id.TargetName}:{left}"));
        }

        return OracleValue.Compare(left, OracleValue.Of(operand)!) == 0;
    }

    private static IEnumerable<IDictionary<string, object?>> Items(object? value)
        => value is IDictionary<string, object?> one ? [one] : ((IEnumerable<object?>)value!).Cast<IDictionary<string, object?>>();

    private static IEnumerable<object?> Values(object? value) => value is System.Collections.IEnumerable items and not string ? items.Cast<object?>() : [value];
}
