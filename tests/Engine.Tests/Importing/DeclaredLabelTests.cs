using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Engine.Tests.Importing;

/// <summary>Tables of a commitment without code have short names for readers as those of a class have.</summary>
public sealed class DeclaredLabelTests : IDisposable
{
    private const string Table = """
        tables:
          - name: LampPost
            file: posts.csv
            label: { pt: Postes de luz, en: Street lamps }
            description: { pt: Um poste., en: A post. }
            columns:
              id: { type: KEY, description: { pt: A chave., en: The key. } }
              litOn: { type: DATE, label: { pt: Aceso em, en: First lit }, description: { pt: O dia., en: The day. } }
              lightColour: { type: STRING, description: { pt: A cor., en: The colour. } }
              commitmentId:
                type: REFERENCE
                to: Commitment
                label: { pt: Compromisso, en: Commitment }
                description: { pt: O compromisso., en: The commitment. }
                back: { field: lampPosts, label: { pt: Postes, en: Lamps }, description: { pt: Os postes., en: The posts. } }
              sourceId: { type: REFERENCE, to: Source, required: true, description: { pt: A fonte., en: The source. } }

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("ogpgraph-labels-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Labels_in_YAML_reach_the_model()
    {
        var graph = GraphModelBuilder.Build([ModuleCatalog.Core, Read(Table).Definition!]);
        var post = graph.Entities["LampPost"];
        Assert.Equal(new("Street lamps", "Postes de luz"), post.Label);
        Assert.Equal(new("First lit", "Aceso em"), post.Members["litOn"].Label);
        Assert.Equal(new("Light colour", "Light colour"), post.Members["lightColour"].Label);
        Assert.Equal(new("Commitment", "Compromisso"), post.Members["commitment"].Label);
        Assert.Equal(new("Lamps", "Postes"), graph.Of<Commitment>().Members["lampPosts"].Label);
    }

    [Fact]
    public void A_column_keeps_the_decimals_that_YAML_states()
    {
        var text = Table.Replace("lightColour: { type: STRING",
            "power: { type: DECIMAL, decimals: 3, description: { pt: A potência., en: The power. } }\n      height: { type: DECIMAL, "
            + "description: { pt: A altura., en: The height. } }\n      price: { type: MONEY, decimals: 6, description: { pt: O preço., "
            + "en: The price. } }\n      currency: { type: STRING", StringComparison.Ordinal);
        var post = GraphModelBuilder.Build([ModuleCatalog.Core, Read(text).Definition!]).Entities["LampPost"];
        Assert.Equal([3, 6, 6], ((string[])["power", "height", "price"]).Select(name => ((Field)post.Members[name]).Places));
        Assert.NotNull(Read(text.Replace("decimals: 3", "decimals: 7", StringComparison.Ordinal)).Error);
        Assert.Contains("no key \"decimals\"", Read(
            Table.Replace("type: STRING,", "type: STRING, decimals: 2,", StringComparison.Ordinal)).Error, StringComparison.Ordinal);
    }

    // The class of a table is kept while the file says the same; another label is another class.
    [Fact]
    public void A_changed_label_is_taken()
    {
        Read(Table);
        var changed = Read(Table.Replace("en: First lit", "en: Lit", StringComparison.Ordinal).Replace("en: Street lamps", "en: Posts", StringComparison.Ordinal));
        var post = GraphModelBuilder.Build([ModuleCatalog.Core, changed.Definition!]).Entities["LampPost"];
        Assert.Equal(("Posts", "Lit"), (post.Label.En, post.Members["litOn"].Label.En));
    }

    [Theory]
    [InlineData("label: { pt: Postes de luz, en: Street lamps }", "label: { pt: Postes de luz }")]
    [InlineData("label: { pt: Aceso em, en: First lit }", "label: { en: First lit }")]
    [InlineData("label: { pt: Postes, en: Lamps }", "label: { pt: Postes, en: \"Lamps\\nand posts\" }")]
    [InlineData("label: { pt: Postes, en: Lamps }", "label: { pt: Postes, en: 1234567890123456789012345678901234567890123456789012345678901a }")]
    public void A_label_that_cannot_stand_over_a_column_is_told_with_its_place(string right, string wrong)
    {
        Assert.Contains(right, Table, StringComparison.Ordinal);
        var read = Read(Table.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Null(read.Definition);
        var line = (SampleFacts.Commitment + "\n" + Table[..Table.IndexOf(right, StringComparison.Ordinal)]).Split('\n').Length;
        Assert.StartsWith($"OGP003: {Path.GetFileName(_folder)}/commitment.yaml:{line}:", read.Error, StringComparison.Ordinal);
        Assert.EndsWith("expected a label in both languages, { pt: …, en: … }, each of one line and at most 60 characters", read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_the_core_has_its_label_already()
    {
        var read = Read("tables:\n  - name: Event\n    file: posts.csv\n    label: { pt: Eventos, en: Events }\n");
        Assert.EndsWith("expected only name and file, as Event is a table of the core; or another name", read.Error, StringComparison.Ordinal);
    }

    private LoadedModule Read(string tables)
    {
        File.WriteAllText(Path.Combine(_folder, "commitment.yaml"), SampleFacts.Commitment + "\n" + tables);
        File.WriteAllText(Path.Combine(_folder, "posts.csv"), "id,litOn,lightColour,commitmentId,sourceId\n");
        return DeclaredModule.Read(_folder);
    }
}
