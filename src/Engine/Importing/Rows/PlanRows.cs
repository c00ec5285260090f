using System.Collections.Frozen;

namespace OgpGraph.Engine.Importing;

/// <summary>The rows of plan.yaml.</summary>
internal static class PlanRows
{
    /// <summary>What the codes of a whole plan's indicators begin with.</summary>
    public const string CodePrefix = "plan.";

    /// <summary>The institutions of several plans by id. A body is one institution in all of them: one plan declares it, the others name it.</summary>
    /// <param name="plans">The plans; of two that declare an id, the later one is told.</param>
    /// <exception cref="SeedException">Two plans declare one id.</exception>
    public static IReadOnlyDictionary<string, InstitutionEntry> InstitutionsOf(IEnumerable<PlanDocument> plans)
    {
        Dictionary<string, InstitutionEntry> all = new(StringComparer.Ordinal);
        Dictionary<string, string> planOf = new(StringComparer.Ordinal);
        foreach (var plan in plans)
        {
            foreach (var (id, entry) in plan.Institutions)
            {
                if (!all.TryAdd(id, entry))
                {
                    throw entry.Place.Expected($"an id that no institution of another plan has; the plan {planOf[id]} declares \"{id}\": name it where it has a role, without declaring it");
                }

                planOf.Add(id, plan.Slug);
            }
        }

        return all;
    }

    /// <summary>Makes the rows: the plan, its institutions, members, events, indicators, observations, assessments and the sources that they cite.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="institutions">The institutions of all plans, its own among them.</param>
    /// <exception cref="SeedException">An entry refers to something that is not declared, or breaks a rule.</exception>
    public static IReadOnlyList<object> From(PlanDocument plan, IReadOnlyDictionary<string, InstitutionEntry> institutions)
    {
        RowWriter writer = new(plan.Slug, plan.Slug, null, plan.Documents, institutions.Keys.ToHashSet(), plan.Events.Select(e => e.Id).ToHashSet());
        writer.Add(new ActionPlan
        {
            Id = plan.Slug, Slug = plan.Slug, Name = RowWriter.Copy(plan.Name), Objective = RowWriter.Copy(plan.Objective), Ordinal = plan.Ordinal,
            Country = plan.Country, StartsOn = RowWriter.Copy(plan.StartsOn), EndsOn = RowWriter.Copy(plan.EndsOn), SourceId = writer.SourceOf(plan),
        });
        writer.AddOrganizations(plan.Organizations);
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
