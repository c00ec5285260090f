using System.Linq.Expressions;

namespace OgpGraph.Core;

/// <summary>An indicator that is computed from tables when the projection is built.</summary>
/// <param name="Code">The indicator's code, unique in the plan.</param>
/// <param name="NameEn">The name in English.</param>
/// <param name="NamePt">The name in Portuguese.</param>
/// <param name="Unit">The unit of the value, e.g. <c>datasets</c>.</param>
/// <param name="Value">The expression that becomes SQL.</param>
public sealed record MeasureDefinition(string Code, string NameEn, string NamePt, string Unit, Expression<Func<IGraphData, decimal?>> Value);
