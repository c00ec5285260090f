using System.Collections.Frozen;

namespace OgpGraph.Engine.Importing;

/// <summary>The rows of plan.yaml.</summary>
internal static class PlanRows
{
    /// <summary>What the codes of a whole plan's indicators begin with.</summary>
    public const string CodePrefix = "plan.";

    /// <summary>Makes the rows: the plan, its institutions, members, events, indicators, observations, assessments and the sources that they cite.</summary>
    /// <exception cref="SeedException">An entry refers to something that is not declared, or breaks a rule.</exception>
    public static IReadOnlyList<object> From(PlanDocument plan)
    {
        RowWriter writer = new(plan.Slug, plan.Slug, null, plan.Documents, plan.Institutions.Keys.ToHashSet(), plan.Events.Select(e => e.Id).ToHashSet());
        writer.Add(new ActionPlan
        {
            Id = plan.Slug, Slug = plan.Slug, Name = RowWriter.Copy(plan.Name), Objective = RowWriter.Copy(plan.Objective), Ordinal = plan.Ordinal,
            Country = plan.Country, StartsOn = RowWriter.Copy(plan.StartsOn), EndsOn = RowWriter.Copy(plan.EndsOn), SourceId = writer.SourceOf(plan),
        });
        writer.AddInstitutions(plan.Institutions);
        writer.AddRoles(plan.Members, Role.ForumMember);
        foreach (var entry in plan.Events)
        {
            writer.AddEvent(entry);
        }

        new ObservationWriter(writer, CodePrefix, null, FrozenDictionary<string, Type>.Empty).Add(plan.Indicators);
        writer.AddAssessments(plan.Assessments);
        return writer.Rows;
    }
}
