using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class RowSetTests
{
    [Fact]
    public void The_same_source_may_stand_in_two_files()
    {
        RowSet rows = new();
        rows.Add("a.yaml", SourceOf("Title"));
        rows.Add("b.yaml", SourceOf("Title"));
        Assert.Single(rows.Rows);
    }

    [Fact]
    public void A_source_that_two_files_describe_differently_names_both()
    {
        RowSet rows = new();
        rows.Add("a.yaml", SourceOf("Title"));
        var error = Assert.Throws<GraphException>(() => rows.Add("b.yaml", SourceOf("Other")));
        Assert.Equal("Source \"deck\": a.yaml and b.yaml describe it differently. A key belongs to one row.", error.Message);
        Assert.Equal(ErrorCode.BadSeed, error.Errors[0].Code);
    }

    [Fact]
    public void Any_other_key_belongs_to_one_row()
    {
        RowSet rows = new();
        rows.Add("a.csv", new Lamp { Id = "l", Name = new() });
        var error = Assert.Throws<GraphException>(() => rows.Add("b.csv", new Lamp { Id = "l", Name = new() }));
        Assert.Contains("Lamp \"l\": a.csv and b.csv both have it", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Observations_of_all_classes_share_their_keys()
    {
        RowSet rows = new();
        rows.Add("a.yaml", Observation<Figure>("o"));
        rows.Add("a.yaml", new Lamp { Id = "o", Name = new() });
        Assert.Throws<GraphException>(() => rows.Add("b.yaml", Observation<LampCount>("o")));
        Assert.IsType<Figure>(rows.Find<Observation>("o"));
        Assert.Null(rows.Find<Observation>("p"));
    }

    [Fact]
    public void A_row_without_a_key_is_refused()
        => Assert.Throws<GraphException>(() => new RowSet().Add("a.csv", new Lamp { Id = "", Name = new() }));

    [Fact]
    public void A_legal_entity_that_several_modules_declare_is_what_they_tell_together()
    {
        RowSet rows = new();
        rows.Add("a/seed/organizations.csv", new Organization { Id = "PT-NIPPC:1", Name = "PT-NIPPC:1", Country = "PT",
            IsSynthetic = true });
        rows.Add("b/seed/organizations.csv", new Organization { Id = "PT-NIPPC:1", Name = "Known", Kind = OrganizationKind.Company,
            Country = "ES" });
        var organization = Assert.IsType<Organization>(Assert.Single(rows.Rows));
        Assert.Equal(("Known", OrganizationKind.Company, "PT", false),
            (organization.Name, organization.Kind, organization.Country, organization.IsSynthetic));
    }

    [Theory]
    [InlineData("a/seed/organizations.csv")]
    [InlineData("a/commitment.yaml")]
    public void One_module_declares_a_legal_entity_once(string other)
    {
        RowSet rows = new();
        rows.Add("a/seed/organizations.csv", new Organization { Id = "PT-NIPPC:1", Name = "One" });
        Assert.Throws<GraphException>(() => rows.Add(other, new Organization { Id = "PT-NIPPC:1", Name = "One" }));
    }

    [Fact]
    public void Each_legal_entity_gets_the_identifier_that_its_key_is()
        => Assert.Equal(
            [("PT-NIPPC", "1"), ("LEI", "a:b")],
            OrganizationIdentifiers.MissingFrom(
            [
                new Organization { Id = "PT-NIPPC:1", Name = "One" }, new Organization { Id = "LEI:a:b", Name = "Two" },
                    new Organization { Id = "X-Y:3", Name = "Three" },
                new OrganizationIdentifier { Id = "i", OrganizationId = "X-Y:3", Scheme = "X-Y", Value = "3" },
            ]).Select(i => (i.Scheme, i.Value)).OrderByDescending(i => i.Scheme));

    [Theory]
    [InlineData("500000000")]
    [InlineData(":5")]
    [InlineData("PT-NIPPC:")]
    public void A_key_of_an_entity_has_a_scheme(string key)
    {
        var error = Assert.Throws<GraphException>(() => OrganizationIdentifiers.MissingFrom([new Organization { Id = key, Name = "One" }]));
        Assert.Contains($"The key of an Organization is \"{key}\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_must_lead_somewhere()
    {
        var error = Assert.Throws<GraphException>(
            () => Check(new Lamp { Id = "1", Name = new(), SourceId = "deck" }, new Lamp { Id = "2", Name = new(), MakerId = "X-Y:1" },
            new Organization { Id = "X-Y:2", Name = "Two" }));
        Assert.Equal(
            [
                "Lamp \"1\": expected in sourceId the key of a row of Source (none is known), not \"deck\".",
                "Lamp \"2\": expected in makerId the key of a row of Organization (known: X-Y:2), not \"X-Y:1\". "
                + "An entity that no file declares is declared in a seed of Organization or under organizations in the YAML.",
            ],
            error.Errors.Select(e => e.Message));
        Assert.All(error.Errors, e => Assert.Equal(ErrorCode.BadSeed, e.Code));
    }

    [Fact]
    public void Of_many_missing_rows_the_first_are_named_and_the_rest_counted()
    {
        var error = Assert.Throws<GraphException>(
            () => Check([.. Enumerable.Range(0, 25).Select(i => new Lamp { Id = $"{i}", Name = new(), SourceId = $"s{i}" })]));
        Assert.Equal((21, "5 more references lead nowhere."), (error.Errors.Count, error.Errors[^1].Message));
    }

    [Fact]
    public void The_order_of_rows_does_not_matter_for_references()
        => Check(new Lamp { Id = "1", Name = new(), SourceId = "deck" }, SourceOf("Title"));

    [Fact]
    public void Sources_that_tables_cite_are_made_from_declared_documents()
    {
        object[] rows = [new Lamp { Id = "1", Name = new(), SourceId = "deck#l.7" }, new Lamp { Id = "2", Name = new(), SourceId = "nowhere#l.1" }, new Lamp { Id = "3", Name = new(), SourceId = "deck" }, SourceOf("Title")];
        var made = Assert.Single(CitedSource.MissingFrom(rows, SampleFacts.ReadPlan().Documents));
        Assert.Equal(("deck#l.7", "deck", "l.7", "The deck"), (made.Id, made.Document, made.Locator, made.Title));
    }

    private static void Check(params object[] rows) => new ReferenceCheck((_, _, _) => null).Check(rows);

    private static Source SourceOf(string title) => new() { Id = "deck", Document = "deck", Title = title, RetrievedOn = new DateOnly(2030, 1, 1) };

    private static T Observation<T>(string id)
        where T : Observation
    {
        var row = Activator.CreateInstance<T>();
        row.Id = id;
        return row;
    }
}
