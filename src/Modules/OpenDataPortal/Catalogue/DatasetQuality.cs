using System.Linq.Expressions;
using Criterion = System.Linq.Expressions.Expression<System.Func<OgpGraph.Modules.OpenDataPortal.Dataset, OgpGraph.Core.IGraphData, bool?>>;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>
/// Freshness and quality of a dataset, computed when they are asked for: as at the day of the question. The quality rule is udata's: nine criteria, each a ninth; whether there are resources counts for nothing by itself.
/// </summary>
public static class DatasetQuality
{
    private const int Criteria = 9;
    private const decimal Tolerance = 0.005m;

    // The formats that udata holds to be closed.
    private static readonly Criterion HasOpenFormat = (d, data) => d.HasAllResources == null ? null
        : (bool?)data.Of<DatasetResource>().Any(r => r.DatasetId == d.Id && r.Format != null && r.Format != "pdf" && r.Format != "doc" && r.Format != "docx" && r.Format != "word" && r.Format != "xls" && r.Format != "excel" && r.Format != "xlsx");

    private static readonly Criterion HasAvailableResources = (d, data) => d.HasAllResources == null ? null
        : (bool?)(data.Of<DatasetResource>().Any(r => r.DatasetId == d.Id) && !data.Of<DatasetResource>().Any(r => r.DatasetId == d.Id && r.IsRemote == true && r.IsAvailable == false));

    private static readonly Criterion HasDocumentedResources = (d, data) => d.HasAllResources == null ? null
        : (bool?)data.Of<DatasetResource>().Any(r => r.DatasetId == d.Id && (r.Type == "documentation" || r.Description != null));

    private static readonly Criterion HasTemporalCoverage = (d, data) => d.TemporalFrom != null || d.TemporalTo != null;

    private static readonly Criterion IsWellDescribed = (d, data) => d.Description != null && d.Description.Length > 100;

    // One day of grace, as on the portal.
    private static readonly Criterion IsUpdatedInTime = (d, data) => d.NextUpdateDueOn != null ? data.Day <= d.NextUpdateDueOn.Value.AddDays(1)
        : d.UpdateFrequency == "continuous" || d.UpdateFrequency == "irregular" || d.UpdateFrequency == "punctual" || d.UpdateFrequency == "notPlanned" ? true : null;

    private static readonly Criterion IsUpdatedInTimeReported = (d, data) => d.IsUpdatedInTimeReported;

    private static readonly Criterion HasSpatialCoverage = (d, data) => d.HasSpatialCoverage;

    private static readonly Criterion[] OfTheRecord = [(d, data) => d.Licence != null, HasTemporalCoverage, HasSpatialCoverage, (d, data) => d.UpdateFrequency != null, IsWellDescribed, HasOpenFormat, HasAvailableResources, HasDocumentedResources];

    /// <summary>How many criteria a score of the portal stands for; -1 when it is no ninth, so that it equals none of ours.</summary>
    public static int? CriteriaOf(decimal? score)
        => score is not { } reported ? null : Math.Abs((reported * Criteria) - Math.Round(reported * Criteria)) <= Tolerance * Criteria ? (int)Math.Round(reported * Criteria) : -1;

    /// <summary>Declares what is computed.</summary>
    public static void Define(Extension<Dataset> dataset) => dataset
        .Compute("daysSinceUpdate", (d, data) => d.LastUpdatedOn == null ? null : (int?)(data.Day.DayNumber - d.LastUpdatedOn.Value.DayNumber), "Days from the last update to the day of the question (asOf, else today in Lisbon); null when the last update is not known.", "Dias desde a última atualização até ao dia da pergunta (asOf, senão hoje em Lisboa); nulo quando não se conhece a última atualização.").NotAdditive().Label("Days since update", "Dias desde a atualização")
        .Compute("updateLagDays", (d, data) => d.NextUpdateDueOn == null ? null : data.Day > d.NextUpdateDueOn ? (int?)(data.Day.DayNumber - d.NextUpdateDueOn.Value.DayNumber) : 0, "By how many days the update is overdue on the day of the question (asOf, else today in Lisbon), 0 when it is not; null when no day is due.", "Quantos dias a atualização está em atraso no dia da pergunta (asOf, senão hoje em Lisboa), 0 quando não está; nulo quando não há dia devido.").NotAdditive().Label("Days overdue", "Dias em atraso")
        .Compute("isUpdatedInTime", IsUpdatedInTime, "Criterion: on the day of the question the update is not late by more than a day; true when the frequency promises no day, null when no frequency is stated.", "Critério: no dia da pergunta a atualização não tem mais de um dia de atraso; verdadeiro quando a frequência não promete dia, nulo quando não é indicada frequência.").Label("Updated in time", "Atualizado no prazo")
        .Compute("hasTemporalCoverage", HasTemporalCoverage, "Criterion: the time that the data cover is given.", "Critério: tem cobertura temporal.").Label("Temporal coverage given", "Cobertura temporal indicada")
        .Compute("isWellDescribed", IsWellDescribed, "Criterion: the description has more than 100 characters.", "Critério: a descrição tem mais de 100 caracteres.").Label("Well described", "Bem descrito")
        .Compute("hasOpenFormat", HasOpenFormat, "Criterion: a resource is in an open format. Null when not all resources are listed.", "Critério: há um recurso em formato aberto. Nulo quando não constam todos os recursos.").Label("Open format", "Formato aberto")
        .Compute("hasAvailableResources", HasAvailableResources, "Criterion: there are resources and none is known to be unavailable. Null when not all are listed.", "Critério: há recursos e não se sabe de nenhum indisponível. Nulo quando não constam todos.").Label("Resources available", "Recursos disponíveis")
        .Compute("hasDocumentedResources", HasDocumentedResources, "Criterion: a resource is documentation or has a description. Null when not all resources are listed.", "Critério: há um recurso que é documentação ou tem descrição. Nulo quando não constam todos os recursos.").Label("Resources documented", "Recursos documentados")
        .Compute("qualityScoreComputed", Score(), "The quality score as this service computes it by udata's rule, 0 to 1, as at the day of the question: licence, frequency and the seven criteria beside it, how many hold, by nine. Null when coverage or resources are not known.", "A pontuação de qualidade calculada por este serviço segundo a regra do udata, de 0 a 1, no dia da pergunta: licença, frequência e os sete critérios ao lado, quantos se verificam, a dividir por nove. Nulo quando não se conhecem a cobertura ou os recursos.").NotAdditive().Label("Quality score, computed", "Qualidade calculada")
        .Compute("qualityDiffers", Differs(), "True when the portal's score is not the one that its record gives by the rule, with the portal's own word on whether the update was in time, so that no day plays a part; null when one of them is missing.", "Verdadeiro quando a pontuação do portal não é a que o seu registo dá pela regra, com a palavra do próprio portal sobre a atualização estar no prazo, para que nenhum dia conte; nulo quando falta uma delas.").Label("Scores differ", "Pontuações diferem");

    private static Expression<Func<Dataset, IGraphData, double?>> Score()
    {
        var (dataset, data) = (Expression.Parameter(typeof(Dataset), "d"), Expression.Parameter(typeof(IGraphData), "data"));
        var ninths = Expression.Divide(Expression.Convert(Count([.. OfTheRecord, IsUpdatedInTime], dataset, data), typeof(double)), Expression.Constant((double)Criteria));
        var score = Expression.Call(typeof(Math), nameof(Math.Round), null, ninths, Expression.Constant(6));
        return Expression.Lambda<Func<Dataset, IGraphData, double?>>(Known(Expression.Convert(score, typeof(double?)), (d, _) => d.HasSpatialCoverage != null && d.HasAllResources != null, dataset, data), dataset, data);
    }

    private static Criterion Differs()
    {
        var (dataset, data) = (Expression.Parameter(typeof(Dataset), "d"), Expression.Parameter(typeof(IGraphData), "data"));
        var count = Expression.Convert(Count([.. OfTheRecord, IsUpdatedInTimeReported], dataset, data), typeof(int?));
        var differs = Expression.NotEqual(count, Expression.Property(dataset, nameof(Dataset.QualityCriteriaReported)));
        return Expression.Lambda<Func<Dataset, IGraphData, bool?>>(
            Known(Expression.Convert(differs, typeof(bool?)), (d, _) => d.HasSpatialCoverage != null && d.HasAllResources != null && d.QualityCriteriaReported != null && (d.IsUpdatedInTimeReported != null || d.UpdateFrequency == null), dataset, data),
            dataset, data);
    }

    private static Expression Count(IEnumerable<Criterion> criteria, ParameterExpression dataset, ParameterExpression data)
        => criteria.Select(c => (Expression)Expression.Condition(Expression.Equal(Of(c, dataset, data), Expression.Constant(true, typeof(bool?))), Expression.Constant(1), Expression.Constant(0))).Aggregate(Expression.Add);

    private static ConditionalExpression Known(Expression value, Expression<Func<Dataset, IGraphData, bool>> when, ParameterExpression dataset, ParameterExpression data)
        => Expression.Condition(Of(when, dataset, data), value, Expression.Constant(null, value.Type));

    private static Expression Of(LambdaExpression lambda, ParameterExpression dataset, ParameterExpression data) => new Parameters(lambda, dataset, data).Visit(lambda.Body);

    private sealed class Parameters(LambdaExpression lambda, ParameterExpression dataset, ParameterExpression data) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == lambda.Parameters[0] ? dataset : node == lambda.Parameters[1] ? data : node;
    }
}
