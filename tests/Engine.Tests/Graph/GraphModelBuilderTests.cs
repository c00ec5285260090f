using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Tests.Planning;

namespace OgpGraph.Engine.Tests.Graph;

/// <summary>What the model refuses: names claimed twice stop with both owners, a broken rule of the contract names its owner in a sentence.</summary>
public sealed class GraphModelBuilderTests
{
    public static TheoryData<string, Action<ModuleBuilder>> BrokenRules => new()
    {
        { "exactly one property with [Key]", m => m.Table<NoKey>() },
        { "exactly one property with [Key]", m => m.Table<TwoKeys>() },
        { "must be a string", m => m.Table<NumberKey>() },
        { "NoDoc has no [Doc(en, pt)]", m => m.Table<NoDoc>() },
        { "NoPropertyDoc.Name has no [Doc(en, pt)]", m => m.Table<NoPropertyDoc>() },
        { "is of type Guid", m => m.Table<OddType>() },
        { "must end in Id", m => m.Table<OddReference>() },
        { "leads to NoDoc, which is no table", m => m.Table<LostReference>() },
        { "number its values from 0 without gaps", m => m.Table<GappedRow>() },
        { "'authorId' leads to Author, which is no table", m => m.Table<Book>().Table<Publisher>() },
        { "which is no table of the core or of this module", m => m.Extend<Book>().Many<Loan>("loans", l => l.BookId, "x", "x") },
        { "'loans' leads to Loan, which is no table", m => m.Extend<Commitment>().Many<Loan>("loans", l => l.BookId, "x", "x") },
        { "goes through BookTag, which is no table", m => m.Table<Tag>().Extend<Tag>().Many<BookTag, Tag>("others", t => t.TagId, t => t.BookId, "x", "x") },
        { "must be one property", m => m.Extend<Commitment>().Many<Milestone>("odd", x => x.CommitmentId + "x", "x", "x") },
        { "reads Event, whose rows depend on asOf", m => m.Extend<Institution>().Precompute("odd", (i, data) => (int?)data.Of<Event>().Count(), "x", "x") },
        { "is of type Guid", m => m.Extend<Commitment>().Compute("odd", (c, data) => Guid.Empty, "x", "x") },
        { "is of type List`1", m => m.Extend<Commitment>().Load("odd", (keys, cancellation) => new Dictionary<string, List<string>>(), "x", "x") },
    };

    [Theory]
    [MemberData(nameof(BrokenRules))]
    public void A_broken_rule_names_the_module(string reason, Action<ModuleBuilder> define)
    {
        var refused = Assert.Throws<GraphException>(() => GraphModelBuilder.Build([ModuleCatalog.Core, Module("one", define)]));
        Assert.Equal(ErrorCode.BadModule, refused.Errors[0].Code);
        Assert.Contains("'one'", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<ModuleBuilder>, Action<ModuleBuilder>> Clashes => new()
    {
        { "Tag", m => m.Table<Tag>(), m => m.Table<Tag>() },
        { "Label", m => m.Table<LabelConnection>(), m => m.Table<Label>() },
        { "Query.same", m => m.Table<Tag>(rootField: "same"), m => m.Table<Reader>(rootField: "same") },
        { "Commitment.words", m => m.Extend<Commitment>().Load("words", (k, c) => new Dictionary<string, int>(), "x", "x"), m => m.Extend<Commitment>().Load("words", (k, c) => new Dictionary<string, int>(), "x", "x") },
        { "indicator same", m => m.Indicator<VisitCount>("same"), m => m.Indicator<Occupancy>("same") },
        { "indicator same", m => m.Indicator<VisitCount>("same"), m => m.Measure("same", "x", "x", "x", data => 1m) },
        { "Genre", m => m.Table<Book>().Table<Author>().Table<Publisher>(), m => m.Table<GenreRow>() },
    };

    [Theory]
    [MemberData(nameof(Clashes))]
    public void A_name_claimed_twice_names_both_owners(string name, Action<ModuleBuilder> one, Action<ModuleBuilder> other)
    {
        var refused = Assert.Throws<GraphException>(() => GraphModelBuilder.Build([ModuleCatalog.Core, Module("one", one), Module("other", other)]));
        Assert.Equal(ErrorCode.NameClash, refused.Errors[0].Code);
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.Contains("'one'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("'other'", refused.Message, StringComparison.Ordinal);
    }

    public static TheoryData<Action<ModuleBuilder>> ClashesWithTheCore => new()
    {
        { m => m.Table<Tag>(rootField: "commitments") },
        { m => m.Table<Tag>(rootField: "node") },
        { m => m.Table<Source>() },
        { m => m.Extend<Commitment>().Load("title", (k, c) => new Dictionary<string, int>(), "x", "x") },
        { m => m.Table<PageInfo>() },
    };

    [Theory]
    [MemberData(nameof(ClashesWithTheCore))]
    public void The_core_claims_its_names_first(Action<ModuleBuilder> define)
    {
        var refused = Assert.Throws<GraphException>(() => GraphModelBuilder.Build([ModuleCatalog.Core, Module("one", define)]));
        Assert.Equal(ErrorCode.NameClash, refused.Errors[0].Code);
        Assert.Contains("'core'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("'one'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_element_knows_its_owner()
    {
        var graph = GraphModelBuilder.Build([ModuleCatalog.Core, Module("one", m => m.Table<Tag>().Extend<Commitment>().Load("words", (k, c) => new Dictionary<string, int>(), "x", "x"))]);
        Assert.Equal("one", graph.Of<Tag>().Owner);
        Assert.Equal("one_Tag", graph.Of<Tag>().Table);
        Assert.Equal("one", graph.Of<Commitment>().Members["words"].Owner);
        Assert.Equal("core", graph.Of<Commitment>().Members["title"].Owner);
    }

    [Fact]
    public void References_give_a_key_and_an_edge()
    {
        var book = Samples.Usual.Graph.Of<Book>();
        Assert.Equal(ScalarKind.Id, ((Field)book.Members["authorId"]).Kind);
        Assert.True(((Edge)book.Members["author"]).IsRequired);
        Assert.False(((Edge)book.Members["publisher"]).IsRequired);
        Assert.False(((Edge)Samples.Usual.Graph.Of<Reminder>().Members["loan"]).IsRequired);
    }

    private static ModuleDefinition Module(string id, Action<ModuleBuilder> define)
    {
        var builder = new ModuleBuilder();
        define(builder);
        return new ModuleDefinition(id, null, null, builder, _ => null);
    }
}
