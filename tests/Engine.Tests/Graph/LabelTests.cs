using CsCheck;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Engine.Tests.Graph;

/// <summary>Short names for readers: those that are given reach the model, and nothing in it is without one.</summary>
public sealed class LabelTests
{
    [Label("Means", "Modos"), Doc("x", "x")]
    public enum Means
    {
        [Label("On foot", "A pé"), Doc("x", "x")]
        OnFoot,

        [Doc("x", "x")]
        ByBus,
    }

    [Label("Walks", "Passeios"), Doc("x", "x")]
    public sealed class Walk
    {
        [Key, Doc("x", "x")]
        public required string Id { get; set; }

        [Label("Length", "Extensão"), Doc("x", "x")]
        public int? Metres { get; set; }

        [Label("Season", "Época"), Doc("x", "x")]
        public PartialDate Season { get; set; } = new();

        [Doc("x", "x")]
        public PartialDate OpenedOn { get; set; } = new();

        [Label("Means of travel", "Meio de transporte"), Doc("x", "x")]
        public Means Means { get; set; }

        [Ref<Organization>, Label("Guide", "Guia"), Doc("x", "x")]
        public string? GuideId { get; set; }

        [Ref<Commitment>, Doc("x", "x")]
        public string? CommitmentId { get; set; }

        [GraphName("worth"), Doc("x", "x")]
        public decimal? ValueInWords { get; set; }
    }

    [GraphName("Path", "longPaths"), Doc("x", "x")]
    public sealed class Trail
    {
        [Key, Label("Number", "Número"), Doc("x", "x")]
        public required string Id { get; set; }
    }

    [Fact]
    public void What_is_given_stands_in_the_model_and_the_rest_is_spelled_out()
    {
        var graph = Build(m => m.Table<Walk>().Table<Trail>().Extend<Commitment>()
            .Many<Walk>("walks", w => w.CommitmentId, "x", "x").Label("Walks", "Passeios")
            .Many<Walk>("longWalks", (c, data) => data.Of<Walk>().Where(w => w.CommitmentId == c.Id), "x", "x").Label("Long walks", "Passeios longos")
            .One<Walk>("lastWalk", w => w.CommitmentId, "x", "x").Label("Last walk", "Último passeio")
            .Compute("walkCount", (c, data) => data.Of<Walk>().Count(), "x", "x").Label("Walk count", "N.º de passeios")
            .Precompute("hasWalks", (c, data) => (bool?)data.Of<Walk>().Any(), "x", "x").Label("Has walks", "Tem passeios")
            .Load("weather", (keys, cancel) => new Dictionary<string, string>(), "x", "x").Label("Weather", "Tempo")
            .Load("oldWeather", (keys, cancel) => new Dictionary<string, string>(), "x", "x"));
        var (walk, commitment, means) = (graph.Of<Walk>(), graph.Of<Commitment>(), graph.Enums["Means"]);

        Assert.Equal(new("Walks", "Passeios"), walk.Label);
        Assert.Equal(new("Long paths", "Long paths"), graph.Of<Trail>().Label);
        Assert.Equal(new("Means", "Modos"), means.Label);
        Assert.Equal([new("On foot", "A pé"), new("By bus", "By bus")], means.Members.Select(m => m.Label));
        AssertLabels(
            walk,
            ("id", "Global id", "Identificador global"), ("key", "Key", "Chave"), ("metres", "Length", "Extensão"), ("means", "Means of travel", "Meio de transporte"),
            ("guideId", "Guide (id)", "Guia (id)"), ("guide", "Guide", "Guia"), ("commitmentId", "Commitment (id)", "Commitment (id)"), ("commitment", "Commitment", "Commitment"),
            ("worth", "Worth", "Worth"), ("season", "Season", "Época"), ("openedOn", "Opened on", "Opened on"));
        AssertLabels(graph.Of<Trail>(), ("key", "Number", "Número"));
        AssertLabels(
            commitment,
            ("walks", "Walks", "Passeios"), ("longWalks", "Long walks", "Passeios longos"), ("lastWalk", "Last walk", "Último passeio"), ("walkCount", "Walk count", "N.º de passeios"),
            ("hasWalks", "Has walks", "Tem passeios"), ("weather", "Weather", "Tempo"), ("oldWeather", "Old weather", "Old weather"));
        Assert.Equal("Season (from)", ((Embedded)walk.Members["season"]).Fields.Single(f => f.FlatName == "seasonFrom").Label.En);
        Assert.StartsWith("Época (", ((Embedded)walk.Members["season"]).Fields.Single(f => f.FlatName == "seasonFrom").Label.Pt, StringComparison.Ordinal);
        Assert.Equal("Opened on (to)", ((Embedded)walk.Members["openedOn"]).Fields.Single(f => f.FlatName == "openedOnTo").Label.En);
    }

    public static TheoryData<Action<ModuleBuilder>, string> Broken => new()
    {
        { m => m.Extend<Commitment>().Load("odd", (k, c) => new Dictionary<string, int>(), "x", "x").Label("Odd", " "), "Commitment.odd" },
        { m => m.Extend<Commitment>().Load("odd", (k, c) => new Dictionary<string, int>(), "x", "x").Label(null!, "Ímpar"), "Commitment.odd" },
        { m => m.Extend<Commitment>().Load("odd", (k, c) => new Dictionary<string, int>(), "x", "x").Label("One\nTwo", "Ímpar"), "Commitment.odd" },
        { m => m.Extend<Commitment>().Load("odd", (k, c) => new Dictionary<string, int>(), "x", "x").Label("Odd", new string('a', 61)), "Commitment.odd" },
        { m => m.Table<EmptyLabel>(), "EmptyLabel" },
        { m => m.Table<EmptyPropertyLabel>(), "EmptyPropertyLabel.Name" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_label_that_cannot_stand_over_a_column_is_refused(Action<ModuleBuilder> define, string place)
    {
        var refused = Assert.Throws<GraphException>(() => Build(define));
        Assert.Equal(ErrorCode.BadModule, refused.Errors[0].Code);
        Assert.Contains($"the label of {place} must be one line of 1 to 60 characters in both languages", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_before_any_field_says_where_it_belongs()
        => Assert.Contains("after the field", Assert.Throws<InvalidOperationException>(() => new ModuleBuilder().Extend<Commitment>().Label("Odd", "Ímpar")).Message, StringComparison.Ordinal);

    // Each extension has its own last field, though all write into one list.
    [Fact]
    public void A_label_goes_to_the_field_of_its_own_chain()
    {
        var graph = Build(m =>
        {
            var first = m.Extend<Commitment>().Load("first", (k, c) => new Dictionary<string, int>(), "x", "x");
            m.Extend<Commitment>().Load("second", (k, c) => new Dictionary<string, int>(), "x", "x").Label("Two", "Dois");
            first.Label("One", "Um");
        });
        AssertLabels(graph.Of<Commitment>(), ("first", "One", "Um"), ("second", "Two", "Dois"));
    }

    [Theory]
    [InlineData("signedOn", "Signed on")]
    [InlineData("DIRECT_AWARD", "Direct award")]
    [InlineData("contracts", "Contracts")]
    [InlineData("ContractKind", "Contract kind")]
    [InlineData("bodsURL", "Bods url")]
    [InlineData("x", "X")]
    public void Names_are_spelled_out(string name, string words) => Assert.Equal(words, Naming.Words(name));

    [Fact]
    public void Words_made_into_a_name_come_back_as_words()
        => Gen.String[Gen.Char['a', 'z'], 2, 8].Array[1, 5].Sample(words =>
        {
            var pascal = string.Concat(words.Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
            var sentence = char.ToUpperInvariant(words[0][0]) + string.Join(' ', words)[1..];
            return Naming.Words(Naming.Camel(pascal)) == sentence && Naming.Words(pascal) == sentence && Naming.Words(Naming.Screaming(pascal)) == sentence;
        });

    private static void AssertLabels(Entity entity, params (string Member, string En, string Pt)[] labels)
        => Assert.Equal(labels, labels.Select(l => (l.Member, entity.Members[l.Member].Label.En, entity.Members[l.Member].Label.Pt)));

    private static GraphModel Build(Action<ModuleBuilder> define)
    {
        var builder = new ModuleBuilder();
        define(builder);
        return GraphModelBuilder.Build([ModuleCatalog.Core, new ModuleDefinition("one", null, null, builder, _ => null)]);
    }
}
