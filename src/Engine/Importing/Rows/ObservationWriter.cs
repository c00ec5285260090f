using System.Reflection;
using System.Runtime.CompilerServices;

namespace OgpGraph.Engine.Importing;

/// <summary>Makes the rows of indicators and their observations, each observation of the class that the module declares for the code.</summary>
/// <param name="writer">Takes the rows.</param>
/// <param name="codePrefix">What every code of the file begins with.</param>
/// <param name="moduleId">The module that the indicators belong to; null for none.</param>
/// <param name="types">Observation classes by code; a code without one has a <see cref="Figure"/>.</param>
internal sealed class ObservationWriter(RowWriter writer, string codePrefix, string? moduleId, IReadOnlyDictionary<string, Type> types)
{
    public void Add(IReadOnlyList<IndicatorEntry> entries)
    {
        foreach (var entry in entries)
        {
            var place = entry.At("code");
            if (!entry.Code.StartsWith(codePrefix, StringComparison.Ordinal) || entry.Code.Length == codePrefix.Length)
            {
                throw place.Expected($"a code that begins with \"{codePrefix}\", not \"{entry.Code}\"");
            }

            writer.Claim("indicator", entry.Code, place);
            Add(entry, types.GetValueOrDefault(entry.Code, typeof(Figure)));
        }
    }

    private void Add(IndicatorEntry entry, Type type)
    {
        Indicator indicator = new()
        {
            Id = $"{writer.PlanId}/{entry.Code}", Code = entry.Code, Name = RowWriter.Copy(entry.Name), Unit = entry.Unit, Subject = RowWriter.Copy(entry.Subject), Additive = AdditiveRule.Of(entry),
            PlanId = writer.PlanId, CommitmentId = writer.CommitmentId, ModuleId = moduleId, ObservationType = RowShape.Of(type).Name,
        };
        writer.Add(indicator);
        foreach (var observation in entry.All)
        {
            writer.Claim($"observation of {entry.Code}", observation.Id, observation.At("id"));
            writer.Add(Row(observation, indicator, type));
        }
    }

    private Observation Row(ObservationEntry entry, Indicator indicator, Type type)
    {
        RowWriter.ExactlyOne(entry, "value", "valueReason");
        var row = (Observation)Activator.CreateInstance(type)!;
        row.Id = $"{indicator.Id}/{entry.Id}";
        row.IndicatorId = indicator.Id;
        row.IndicatorCode = indicator.Code;
        row.PlanId = indicator.PlanId;
        row.CommitmentId = indicator.CommitmentId;
        row.Value = entry.Value;
        row.ValueReason = entry.ValueReason;
        row.Comparator = entry.Comparator;
        row.Unit = entry.Unit ?? indicator.Unit;
        row.Subject = RowWriter.Copy(entry.Subject ?? indicator.Subject);
        row.Period = RowWriter.Copy(entry.Period);
        row.IsTarget = entry.Target;
        row.IsSynthetic = entry.Synthetic;
        row.ReportedOn = entry.ReportedOn;
        row.KnownOn = writer.KnownOn(entry, entry.ReportedOn);
        row.Caveat = RowWriter.Copy(entry.Caveat);
        row.SourceId = writer.SourceOf(entry);
        row.EventId = entry.Event is { } id ? writer.EventOf(id, entry.At("event")) : null;
        SetDimensions(entry, row);
        return row;
    }

    private static void SetDimensions(ObservationEntry entry, Observation row)
    {
        string name = RowShape.Of(row).Name;
        var own = RowShape.PropertiesOf(row.GetType()).Where(p => p.DeclaringType != typeof(Observation))
            .ToDictionary(p => ScalarFormat.PropertyName(p.Name), StringComparer.Ordinal);
        foreach (var (key, node) in entry.Dimensions)
        {
            if (!own.TryGetValue(key, out var property))
            {
                throw node.Place.Expected(Choice.Describe($"a dimension of {name}", own.Keys, key));
            }

            if (node is FactScalar { IsNull: true } && !IsNeeded(property))
            {
                continue;
            }

            property.SetValue(row, FactMapper.Map(node, property.PropertyType, new FormAttribute(TextForm.Code)));
        }

        foreach (var (key, property) in own)
        {
            if (IsNeeded(property) && !entry.Dimensions.ContainsKey(key))
            {
                throw entry.At("dimensions").Expected($"the dimension \"{key}\" of {name}");
            }
        }
    }

    private static bool IsNeeded(PropertyInfo property)
    {
        var type = property.PropertyType;
        return property.IsDefined(typeof(RequiredMemberAttribute))
            || (type.IsValueType && Nullable.GetUnderlyingType(type) is null)
            || (type == typeof(string) && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull);
    }
}
