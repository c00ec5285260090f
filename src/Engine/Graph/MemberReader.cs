using System.Linq.Expressions;
using System.Reflection;

namespace OgpGraph.Engine.Graph;

/// <summary>Reads the members of an entity from properties, attributes and extensions.</summary>
internal sealed class MemberReader(Dictionary<string, EnumType> enums, NameClaims claims, GraphReader reader)
{
    // One a reader: the context caches without a lock, and models are built side by side.
    private readonly NullabilityInfoContext _nullability = new();

    /// <summary>The entity's key as a global id.</summary>
    public static Field GlobalId(Entity entity) => new()
    {
        Name = "id",
        FlatName = "id",
        Owner = entity.Owner,
        Label = LabelReader.GlobalId,
        En = "The global id, opaque: for node(id:). It stays the same over imports.",
        Pt = "O identificador global, opaco: para node(id:). Mantém-se entre importações.",
        Kind = ScalarKind.Id,
        ClrType = typeof(string),
        IsNullable = false,
        Path = [entity.Key],
        Target = entity.ClrType,
    };

    /// <summary>The members that the class itself declares; of a derived class only those that its base has not.</summary>
    public IEnumerable<Member> Read(Entity entity, Entity? inherited)
    {
        if (inherited is null)
        {
            yield return entity.Id;
            yield return new Field
            {
                Name = "key", FlatName = "key", Owner = entity.Owner, Kind = ScalarKind.String, ClrType = typeof(string), IsNullable = false, Path = [entity.Key],
                Label = LabelReader.Stated(entity.Key, entity.Owner) ?? LabelReader.Key,
                En = "The natural key: " + DocOf(entity.Key, entity.Owner).En,
                Pt = "A chave natural: " + DocOf(entity.Key, entity.Owner).Pt,
            };
        }

        if (typeof(INodeReference).IsAssignableFrom(entity.ClrType))
        {
            yield return new NodeEdge
            {
                Name = "node", Owner = entity.Owner, Label = LabelReader.Node,
                En = "The row itself; null when it is gone.", Pt = "A própria linha; nulo quando deixou de existir.",
            };
        }

        foreach (var property in entity.ClrType.GetProperties())
        {
            // Personal data is stored, but no part of the anonymous reader's graph: what is not there cannot leak by field, filter, sort, group or error text.
            if (property == entity.Key || property.IsDefined(typeof(KeyAttribute)) || property.IsDefined(typeof(HiddenAttribute)) || (reader == GraphReader.Anonymous && property.IsDefined(typeof(PersonalAttribute))) || (inherited is not null && property.DeclaringType != entity.ClrType))
            {
                continue;
            }

            var name = property.GetCustomAttribute<GraphNameAttribute>()?.Name ?? Naming.Camel(property.Name);
            if (property.PropertyType == typeof(PartialDate))
            {
                yield return EmbeddedDate(property, name, entity.Owner);
                continue;
            }

            if (property.GetCustomAttribute<RefAttribute>() is not { } reference)
            {
                yield return Scalar(name, name, [property], entity.Owner, LabelReader.Of(property, name, entity.Owner));
            }
            else
            {
                var edge = Naming.WithoutId(name) ?? throw GraphModelBuilder.Bad(entity.Owner, $"the reference {entity.ClrType.Name}.{property.Name} must end in Id");
                var label = LabelReader.Of(property, edge, entity.Owner);
                var field = Scalar(name, name, [property], entity.Owner, LabelReader.IdOf(label));
                yield return field;
                var doc = DocOf(property, entity.Owner);
                yield return new Edge
                {
                    Name = edge, Label = label,
                    Owner = entity.Owner, En = doc.En, Pt = doc.Pt, PersonalName = field.PersonalName, Kind = EdgeKind.Reference, TargetType = reference.Target, Reference = field,
                };
            }
        }
    }

    /// <summary>The member that an extension declares; null when it is none for this reader, because it is made from personal data.</summary>
    public Member? Read(ExtensionDefinition extension, string owner)
    {
        var isPersonal = PersonalFinder.IsIn(LambdasOf(extension));
        return isPersonal && reader == GraphReader.Anonymous ? null : Read(extension, owner, isPersonal ? $"{extension.Type.Name}.{extension.Field}" : null);
    }

    private Member Read(ExtensionDefinition extension, string owner, string? personalName) => extension switch
    {
        ManyDefinition many => new Edge
        {
            PersonalName = personalName,
            Name = many.Field, Label = LabelReader.Of(many, owner), Owner = owner, En = many.En, Pt = many.Pt, TargetType = many.RowType,
            Kind = many.IsPlainList ? EdgeKind.List : EdgeKind.Connection,
            ForeignKey = PropertyOf(many.ForeignKey, owner, many.Field),
            Link = many.Link,
            LinkRowKey = many.LinkRowKey is null ? null : PropertyOf(many.LinkRowKey, owner, many.Field),
            Where = many.Where,
        },
        QueryDefinition query => new Edge
        {
            PersonalName = personalName, Name = query.Field, Label = LabelReader.Of(query, owner), Owner = owner, En = query.En, Pt = query.Pt, TargetType = query.RowType, Kind = EdgeKind.Connection, Query = query.Rows,
        },
        OneDefinition one => new Edge
        {
            PersonalName = personalName, Name = one.Field, Label = LabelReader.Of(one, owner), Owner = owner, En = one.En, Pt = one.Pt, TargetType = one.RowType, Kind = EdgeKind.First,
            ForeignKey = PropertyOf(one.ForeignKey, owner, one.Field), Where = one.Where, LatestBy = one.LatestBy,
        },
        ComputeDefinition compute => Computed(compute, owner, personalName),
        LoadDefinition load => (WithKind(load.ValueType, load.Field, owner) with { Label = LabelReader.Of(load, owner), En = load.En, Pt = load.Pt, Loader = load.Loader }).ToField(),
        _ => throw GraphModelBuilder.Bad(owner, $"the extension '{extension.Field}' is of a kind that this host does not know"),
    };

    /// <summary>The description of a type, required.</summary>
    public static DocAttribute Doc(Type type, string owner)
        => type.GetCustomAttribute<DocAttribute>(inherit: false) ?? throw GraphModelBuilder.Bad(owner, $"{type.Name} has no [Doc(en, pt)]");

    // Each lambda that an extension holds, whatever its kind: one that is not looked into could carry a name out.
    private static IEnumerable<LambdaExpression?> LambdasOf(ExtensionDefinition extension) => extension switch
    {
        ManyDefinition many => [many.ForeignKey, many.LinkRowKey, many.Where],
        QueryDefinition query => [query.Rows],
        OneDefinition one => [one.ForeignKey, one.Where, .. one.LatestBy],
        ComputeDefinition compute => [compute.Expression],
        _ => [],
    };

    private static DocAttribute DocOf(MemberInfo member, string owner)
        => member.GetCustomAttribute<DocAttribute>() ?? throw GraphModelBuilder.Bad(owner, $"{member.DeclaringType?.Name}.{member.Name} has no [Doc(en, pt)]");

    private Embedded EmbeddedDate(PropertyInfo property, string name, string owner)
    {
        var doc = DocOf(property, owner);
        var label = LabelReader.Of(property, name, owner);
        return new Embedded
        {
            Name = name, Label = label, Owner = owner, En = doc.En, Pt = doc.Pt, TypeName = property.PropertyType.Name, PersonalName = PersonalNameOf(property, name),
            Fields = [.. property.PropertyType.GetProperties().Select(p => Scalar(Naming.Camel(p.Name), name + p.Name, [property, p], owner, LabelReader.Part(label, LabelReader.Of(p, Naming.Camel(p.Name), owner))))],
        };
    }

    private Field Scalar(string name, string flatName, IReadOnlyList<PropertyInfo> path, string owner, Label label)
    {
        var property = path[^1];
        var doc = DocOf(property, owner);
        var unit = property.GetCustomAttribute<UnitAttribute>()?.Unit;
        var mark = property.GetCustomAttribute<NotAdditiveAttribute>();
        var parts = WithKind(property.PropertyType, name, owner);
        var isNullable = parts.IsNullable || (!property.PropertyType.IsValueType && (parts.IsLocalized || _nullability.Create(property).ReadState == NullabilityState.Nullable));
        var reference = property.GetCustomAttribute<RefAttribute>();
        var isDecimal = DecimalForm.IsDecimal(property.PropertyType);
        CheckPlaces(property, isDecimal, owner);
        return (parts with
        {
            FlatName = flatName,
            Label = label,
            Places = isDecimal ? DecimalForm.Of(property).Places : null,
            Path = path,
            En = unit is null ? doc.En : $"{doc.En} Unit: {unit}.",
            Pt = unit is null ? doc.Pt : $"{doc.Pt} Unidade: {unit}.",
            IsNullable = isNullable,
            Kind = reference is not null ? ScalarKind.Id : property.IsDefined(typeof(MoneyAttribute)) ? ScalarKind.Money : parts.Kind,
            Target = reference?.Target,
            IsAdditive = mark is null && (unit is null || AdditiveUnit.Adds(unit)),
            HasAverage = mark is not { HasAverage: false } && (unit is null || AdditiveUnit.HasAverage(unit)),
            PersonalName = PersonalNameOf(path[0], flatName),
        }).ToField();
    }

    private static void CheckPlaces(PropertyInfo property, bool isDecimal, string owner)
    {
        var (isMoney, decimals) = (property.IsDefined(typeof(MoneyAttribute)), property.IsDefined(typeof(DecimalsAttribute)));
        var name = $"{property.DeclaringType?.Name}.{property.Name}";
        if ((isMoney || decimals) && !isDecimal)
        {
            throw GraphModelBuilder.Bad(owner, $"{name} has [{(isMoney ? "Money" : "Decimals")}] and is no decimal; make it a decimal");
        }

        if (isMoney && decimals)
        {
            throw GraphModelBuilder.Bad(owner, $"{name} has [Money] and [Decimals]; write [Money(Decimals = n)]");
        }

        if (isDecimal && DecimalForm.Of(property).Places is < 0 or > DecimalForm.MostPlaces)
        {
            throw GraphModelBuilder.Bad(owner, $"{name} has a number of decimal places that is not stored; it can be 0 to {DecimalForm.MostPlaces}");
        }
    }

    private static string? PersonalNameOf(PropertyInfo property, string name)
        => property.IsDefined(typeof(PersonalAttribute)) ? $"{property.DeclaringType!.Name}.{name}" : null;

    private Field Computed(ComputeDefinition compute, string owner, string? personalName)
    {
        var parts = WithKind(compute.Expression.ReturnType, compute.Field, owner);
        var kind = parts.Kind;
        int? places = null;
        if (kind == ScalarKind.Decimal)
        {
            var form = DecimalFormFinder.Of(compute.Expression);
            (kind, places) = (form.IsMoney ? ScalarKind.Money : ScalarKind.Decimal, form.Places);
        }

        if (compute.IsStored)
        {
            CheckStored(compute, personalName, owner);
        }

        return (parts with
        {
            Kind = kind, Places = places, PersonalName = personalName, Label = LabelReader.Of(compute, owner), En = compute.En, Pt = compute.Pt, Compute = compute.Expression, IsStored = compute.IsStored,
            IsAdditive = compute.IsAdditive, HasAverage = compute.HasAverage, IsNullable = parts.IsNullable || CanFail(compute.Expression, kind),
        }).ToField();
    }

    // A division by zero has no value, and neither has a number that storage cannot hold: where C# would throw, the field is null.
    private static bool CanFail(LambdaExpression expression, ScalarKind kind)
        => kind is ScalarKind.Decimal or ScalarKind.Money or ScalarKind.Float || (kind is ScalarKind.Int or ScalarKind.Long && FailureFinder.IsIn(expression));

    // One column serves every reader and every day.
    private static void CheckStored(ComputeDefinition compute, string? personalName, string owner)
    {
        var reason = personalName is not null ? "reads personal data"
            : TableFinder.In(compute.Expression).Append(compute.Type).FirstOrDefault(t => typeof(IFact).IsAssignableFrom(t)) is { } fact ? $"reads {fact.Name}, whose rows depend on asOf"
            : null;
        if (reason is not null)
        {
            throw GraphModelBuilder.Bad(owner, $"the field '{compute.Field}' {reason} and cannot be stored; use Compute");
        }
    }

    private FieldParts WithKind(Type declared, string name, string owner)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        var kind = type switch
        {
            _ when type == typeof(string) || type == typeof(LocalizedText) => ScalarKind.String,
            _ when type == typeof(bool) => ScalarKind.Boolean,
            _ when type == typeof(int) => ScalarKind.Int,
            _ when type == typeof(long) => ScalarKind.Long,
            _ when type == typeof(double) => ScalarKind.Float,
            _ when type == typeof(decimal) => ScalarKind.Decimal,
            _ when type == typeof(DateOnly) => ScalarKind.Date,
            _ when type == typeof(DateTime) => ScalarKind.DateTime,
            { IsEnum: true } => ScalarKind.Enum,
            _ => throw GraphModelBuilder.Bad(owner, $"the field '{name}' is of type {type.Name}; it can be a string, bool, int, long, decimal, double, DateOnly, DateTime, enum, LocalizedText or PartialDate"),
        };
        return new FieldParts(name, owner, kind, type, type != declared)
        {
            IsLocalized = type == typeof(LocalizedText),
            Enum = kind == ScalarKind.Enum ? EnumOf(type, owner) : null,
        };
    }

    /// <summary>The enum that a class is, read once; of the core's classes whoever asks.</summary>
    public EnumType EnumOf(Type type, string owner)
    {
        if (enums.TryGetValue(type.Name, out var known) && known.ClrType == type)
        {
            return known;
        }

        owner = type.Assembly == typeof(PlanModule).Assembly ? PlanModule.Owner : owner;
        claims.Claim(type.Name, owner);
        claims.Claim(type.Name + "OperationFilterInput", owner);
        var values = Enum.GetValues(type).Cast<object>().ToList();
        for (var i = 0; i < values.Count; i++)
        {
            if (Convert.ToInt32(values[i], System.Globalization.CultureInfo.InvariantCulture) != i)
            {
                throw GraphModelBuilder.Bad(owner, $"the enum {type.Name} must number its values from 0 without gaps");
            }
        }

        var made = new EnumType
        {
            Name = type.Name, Owner = owner, ClrType = type, Doc = Doc(type, owner), Label = LabelReader.Of(type, type.Name, owner),
            Members = [.. values.Select(v => MemberOf(type.GetField(v.ToString()!)!, v, owner))],
        };
        enums[type.Name] = made;
        return made;
    }

    private static EnumMember MemberOf(FieldInfo field, object value, string owner)
        => new(Naming.Screaming(field.Name), value, DocOf(field, owner), LabelReader.Of(field, Naming.Screaming(field.Name), owner));

    private static PropertyInfo PropertyOf(LambdaExpression lambda, string owner, string field)
    {
        var body = lambda.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : lambda.Body;
        return body is MemberExpression { Member: PropertyInfo property, Expression: ParameterExpression }
            ? property
            : throw GraphModelBuilder.Bad(owner, $"the key of the field '{field}' must be one property, as in row => row.SupplierId");
    }

    private sealed record FieldParts(string Name, string Owner, ScalarKind Kind, Type ClrType, bool IsNullable)
    {
        public string FlatName { get; init; } = Name;

        public Label Label { get; init; } = LabelReader.Spelled(Name);

        public string En { get; init; } = "";

        public string Pt { get; init; } = "";

        public IReadOnlyList<PropertyInfo> Path { get; init; } = [];

        public LambdaExpression? Compute { get; init; }

        public int? Places { get; init; }

        public bool IsStored { get; init; }

        public bool IsAdditive { get; init; } = true;

        public bool HasAverage { get; init; } = true;

        public Func<IReadOnlyList<string>, CancellationToken, IReadOnlyDictionary<string, object?>>? Loader { get; init; }

        public bool IsLocalized { get; init; }

        public EnumType? Enum { get; init; }

        public Type? Target { get; init; }

        public string? PersonalName { get; init; }

        public Field ToField() => new()
        {
            Places = Places ?? (Kind == ScalarKind.Money ? DecimalForm.MoneyPlaces : DecimalForm.MostPlaces),
            Name = Name, FlatName = FlatName, Label = Label, Owner = Owner, En = En, Pt = Pt, Kind = Kind, ClrType = ClrType,
            IsNullable = IsNullable || Loader is not null || (Compute is not null && !ClrType.IsValueType),
            Path = Path, Compute = Compute, IsStored = IsStored, Loader = Loader, IsLocalized = IsLocalized, Enum = Enum, IsAdditive = IsAdditive, HasAverage = HasAverage, Target = Target, PersonalName = PersonalName,
        };
    }
}
