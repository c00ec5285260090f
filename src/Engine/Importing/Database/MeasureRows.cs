using Microsoft.EntityFrameworkCore;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>Computes the modules' measures in SQL and makes an indicator and an observation of each, which say that they are computed.</summary>
internal static class MeasureRows
{
    /// <summary>The rows of one module's measures.</summary>
    /// <param name="module">The module.</param>
    /// <param name="planId">The plan that the module's commitment belongs to.</param>
    /// <param name="context">The tables, filled.</param>
    /// <param name="computedOn">The day that the newest source was read: the value is of then.</param>
    public static IEnumerable<object> Of(ModuleDefinition module, string planId, GraphContext context, DateOnly computedOn)
    {
        foreach (var measure in module.Definition.Measures)
        {
            var tables = TableFinder.In(measure.Value);
            var value = measure.Value.Compile()(new ContextData(context, computedOn));
            var source = new Source
            {
                Id = "ogpgraph#" + measure.Code,
                Document = "ogpgraph",
                Title = "OgpGraph: computed from its own tables",
                Locator = string.Join(", ", tables.Select(t => t.Name)),
                Publisher = "OgpGraph",
                Licence = "CC-BY-4.0",
                RetrievedOn = computedOn,
                IsSynthetic = tables.Any(t => IsSynthetic(context, t)),
            };
            yield return source;
            var indicator = new Indicator
            {
                Id = $"{planId}/{measure.Code}",
                Code = measure.Code,
                Name = new LocalizedText { En = measure.NameEn, Pt = measure.NamePt },
                Subject = new LocalizedText { En = measure.NameEn, Pt = measure.NamePt },
                Unit = measure.Unit,
                Additive = AdditiveUnit.Adds(measure.Unit),
                IsComputed = true,
                PlanId = planId,
                CommitmentId = module.CommitmentId,
                ModuleId = module.Id,
                ObservationType = nameof(Figure),
            };
            yield return indicator;
            yield return new Figure
            {
                Id = indicator.Id + "/computed",
                IndicatorId = indicator.Id,
                IndicatorCode = measure.Code,
                PlanId = planId,
                CommitmentId = module.CommitmentId,
                Value = value,
                ValueReason = value is null ? ValueReason.NotStated : null,
                Comparator = Comparator.Exact,
                Unit = measure.Unit,
                Subject = new LocalizedText { En = measure.NameEn, Pt = measure.NamePt },
                Period = new PartialDate { From = computedOn, To = computedOn, Precision = DatePrecision.Day },
                IsComputed = true,
                IsSynthetic = source.IsSynthetic,
                KnownOn = computedOn,
                SourceId = source.Id,
            };
        }
    }

    private static bool IsSynthetic(GraphContext context, Type type)
        => type.GetProperty("IsSynthetic") is not null && (bool)typeof(MeasureRows).GetMethod(nameof(AnySynthetic), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [context])!;

    private static bool AnySynthetic<T>(GraphContext context)
        where T : class
        => context.Set<T>().Any(row => EF.Property<bool>(row, "IsSynthetic"));

    private sealed class ContextData(GraphContext context, DateOnly day) : IGraphData
    {
        public DateOnly Day => day;

        public IQueryable<T> Of<T>()
            where T : class
            => context.Set<T>();
    }
}
