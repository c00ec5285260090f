using System.Reflection;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Testing;

/// <summary>What a module states: its commitment in two languages, a source for each fact, and made-up rows that say so.</summary>
internal static class FactsCheck
{
    private const string CommitmentFile = "commitment.yaml";

    public static IEnumerable<string> Commitment(ModuleUnderTest module)
    {
        using var file = module.Definition.Open(CommitmentFile);
        if (file is null)
        {
            return [module.Say($"{CommitmentFile} is missing: put it beside the module class; the build embeds it.")];
        }

        try
        {
            using var reader = new StreamReader(file);
            var document = FactFile.Read<CommitmentDocument>(CommitmentFile, reader);
            return document.OgpId == module.Definition.CommitmentId && document.Slug == module.Id
                ? Texts(module)
                : [module.Say($"{CommitmentFile} is of {document.OgpId} with the slug {document.Slug}, but the module is '{module.Id}' with Commitment = \"{module.Definition.CommitmentId}\": make them the same.")];
        }
        catch (SeedException fault)
        {
            return [module.Say(fault.Message)];
        }
    }

    public static IEnumerable<string> Sources(ModuleUnderTest module)
    {
        foreach (var row in module.Rows)
        {
            if (SourceOf(row.GetType()) is { } property && string.IsNullOrWhiteSpace((string?)property.GetValue(row)) && !IsSynthetic(row))
            {
                yield return module.Say($"{Name(module, row)} has no source: say in {Naming.Camel(property.Name)} of {module.FileOf(row)} where it is stated, as deck#l.153.");
            }
            else if (row is IFact and not Observation && SourceOf(row.GetType()) is null)
            {
                yield return module.Say($"{row.GetType().Name} is a fact without a source: add to {row.GetType().Name}.cs [Ref<Source>, Doc(\"Where it is stated.\", \"Onde é referido.\")] public required string SourceId {{ get; set; }}");
            }
        }
    }

    public static IEnumerable<string> Synthetic(ModuleUnderTest module)
    {
        foreach (var entity in module.OwnEntities.Where(e => e.Base is null))
        {
            var isMadeUp = entity.ClrType.GetProperty(nameof(Observation.IsSynthetic));
            var isSourced = SourceOf(entity.ClrType) is not null;
            if (isMadeUp is null && !isSourced)
            {
                yield return module.Say($"{entity.Name} says neither where its rows come from nor that they are made up: add to {entity.ClrType.Name}.cs [Ref<Source>] public required string SourceId {{ get; set; }}, or public bool IsSynthetic {{ get; set; }}");
            }
            else if (!isSourced)
            {
                foreach (var row in module.Rows.Where(entity.ClrType.IsInstanceOfType).Where(r => !IsSynthetic(r)))
                {
                    yield return module.Say($"{Name(module, row)} of {module.FileOf(row)} has isSynthetic false and no source: a row that is not made up needs [Ref<Source>] public required string SourceId {{ get; set; }} in {entity.ClrType.Name}.cs.");
                }
            }
        }

        // What is made up must be so in its key's neighbours too: a made-up organization has a scheme of its own.
        foreach (var row in module.Rows.Where(IsSynthetic))
        {
            foreach (var reference in row.GetType().GetProperties().Where(p => p.GetCustomAttribute<RefAttribute>()?.Target == typeof(Organization)))
            {
                if (reference.GetValue(row) is string key && !key.Contains("SYNTHETIC", StringComparison.Ordinal))
                {
                    yield return module.Say($"{Name(module, row)} of {module.FileOf(row)} is made up, yet its {Naming.Camel(reference.Name)} is {key}: use the scheme XX-SYNTHETIC, as XX-SYNTHETIC:0001, so that nothing made up is said of a real entity.");
                }
            }
        }
    }

    public static IEnumerable<string> Keys(ModuleUnderTest module)
    {
        foreach (var entity in module.OwnEntities.Where(e => e.Base is null))
        {
            foreach (var twice in module.Rows.Where(entity.ClrType.IsInstanceOfType).GroupBy(r => (string?)entity.Key.GetValue(r), StringComparer.Ordinal).Where(g => g.Count() > 1 || string.IsNullOrWhiteSpace(g.Key)))
            {
                yield return module.Say($"{entity.Name} has {twice.Count()} rows with the key '{twice.Key}': a key is not empty and names one row. Change {Naming.Camel(entity.Key.Name)} in {module.FileOf(twice.Last())}, as {twice.Key}-2.");
            }
        }
    }

    public static IEnumerable<string> Values(ModuleUnderTest module)
    {
        foreach (var observation in module.Rows.OfType<Observation>().Where(o => o.Value is null == o.ValueReason is null))
        {
            yield return module.Say($"The observation {observation.Id} of {module.FileOf(observation)} must have either a value or a valueReason, as NOT_STATED: blank is not zero.");
        }

        foreach (var assessment in module.Rows.OfType<Assessment>().Where(a => a.Code is null == a.CodeReason is null))
        {
            yield return module.Say($"The assessment {assessment.Id} of {module.FileOf(assessment)} must have either a code or a codeReason, as NOT_REVIEWED.");
        }

        foreach (var progress in module.Rows.OfType<MilestoneProgress>().Where(p => p.Percent is null == p.Reason is null))
        {
            yield return module.Say($"The progress {progress.Id} of {module.FileOf(progress)} must have either a percent or a reason, as NOT_STATED: blank is not zero.");
        }
    }

    // Both languages or none; title and objective always.
    private static IEnumerable<string> Texts(ModuleUnderTest module)
    {
        foreach (var row in module.Rows)
        {
            foreach (var property in row.GetType().GetProperties().Where(p => p.PropertyType == typeof(LocalizedText)))
            {
                var text = (LocalizedText)property.GetValue(row)!;
                var isRequired = row is OgpGraph.Core.Commitment && property.Name is nameof(OgpGraph.Core.Commitment.Title) or nameof(OgpGraph.Core.Commitment.Objective);
                if (string.IsNullOrWhiteSpace(text.Pt) != string.IsNullOrWhiteSpace(text.En) || (isRequired && text.Pt is null))
                {
                    var name = Naming.Camel(property.Name);
                    yield return module.Say($"{Name(module, row)} has {name} in {(text.Pt is null ? text.En is null ? "no language" : "English alone" : "Portuguese alone")}: give it in {module.FileOf(row)} in pt and en, as {name}: {{ pt: Candeeiros, en: Lamps }}.");
                }
            }
        }
    }

    private static string Name(ModuleUnderTest module, object row) => $"{row.GetType().Name} {module.Graph.Of(row.GetType()).Key.GetValue(row)}";

    private static PropertyInfo? SourceOf(Type type) => type.GetProperties().FirstOrDefault(p => p.GetCustomAttribute<RefAttribute>()?.Target == typeof(Source));

    private static bool IsSynthetic(object row) => row.GetType().GetProperty(nameof(Observation.IsSynthetic))?.GetValue(row) is true;
}
