using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class ChangeLogTests
{
    private static readonly DateTime _then = new(2031, 5, 6, 7, 8, 9, DateTimeKind.Utc);

    [Fact]
    public void At_first_everything_is_added()
    {
        var rows = Rows();
        var changes = ChangeLog.Compare(new Dictionary<(string, string), byte[]>(), rows, _then);
        Assert.All(changes, c => Assert.Equal((ChangeKind.Added, _then), (c.Kind, c.RecordedAt)));
        Assert.Equal(rows.Where(ChangeLog.IsTracked).Count(), changes.Count);
        Assert.Equal(changes.Count, changes.Select(c => c.Id).Distinct().Count());
        Assert.Equal(
            ["Assessment", "Commitment", "CountedLamps", "Event", "Evidence", "Figure", "Milestone", "MilestoneProgress", "ProgressReport"],
            changes.Select(c => c.Type).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_change_says_what_it_is_about()
    {
        var changes = ChangeLog.Compare(new Dictionary<(string, string), byte[]>(), Rows(), _then).ToDictionary(c => (c.Type, c.RowId));
        var observation = changes[("CountedLamps", "xx-2030/lamps.lit/overall")];
        Assert.Equal(("Lit by now", new DateOnly(2030, 1, 20), "PT0099", "deck#l.153"), (observation.Summary.En, observation.KnownOn, observation.CommitmentId, observation.SourceId));
        var progress = changes[("MilestoneProgress", "PT0099/1/1")];
        Assert.Equal(("First: 0 %", null, "PT0099"), (progress.Summary.En, progress.Summary.Pt, progress.CommitmentId));
        Assert.Equal("First: BLANK_AT_SOURCE", changes[("MilestoneProgress", "PT0099/1/2")].Summary.En);
        Assert.Equal("irm-ambition: NOT_STATED", changes[("Assessment", "PT0099/ambition")].Summary.Pt);
        Assert.Equal(("Lamps", "PT0099", new DateOnly(2031, 2, 3)), Part(changes[("Commitment", "PT0099")]));
        Assert.Equal(("First", "PT0099", new DateOnly(2030, 12, 31)), Part(changes[("Milestone", "PT0099/1")]));
        Assert.Equal("PT0099", changes[("Evidence", "PT0099/portal")].CommitmentId);
        Assert.Null(changes[("Figure", "xx-2030/plan.reported-execution/one")].CommitmentId);
    }

    [Fact]
    public void The_same_import_again_changes_nothing()
        => Assert.Empty(ChangeLog.Compare(ChangeLog.HashesOf(Rows()), Rows(), _then));

    [Fact]
    public void One_changed_word_is_one_change()
    {
        var change = Assert.Single(ChangeLog.Compare(ChangeLog.HashesOf(Rows()), Rows("Going on", "Done"), _then));
        Assert.Equal((ChangeKind.Changed, "ProgressReport", "PT0099/state", "Done", new DateOnly(2030, 4, 4)), (change.Kind, change.Type, change.RowId, change.Summary.En, change.KnownOn));
    }

    [Fact]
    public void What_is_gone_is_removed_on_the_day_of_the_import()
    {
        var gone = Rows().Where(r => r is not LampCount and not MilestoneProgress { Id: "PT0099/1/2" }).ToList();
        var changes = ChangeLog.Compare(ChangeLog.HashesOf(Rows()), gone, _then);
        Assert.Equal(
            [("CountedLamps", "PT0099"), ("MilestoneProgress", "PT0099")],
            changes.Select(c => (c.Type, c.CommitmentId)));
        Assert.All(changes, c => Assert.Equal((ChangeKind.Removed, new DateOnly(2031, 5, 6)), (c.Kind, c.KnownOn)));
    }

    [Fact]
    public void A_hash_tells_values_apart_and_nothing_else()
    {
        Assert.Equal(Hash(l => l.Price = 2m), Hash(l => l.Price = 2.00m));
        Action<Lamp>[] edits = [_ => { }, l => l.Price = 2m, l => l.Hours = 2, l => l.Note = "2", l => l.Note = "2;", l => l.Name.Pt = "2", l => l.Name.En = "2", l => l.Lit.Raw = "2", l => l.IsSynthetic = true, l => l.Colour = LampColour.White];
        Assert.Equal(edits.Length, edits.Select(Hash).Distinct().Count());
    }

    private static string Hash(Action<Lamp> edit)
    {
        Lamp lamp = new() { Id = "l", Name = new() };
        edit(lamp);
        return Convert.ToHexString(RowHash.Of(lamp));
    }

    private static (string?, string?, DateOnly) Part(Change change) => (change.Summary.En, change.CommitmentId, change.KnownOn);

    private static List<object> Rows(string right = "", string wrong = "")
    {
        string text = right.Length == 0 ? SampleFacts.Commitment : SampleFacts.Commitment.Replace(right, wrong, StringComparison.Ordinal);
        RowSet rows = new();
        rows.AddRange("plan.yaml", SampleFacts.PlanRowsOf());
        rows.AddRange("commitment.yaml", SampleFacts.CommitmentRowsOf(text));
        return [.. rows.Rows];
    }
}
