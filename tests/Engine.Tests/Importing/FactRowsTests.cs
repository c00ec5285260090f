using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

/// <summary>Good files become the right rows.</summary>
public sealed class FactRowsTests
{
    private static readonly IReadOnlyList<object> _plan = SampleFacts.PlanRowsOf();
    private static readonly IReadOnlyList<object> _commitment = SampleFacts.CommitmentRowsOf();

    [Fact]
    public void A_plan_becomes_its_row()
    {
        var plan = Assert.Single(_plan.OfType<ActionPlan>());
        Assert.Equal(("xx-2030", "xx-2030", 1, "PT", "Plano", "deck"), (plan.Id, plan.Slug, plan.Ordinal, plan.Country, plan.Name.Pt, plan.SourceId));
        Assert.Equal((new DateOnly(2030, 2, 28), DatePrecision.Month, "fevereiro"), (plan.EndsOn.To, plan.EndsOn.Precision, plan.EndsOn.Raw));
    }

    [Fact]
    public void Each_cited_place_becomes_one_source()
    {
        var sources = _plan.OfType<Source>().ToDictionary(s => s.Id);
        Assert.Equal(["deck", "deck#l.53", "deck#l.80", "deck#l.90", "page"], sources.Keys.Order());
        var place = sources["deck#l.53"];
        Assert.Equal(("deck", "The deck", "l.53", "Forum", new DateOnly(2031, 1, 2)), (place.Document, place.Title, place.Locator, place.Publisher, place.RetrievedOn));
        Assert.Null(sources["deck"].Locator);
        Assert.Equal("2030", place.PublishedOn.Raw);
    }

    [Fact]
    public void A_member_of_the_forum_has_a_role_in_the_plan()
    {
        var role = Assert.Single(_plan.OfType<InstitutionRole>());
        Assert.Equal(("ama", Role.ForumMember, "xx-2030", null), (role.InstitutionId, role.Role, role.PlanId, role.CommitmentId));
        var institution = _plan.OfType<Institution>().First();
        Assert.Equal((InstitutionSector.Public, "PT-NIPPC:500000001", "Now"), (institution.Sector, institution.OrganizationId, institution.CurrentName.En));
        Assert.Equal(InstitutionSector.NotListed, _plan.OfType<Institution>().Last().Sector);
    }

    [Fact]
    public void An_indicator_of_the_plan_has_figures()
    {
        var indicator = Assert.Single(_plan.OfType<Indicator>());
        Assert.Equal(("xx-2030/plan.reported-execution", "Figure", null, null), (indicator.Id, indicator.ObservationType, indicator.CommitmentId, indicator.ModuleId));
        var figure = Assert.Single(_plan.OfType<Figure>());
        Assert.Equal(("xx-2030/plan.reported-execution/one", 78.5m, Comparator.Exact, "percent", "Execution of the plan"), (figure.Id, figure.Value, figure.Comparator, figure.Unit, figure.Subject.En));
        Assert.NotSame(indicator.Subject, figure.Subject);
    }

    [Fact]
    public void A_fact_is_known_from_its_report_else_from_its_source()
    {
        Assert.Equal(new DateOnly(2030, 12, 31), Assert.Single(_plan.OfType<Event>()).KnownOn);
        Assert.Equal(new DateOnly(2030, 5, 5), Assert.Single(_plan.OfType<Assessment>()).KnownOn);
        Assert.Equal(new DateOnly(2030, 4, 4), Assert.Single(_commitment.OfType<ProgressReport>()).KnownOn);
        Assert.Equal(new DateOnly(2031, 2, 3), _commitment.OfType<Assessment>().First().KnownOn);
    }

    [Fact]
    public void A_commitment_becomes_its_row()
    {
        var row = Assert.Single(_commitment.OfType<Commitment>());
        Assert.Equal(("PT0099", "lamps", 2, true, "xx-2030", "lamps", "ogp-lamps", null), (row.Id, row.Slug, row.Number, row.IsOgpIdConfirmed, row.PlanId, row.ModuleId, row.SourceId, row.LeadsReason));
        Assert.Equal([("at", Role.Lead), ("ama", Role.Support), ("own", Role.Partner)], _commitment.OfType<InstitutionRole>().Select(r => (r.InstitutionId, r.Role)));
        Assert.Equal("PT0099/anti-corruption-integrity", Assert.Single(_commitment.OfType<PolicyArea>()).Id);
    }

    [Fact]
    public void Milestones_keep_every_progress_and_blank_is_not_zero()
    {
        Assert.Equal([("PT0099/1", 1, true), ("PT0099/2", 2, false)], _commitment.OfType<Milestone>().Select(m => (m.Id, m.Number, m.IsNumberedAtSource)));
        Assert.Equal(
            [("PT0099/1/1", 0m, null, new DateOnly(2030, 3, 3)), ("PT0099/1/2", null, ValueReason.BlankAtSource, new DateOnly(2030, 5, 5))],
            _commitment.OfType<MilestoneProgress>().Select(p => (p.Id, p.Percent, p.Reason, p.KnownOn)));
        Assert.Equal("PT0099/1", Assert.Single(_commitment.OfType<ProgressReport>()).MilestoneId);
    }

    [Fact]
    public void Evidence_and_events_are_linked()
    {
        var evidence = Assert.Single(_commitment.OfType<Evidence>());
        Assert.Equal(("PT0099/portal", "www.example.org/portal", false), (evidence.Id, evidence.Url, evidence.IsPublic));
        Assert.Equal((evidence.Id, "PT0099"), Assert.Single(_commitment.OfType<EvidenceLink>().Select(l => (l.EvidenceId, l.CommitmentId))));
        Assert.Equal("lamps-day", Assert.Single(_commitment.OfType<Event>()).Id);
        Assert.Equal([("lamps-day", "page"), ("week", "deck#l.376")], _commitment.OfType<EventLink>().Select(l => (l.EventId, l.SourceId)));
    }

    [Fact]
    public void An_observation_has_the_class_and_the_dimensions_of_its_module()
    {
        var indicator = _commitment.OfType<Indicator>().First();
        Assert.Equal(("xx-2030/lamps.lit", "CountedLamps", "lamps", "PT0099"), (indicator.Id, indicator.ObservationType, indicator.ModuleId, indicator.CommitmentId));
        var row = Assert.Single(_commitment.OfType<LampCount>());
        Assert.Equal(("xx-2030/lamps.lit/overall", 2.5m, Comparator.Ratio, "ratio", "Lit by now"), (row.Id, row.Value, row.Comparator, row.Unit, row.Subject.En));
        Assert.Equal((true, true, "week", new DateOnly(2030, 1, 20), new DateOnly(2030, 1, 20)), (row.IsTarget, row.IsSynthetic, row.EventId, row.ReportedOn!.Value, row.KnownOn));
        Assert.Equal((LampColour.DeepRed, 3, "12", new DateOnly(2030, 2, 2)), (row.Colour, row.Floors, row.Room, row.Seen));
        Assert.Equal((DatePrecision.Month, "Hall", true, null), (row.Since.Precision, row.Label.En, row.IsOld, row.Weight));
    }

    [Fact]
    public void A_code_that_the_module_does_not_declare_has_figures()
    {
        var figure = Assert.Single(_commitment.OfType<Figure>());
        Assert.Equal((null, ValueReason.NotStated, "lamps", "Spare"), (figure.Value, figure.ValueReason, figure.Unit, figure.Subject.En));
    }

    [Fact]
    public void A_code_may_be_a_number_and_keeps_its_writing()
        => Assert.Equal("78.5", _commitment.OfType<Assessment>().Last().Code);

    [Fact]
    public void All_rows_together_refer_to_each_other()
    {
        RowSet rows = new();
        rows.AddRange("plan.yaml", _plan);
        rows.AddRange("commitment.yaml", _commitment);
        rows.Add("module", new Module { Id = "lamps", Slug = "lamps" });
        new ReferenceCheck((_, _, _) => null).Check(rows.Rows);
        var organization = rows.Find<Organization>("PT-NIPPC:500000001")!;
        Assert.Equal(("Agency", OrganizationKind.PublicBody, "PT", new DateOnly(2001, 2, 3), true),
            (organization.Name, organization.Kind, organization.Country, organization.FoundedOn!.Value, organization.IsSynthetic));
        Assert.Equal("Agência", rows.Find<Institution>("ama")!.Name.Pt);
        Assert.NotNull(rows.Find<Observation>("xx-2030/lamps.lit/overall"));
    }
}
