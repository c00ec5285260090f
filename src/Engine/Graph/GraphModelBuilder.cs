using System.Reflection;

namespace OgpGraph.Engine.Graph;

/// <summary>Merges what core and modules declare into one model, and refuses what breaks a rule of the contract.</summary>
public sealed class GraphModelBuilder
{
    private const int MostColumns = 300;

    // What a filter says beside the names of members.
    private static readonly string[] WhereWords = ["and", "or", "search"];

    // The types of the language, its roots, and what all modules' types share.
    private static readonly string[] Reserved =
    [
        "Query", "Mutation", "Subscription", "Node", "PageInfo", "Language", "SortEnumType", "LocalizedText", "PartialDate",
        .. ((string[])["String", "Boolean", "Int", "Float", "ID", "Id", "Decimal", "Money", "Long", "Date", "DateTime"]).Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(s => (string[])[s, s + "OperationFilterInput"]),
    ];

    private readonly NameClaims _claims = new();
    private readonly MemberReader _members;
    private readonly Dictionary<Type, Entity> _byType = [];
    private readonly Dictionary<Type, string> _owners = [];
    private readonly Dictionary<string, EnumType> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> _observationTypes = new(StringComparer.Ordinal);

    private readonly GraphReader _reader;

    private GraphModelBuilder(GraphReader reader)
    {
        _reader = reader;
        _members = new MemberReader(_enums, _claims, reader);
    }

    /// <summary>Builds the model of core and modules.</summary>
    /// <param name="modules">The modules with the core first.</param>
    /// <param name="reader">Whom the model is for.</param>
    /// <exception cref="GraphException"><see cref="ErrorCode.NameClash"/> or <see cref="ErrorCode.BadModule"/>.</exception>
    public static GraphModel Build(IReadOnlyList<ModuleDefinition> modules, GraphReader reader = GraphReader.Anonymous) => new GraphModelBuilder(reader).Compose(modules);

    private GraphModel Compose(IReadOnlyList<ModuleDefinition> modules)
    {
        foreach (var name in Reserved)
        {
            _claims.Claim(name, PlanModule.Owner);
        }

        foreach (var name in (string[])["node", "nodes", "plan", "commitment"])
        {
            _claims.Field("Query", name, PlanModule.Owner);
        }

        _members.EnumOf(typeof(SumReason), PlanModule.Owner);
        foreach (var module in modules)
        {
            foreach (var table in module.Definition.Tables)
            {
                AddEntity(module, table.RowType, table.RootField);
            }

            foreach (var indicator in module.Definition.Indicators)
            {
                _claims.Claim("indicator " + indicator.Code, module.Id);
                _observationTypes[indicator.Code] = indicator.ObservationType;
                if (!_byType.ContainsKey(indicator.ObservationType))
                {
                    AddEntity(module, indicator.ObservationType, null);
                }
            }

            foreach (var measure in module.Definition.Measures)
            {
                _claims.Claim("indicator " + measure.Code, module.Id);
            }
        }

        LinkHierarchies();
        AddMembers(modules);
        ResolveTargets();

        return new GraphModel
        {
            Reader = _reader,
            Entities = _byType.Values.ToDictionary(e => e.Name, StringComparer.Ordinal),
            Enums = _enums,
            Modules = modules,
            ByType = _byType,
            ObservationTypes = _observationTypes,
        };
    }

    private void AddEntity(ModuleDefinition module, Type type, string? rootField)
    {
        if (_owners.TryGetValue(type, out var other))
        {
            throw new GraphException(ErrorCode.NameClash, $"The table {type.Name} is declared by both '{other}' and '{module.Id}'. Declare it in one of them.");
        }

        var name = type.GetCustomAttribute<GraphNameAttribute>();
        var graphName = name?.Name ?? type.Name;
        var keys = type.GetProperties().Where(p => p.IsDefined(typeof(KeyAttribute))).ToList();
        if (keys is not [var key])
        {
            throw Bad(module.Id, $"{type.Name} needs exactly one property with [Key]; it has {keys.Count}");
        }

        // SQLite's own names of a row's place.
        if (module.Id != PlanModule.Owner && type.GetProperties().FirstOrDefault(p => p.Name.ToUpperInvariant() is "ROWID" or "OID" or "_ROWID_") is { } place)
        {
            throw Bad(module.Id, $"{type.Name}.{place.Name} has a name that the database keeps for itself. Name it otherwise");
        }

        if (type.GetProperties().Length > MostColumns)
        {
            throw Bad(module.Id, $"{type.Name} has {type.GetProperties().Length} properties, and {MostColumns} are allowed: it holds more than one thing");
        }

        if (key.PropertyType != typeof(string))
        {
            throw Bad(module.Id, $"the key {type.Name}.{key.Name} must be a string");
        }

        if (key.IsDefined(typeof(PersonalAttribute)))
        {
            throw Bad(module.Id, $"the key {type.Name}.{key.Name} is personal: keys stand in ids and references for every reader. Make an opaque key");
        }

        var root = rootField ?? name?.Plural ?? Naming.Plural(graphName);
        _claims.Type(graphName, module.Id);
        foreach (var word in WhereWords)
        {
            _claims.Field(graphName, word, PlanModule.Owner);
        }

        if (root.Length > 0)
        {
            _claims.Field("Query", root, module.Id);
        }

        _owners[type] = module.Id;
        _byType[type] = new Entity
        {
            Name = graphName,
            Owner = module.Id,
            ClrType = type,
            Doc = MemberReader.Doc(type, module.Id),
            Label = LabelReader.Of(type, root.Length > 0 ? root : Naming.Plural(graphName), module.Id),
            Key = key,
            RootField = root,
            Table = typeof(Observation).IsAssignableFrom(type) ? "core_Observation" : $"{module.Id.Replace('-', '_')}_{graphName}",
        };
    }

    private void LinkHierarchies()
    {
        if (!_byType.TryGetValue(typeof(Observation), out var observation) || !_byType.TryGetValue(typeof(Indicator), out var indicator))
        {
            return;
        }

        var kinds = _byType.Values.Where(e => e.ClrType.IsSubclassOf(typeof(Observation))).OrderBy(e => e.Name, StringComparer.Ordinal).ToList();
        foreach (var kind in kinds)
        {
            kind.Base = observation;
            _claims.Type(kind.Name + "Indicator", kind.Owner);
        }

        observation.Discriminator = "Type";
        observation.ConcreteTypes = [.. kinds.Select(k => new ConcreteType(k.Name, k.Name, k, k.Doc, k.Owner, new Dictionary<string, string>()))];
        indicator.Discriminator = nameof(Indicator.ObservationType);
        indicator.ConcreteTypes =
        [
            .. kinds.Select(k => new ConcreteType(
                k.Name + "Indicator",
                k.Name,
                indicator,
                new DocAttribute($"An indicator whose observations are of type {k.Name}.", $"Um indicador cujas observações são do tipo {k.Name}."),
                k.Owner,
                new Dictionary<string, string> { ["latest"] = k.Name })),
        ];
    }

    private void AddMembers(IReadOnlyList<ModuleDefinition> modules)
    {
        // A base's members come first, so that derived entities can take them over.
        foreach (var entity in _byType.Values.OrderBy(e => e.Base is null ? 0 : 1).ToList())
        {
            entity.Id = MemberReader.GlobalId(entity);
            var members = new Dictionary<string, Member>(StringComparer.Ordinal);
            foreach (var inherited in entity.Base?.Members.Values ?? [])
            {
                members[inherited.Name] = inherited;
            }

            foreach (var member in _members.Read(entity, entity.Base))
            {
                if (!members.TryAdd(member.Name, member))
                {
                    throw Bad(entity.Owner, $"{entity.Name}.{member.Name} is declared twice");
                }

                _claims.Field(entity.Name, member.Name, member.Owner);
            }

            entity.Members = members;
        }

        foreach (var module in modules)
        {
            foreach (var extension in module.Definition.Extensions)
            {
                if (!_byType.TryGetValue(extension.Type, out var entity))
                {
                    throw Bad(module.Id, $"it extends {extension.Type.Name}, which is no table of the core or of this module");
                }

                _claims.Field(entity.Name, extension.Field, module.Id);
                if (_members.Read(extension, module.Id) is not { } member)
                {
                    continue;
                }

                foreach (var type in _byType.Values.Where(e => e == entity || e.Base == entity))
                {
                    ((Dictionary<string, Member>)type.Members).Add(member.Name, member);
                }
            }
        }
    }

    private void ResolveTargets()
    {
        foreach (var field in _byType.Values.SelectMany(e => e.Fields.Append(e.Id)).Where(f => f.Target is not null))
        {
            var target = _byType.GetValueOrDefault(field.Target!)
                ?? throw Bad(field.Owner, $"the reference '{field.Name}' leads to {field.Target!.Name}, which is no table");
            field.TargetName = (target.Base ?? target).Name;
        }

        foreach (var edge in _byType.Values.SelectMany(e => e.Edges))
        {
            edge.Target = _byType.GetValueOrDefault(edge.TargetType)
                ?? throw Bad(edge.Owner, $"the field '{edge.Name}' leads to {edge.TargetType.Name}, which is no table; declare it with Table<{edge.TargetType.Name}>()");
            if (edge.Link is { } link && !_byType.ContainsKey(link))
            {
                throw Bad(edge.Owner, $"the field '{edge.Name}' goes through {link.Name}, which is no table; declare it with Table<{link.Name}>()");
            }
        }
    }

    internal static GraphException Bad(string owner, string reason)
        => new(ErrorCode.BadModule, $"The module '{owner}' breaks a rule of the contract: {reason}.");
}
