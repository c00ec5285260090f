using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Generated selections: fields, aliases, fragments, directives, merged fields, at every depth.</summary>
internal sealed class SelectionGenerator(QuestionWriter writer)
{
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly Draw _draw = writer.Draw;
    private readonly InputGenerator _inputs = writer.Inputs;

    // What is left of the fields that a document may have.
    private int _left = 40;

    private sealed record Pick(string Name, string Arguments, Func<string>? Selection);

    /// <summary>The whole selection of a query.</summary>
    public string Query() => Set("Query", Root, [], 1 + _draw.Below(3));

    /// <summary>A groups field.</summary>
    public string Groups(Entity entity) => Render(GroupsOf(entity), "");

    /// <summary>An aggregates field.</summary>
    public string Aggregates(Entity entity) => "aggregates " + Functions(entity, "Aggregates", []);

    private Pick Root()
    {
        switch (_draw.Below(12))
        {
            case 0:
                return new Pick("node", $"(id: {writer.Write(new InputValue.Scalar("ID", AnyId()), true)})", Node);
            case 1:
                return new Pick("nodes", $"(ids: [{string.Join(", ", Enumerable.Range(0, _draw.Below(4)).Select(_ => writer.Write(new InputValue.Scalar("ID", AnyId()), true)))}])", Node);
            case 2:
                return new Pick("plan", writer.Arguments([("slug", _draw.Chance(50) ? Slug<ActionPlan>() : null), AsOf()]), () => Row(writer.Data.Graph.Of<ActionPlan>()));
            case 3:
                return new Pick("commitment", $"(slug: {writer.Write(Slug<Commitment>(), true)})", () => Row(writer.Data.Graph.Of<Commitment>()));
            default:
                var entity = writer.Root();
                var since = entity.ClrType == typeof(Change) && _draw.Chance(50) ? new InputValue.Scalar("DateTime", "2022-06-30T12:00:00Z") : null;
                return new Pick(entity.RootField, Arguments(entity, [AsOf(), ("since", since)]), () => Connection(entity));
        }
    }

    private string Node() => Set("Node", () => new Pick("id", "", null), [.. Enumerable.Range(0, 1 + _draw.Below(3)).Select(_ => Type(writer.Root()))], 1 + _draw.Below(3));

    private (string, Func<Pick>) Type(Entity entity)
    {
        if (entity.IsInterface)
        {
            var concrete = _draw.Pick(entity.ConcreteTypes);
            return _draw.Chance(50) ? (entity.Name, () => Member(entity, "")) : (concrete.Name, () => Member(concrete.Entity, concrete.Name));
        }

        return (entity.Name, () => Member(entity, entity.Name));
    }

    private string Connection(Entity entity) => Set(entity.Name + "Connection", () => _draw.Below(10) switch
    {
        < 4 => new Pick("nodes", "", () => Row(entity)),
        4 => new Pick("edges", "", () => Set(entity.Name + "Edge", () => _draw.Chance(50) ? new Pick("cursor", "", null) : new Pick("node", "", () => Row(entity)), [], 2)),
        5 => new Pick("pageInfo", "", () => Set("PageInfo", () => new Pick(_draw.Pick<string>(["hasNextPage", "hasPreviousPage", "startCursor", "endCursor"]), "", null), [], 3)),
        6 or 7 => new Pick("totalCount", "", null),
        8 => new Pick("aggregates", "", () => Functions(entity, "Aggregates", [])),
        _ => GroupsOf(entity),
    }, [], 1 + _draw.Below(4));

    private string Row(Entity entity)
    {
        IReadOnlyList<(string, Func<Pick>)> narrower = entity.IsInterface
            ? [.. entity.ConcreteTypes.Select(c => (c.Name, (Func<Pick>)(() => Member(c.Entity, c.Name)))), ("Node", () => new Pick("id", "", null))]
            : [("Node", () => new Pick("id", "", null)), .. entity.Base is null ? Array.Empty<(string, Func<Pick>)>() : [(entity.Base.Name, () => Member(entity.Base, ""))]];
        return Set(entity.Name, () => Member(entity, ""), narrower, 1 + _draw.Below(6));
    }

    private Pick Member(Entity entity, string concrete)
    {
        var members = entity.Members.Values.Where(m => _left > 0 || m is Field).ToList();
        switch (_draw.Pick(members))
        {
            case Field { IsLocalized: true } text:
                return new Pick(text.Name, writer.Arguments([("lang", _draw.Chance(40) ? new InputValue.Scalar("Language", _draw.Chance(50) ? "PT" : "EN", true) : null)]), null);
            case Field field:
                return new Pick(field.Name, "", null);
            case Embedded embedded:
                return new Pick(embedded.Name, "", () => Set(embedded.TypeName, () => new Pick(_draw.Pick(embedded.Fields).Name, "", null), [], 3));
            case NodeEdge node:
                return new Pick(node.Name, "", Node);
            case Edge { Kind: EdgeKind.Connection } edge:
                return new Pick(edge.Name, Arguments(edge.Target, []), () => Connection(edge.Target));
            case Edge { Kind: EdgeKind.List } edge:
                return new Pick(edge.Name, writer.Arguments([Where(edge.Target), Order(edge.Target)]), () => Row(edge.Target));
            case Edge edge:
                // The interface's edge is wider than that of some of its types.
                var narrow = entity.ConcreteTypes.FirstOrDefault(c => c.Name == concrete)?.Covariant.GetValueOrDefault(edge.Name);
                var target = narrow is null ? edge.Target : writer.Data.Graph.Entities[narrow];
                return new Pick(edge.Name, "", () => Row(target));
            case var other:
                throw new InvalidOperationException(other.Name);
        }
    }

    private Pick GroupsOf(Entity entity)
    {
        var by = _inputs.By(entity);
        var keys = writer.Write(new InputValue.Items(entity.Name + "GroupField", [.. by.Select(b => new InputValue.Scalar(entity.Name + "GroupField", b.EnumName, true))]), true);
        var arguments = writer.Arguments(
        [
            ("having", _draw.Chance(30) ? _inputs.Having(entity, 2) : null),
            ("order", _draw.Chance(60) ? _inputs.GroupOrder(entity, by) : null),
            ("first", _draw.Chance(30) ? new InputValue.Scalar("Int", _draw.Below(5)) : null),
        ]);
        return new Pick("groups", $"(by: {keys}{(arguments.Length > 0 ? ", " + arguments[1..] : ")")}", () => Functions(entity, "Group", by));
    }

    private string Functions(Entity entity, string type, IReadOnlyList<GroupField> by)
    {
        IReadOnlyList<string> functions = [.. InputGenerator.Functions(entity), .. Notes(entity)];
        return Set(entity.Name + type, () =>
        {
            if (type == "Group" && _draw.Chance(40))
            {
                return new Pick("key", "", () => Set(entity.Name + "GroupKey", () => Key(_draw.Chance(85) ? _draw.Pick(by) : _draw.Pick(GroupField.Of(entity))), [], 3));
            }

            if (type == "Group" && _draw.Chance(20))
            {
                var numbers = entity.QueryableFields.Where(f => f.IsNumber).Select(f => "SUM_" + Naming.Screaming(f.FlatName)).Append("COUNT").ToList();
                var isReason = _draw.Chance(50);
                return new Pick(isReason ? "shareReason" : "share", writer.Arguments([("of", isReason || _draw.Chance(60) ? new InputValue.Scalar(entity.Name + "ShareMeasure", _draw.Pick(numbers), true) : null)]), null);
            }

            return _draw.Pick(functions) switch
            {
                var single and ("count" or SyntheticFlag.Name) => new Pick(single, "", null),
                var function => new Pick(function, "", () => Set(
                    entity.Name + function switch
                    {
                        "sum" => "Sum", "sumReason" => "SumReasons", "sumComparator" => "SumComparators", "avg" => "Average", "avgReason" => "AverageReasons",
                        "min" => "Minimum", "max" => "Maximum", "minReason" or "maxReason" => "RangeReasons", _ => "DistinctCount",
                    },
                    () => new Pick(function == "sumComparator" ? "value" : _draw.Pick(InputGenerator.FieldsOf(entity, function)).FlatName,
                        "", null), [], 3)),
            };
        }, [], 1 + _draw.Below(5));
    }

    // What stands beside sums and counts and can be no condition of a group.
    private static IEnumerable<string> Notes(Entity entity)
        => (InputGenerator.FieldsOf(entity, "sum").Count > 0 ? (string[])["sumReason", "avgReason"] : [])
            .Concat(InputGenerator.FieldsOf(entity, "minReason").Count > 0 ? ["minReason", "maxReason"] : [])
            .Concat(entity.ClrType.IsAssignableTo(typeof(Observation)) ? ["sumComparator"] : []).Concat(SyntheticFlag.Of(entity) is null ? [] : [SyntheticFlag.Name]);

    private Pick Key(GroupField by) => by.Edge is null ? new Pick(by.KeyName, "", null) : new Pick(by.KeyName, "", () => Row(by.Edge.Target));

    private string Set(string typeName, Func<Pick> pick, IReadOnlyList<(string TypeName, Func<Pick> Pick)> narrower, int count)
    {
        var chosen = new List<Pick>();
        var parts = new List<string>();
        for (var i = 0; i < count; i++)
        {
            _left--;
            switch (_draw.Below(20))
            {
                case 0:
                    parts.Add($"{(_draw.Chance(50) ? "t: " : "")}__typename{Directive()}");
                    break;
                case 1 when _left > 0:
                    parts.Add($"...{(_draw.Chance(50) ? "" : " on " + typeName)}{Directive()} {Set(typeName, pick, narrower, 1 + _draw.Below(3))}");
                    break;
                case 2 when _left > 0:
                    var name = writer.Fragment(typeName, () => Set(typeName, pick, narrower, 1 + _draw.Below(3)));
                    parts.Add($"...{name}{Directive()}");
                    if (_draw.Chance(30))
                    {
                        parts.Add($"...{name}{Directive()}");
                    }

                    break;
                case 3 or 4 or 5 when _left > 0 && narrower.Count > 0:
                    var (narrow, narrowPick) = _draw.Pick(narrower);
                    parts.Add($"... on {narrow}{Directive()} {Set(narrow, narrowPick, [], 1 + _draw.Below(3))}");
                    break;
                case 6 or 7 when chosen.Count > 0:
                    // The same field again, with another selection: both are merged.
                    parts.Add(Render(_draw.Pick(chosen), Directive()));
                    break;
                default:
                    var field = pick();
                    chosen.Add(field);
                    parts.Add(Render(field, Directive()));
                    break;
            }
        }

        return $"{{ {string.Join(' ', parts)} }}";
    }

    // A response key stands for one field with one list of arguments, wherever it stands: so that all selections can be merged.
    private string Render(Pick field, string directive)
    {
        var alias = "";
        if (field.Arguments.Length > 0 || _draw.Chance(10))
        {
            if (!_aliases.TryGetValue(field.Name + field.Arguments, out var known))
            {
                _aliases[field.Name + field.Arguments] = known = field.Arguments.Length > 0 && _draw.Chance(20) && _aliases.Keys.All(k => !k.StartsWith(field.Name + "(", StringComparison.Ordinal)) ? field.Name + "_" : $"a{_aliases.Count}";
            }

            alias = known + ": ";
        }

        return $"{alias}{field.Name}{field.Arguments}{directive}{(field.Selection is null ? "" : " " + field.Selection())}";
    }

    private string Directive() => _draw.Below(12) switch
    {
        0 => $" @skip(if: {writer.Truth(_draw.Chance(50))})",
        1 => $" @include(if: {writer.Truth(_draw.Chance(50))})",
        _ => "",
    };

    private string Arguments(Entity entity, IEnumerable<(string, InputValue?)> more)
    {
        (string, InputValue?) page = _draw.Below(4) switch
        {
            0 => ("first", new InputValue.Scalar("Int", _draw.Below(6))),
            1 => ("last", new InputValue.Scalar("Int", _draw.Below(6))),
            _ => ("first", null),
        };
        return writer.Arguments([Where(entity), Order(entity), page, .. more]);
    }

    private (string, InputValue?) Where(Entity entity) => ("where", _draw.Chance(20) ? _inputs.Where(entity, 1) : null);

    private (string, InputValue?) Order(Entity entity) => ("order", _draw.Chance(25) ? _inputs.Order(entity) : null);

    private (string, InputValue?) AsOf() => ("asOf", _draw.Chance(15) ? new InputValue.Scalar("Date", _draw.Pick<string>(["2019-12-31", "2021-03-31", "2022-12-31"])) : null);

    private InputValue.Scalar Slug<T>() => new("String", _draw.Chance(80) ? writer.Data.KeyOf(_draw.Pick(writer.Data.Rows(typeof(T)))) : "nowhere");

    private string AnyId()
    {
        var entity = writer.Root();
        var rows = writer.Data.Rows(entity.ClrType);
        return GlobalId.Encode((entity.Base ?? entity).Name, rows.Count > 0 && _draw.Chance(85) ? writer.Data.KeyOf(_draw.Pick(rows)) : "nobody");
    }
}
