using System.Reflection;

namespace OgpGraph.Engine.Graph;

/// <summary>
/// What must hold of all rows, so that the sum of a number over them means something. The class of the rows says it: how its numbers are to be read stands in properties beside them.
/// What a class adds to the observation that it is speaks of itself, and not of its value.
/// </summary>
public sealed record SumRule
{
    /// <summary>What says the currency of an amount; null for what is no amount.</summary>
    public Field? Currency { get; private init; }

    /// <summary>What says each row's unit: <c>HeightUnit</c> of a <c>Height</c>, else <c>Unit</c>; null when the number has one unit for all rows, or none.</summary>
    public Field? Unit { get; private init; }

    /// <summary>What says how the number is to be read: a property <c>Comparator</c>; null when it is exact.</summary>
    public Field? Comparator { get; private init; }

    /// <summary>What tells aims from results: a property <c>IsTarget</c>; null when all are results.</summary>
    public Field? Target { get; private init; }

    /// <summary>The indicator of an observation's value, of which all rows must be; null for any other number.</summary>
    public Edge? Indicator { get; private init; }

    /// <summary>False for a number whose sum never means anything.</summary>
    public bool IsAdditive { get; private init; } = true;

    /// <summary>False for a number whose average never means anything.</summary>
    public bool HasAverage { get; private init; } = true;

    /// <summary>True when values alone do not make a sum.</summary>
    public bool CanForbid => !IsAdditive || DependsOnRows;

    /// <summary>True when values alone do not make an average.</summary>
    public bool CanForbidAverage => !HasAverage || DependsOnRows;

    /// <summary>True when values alone have no least and greatest: they may be in several currencies or units.</summary>
    public bool CanForbidRange => Currency is not null || Unit is not null;

    private bool DependsOnRows => CanForbidRange || Comparator is not null || Target is not null || Indicator is not null;

    /// <summary>The rule of a number.</summary>
    /// <param name="entity">The type of the rows.</param>
    /// <param name="field">The number.</param>
    public static SumRule Of(Entity entity, Field field)
    {
        var rule = new SumRule { IsAdditive = field.IsAdditive, HasAverage = field.HasAverage, Currency = entity.CurrencyOf(field) };
        if (field is not { IsNumber: true, Path: [var number] })
        {
            return rule;
        }

        var unit = number.GetCustomAttribute<UnitAttribute>()?.Unit;
        var hasOwnUnit = field.Kind == ScalarKind.Money || unit is not null;
        var isPlace = !field.HasAverage || (unit is not null && AdditiveUnit.IsPlace(unit));
        return rule with
        {
            Unit = hasOwnUnit ? null : Beside("Unit", ScalarKind.String, ScalarKind.Enum),
            Comparator = isPlace ? null : Beside(nameof(Observation.Comparator), ScalarKind.String, ScalarKind.Enum),
            Target = isPlace ? null : Beside(nameof(Observation.IsTarget), ScalarKind.Boolean),
            Indicator = number.DeclaringType == typeof(Observation) && number.Name == nameof(Observation.Value)
                ? entity.Edges.First(e => e.Reference?.Path is [{ Name: nameof(Observation.IndicatorId) }])
                : null,
        };

        Field? Beside(string name, params ScalarKind[] kinds)
            => entity.Fields.Where(f => f is { Path: [var property] } && property.DeclaringType == number.DeclaringType && kinds.Contains(f.Kind) && (property.Name == number.Name + name || property.Name == name))
                .OrderByDescending(f => f.Path[0].Name.Length).FirstOrDefault();
    }
}
