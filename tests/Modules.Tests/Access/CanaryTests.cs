using Xunit.Abstractions;

namespace OgpGraph.Modules.Tests.Access;

/// <summary>
/// Files in every format, with made-up persons in each place where one can stand, go through the real import; then everything that anybody can ask for, and every file of the data folder,
/// is looked through for them.
/// </summary>
public sealed class CanaryTests(ITestOutputHelper output)
{
    private static readonly Lazy<(ImportedGraph Graph, Canaries Canaries, string Reports)> Made = new(() =>
    {
        var (graph, canaries) = (new ImportedGraph(), new Canaries());
        var files = new CanaryFiles(canaries);
        var reports = files.All().Concat(files.Owners()).Select(f => $"{f.Format} {Path.GetExtension(f.Name)}: {graph.Import(f.Format, f.Name, f.Content)}").ToList();
        return (graph, canaries, string.Join('\n', reports));
    });

    private static ImportedGraph Graph => Made.Value.Graph;

    private static Canaries Canaries => Made.Value.Canaries;

    [Fact]
    public void Every_file_is_read()
    {
        output.WriteLine(Made.Value.Reports);
        Assert.True(Canaries.Planted.Count > 800, $"{Canaries.Planted.Count} planted.");
        Assert.All(Made.Value.Reports.Split('\n').Where(l => l.Contains(": ", StringComparison.Ordinal)), line => Assert.Contains(": Imported ", line, StringComparison.Ordinal));
        foreach (var root in (string[])["contracts", "contractAmendments", "recoveryProjects", "datasets", "entityStatements", "ownershipStatements"])
        {
            Assert.DoesNotContain("\"errors\"", Graph.Anonymous($"{{ {root}(first: 1) {{ totalCount nodes {{ key }} }} }}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_report_of_an_import_holds_one() => Nowhere([("the report", Made.Value.Reports)]);

    [Fact]
    public void Nobody_gets_one_out_of_anything_that_the_schema_offers()
        => Nowhere(new SchemaSweep(q => Graph.Anonymous(q)).Documents().Select(document =>
        {
            var answer = Graph.Anonymous(document);
            Assert.False(answer.Contains("\"errors\"", StringComparison.Ordinal), $"{document}\n{answer[..Math.Min(500, answer.Length)]}");
            return (document[..Math.Min(80, document.Length)], answer);
        }));

    [Fact]
    public void No_search_finds_one()
        => Problems(Canaries.Planted.Keys.Where(c => !Graph.Anonymous("query($text: String!) { search(text: $text) { totalCount } }", new { text = c }).Contains("\"totalCount\":0", StringComparison.Ordinal)).Select(c => (c, "search")));

    [Fact]
    public void No_text_of_the_database_holds_one_but_what_is_marked_personal() => Nowhere(Graph.Texts());

    [Fact]
    public void No_file_of_the_data_folder_holds_one_but_the_database_names_of_owners()
    {
        var names = Graph.Texts().ToList();
        Assert.NotEmpty(names);
        Problems(Graph.Files().SelectMany(f => Canaries.In(f.Bytes).Distinct().Where(c => !(f.Name.StartsWith("graph.db", StringComparison.Ordinal) && IsOwnersName(c))).Select(c => (c, f.Name))));
    }

    // The names of persons of BODS stand in columns for readers who may see them.
    private static bool IsOwnersName(string canary) => Canaries.Planted[canary] is "bods 0.4 person" or "bods 0.2 person";

    private static void Nowhere(IEnumerable<(string Where, string Text)> texts) => Problems(texts.SelectMany(t => Canaries.In(t.Text).Distinct().Select(c => (c, t.Where))));

    private static void Problems(IEnumerable<(string Canary, string Where)> found)
        => Testing.Problems.None(found.Select(f => $"{Canaries.Planted[f.Canary]}: {f.Canary} in {f.Where}").Distinct());
}
