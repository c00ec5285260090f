using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using OgpGraph.Core;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Questions;

namespace OgpGraph.Host.Tests.Questions;

/// <summary>A citation has what is needed to find the same answer again, and no title can break its form.</summary>
[Collection(QuestionHostTests.Name)]
public sealed partial class CitationTests(QuestionHost host)
{
    private static readonly Citation Example = new(
        "Quem ganhou 100 % dos {contratos} & porquê_?", "https://ogp.example/q/~abc.csv?lang=pt", "0123456789abcdef", new DateOnly(2026, 3, 1),
        new CitedSources([new("Um documento", "Uma entidade", null, "https://example.org/a"), new("Outro", null, "CC BY 4.0", null)], HasSynthetic: true));

    [Fact]
    public void A_sentence_has_address_version_day_sources_with_licence_and_that_data_are_made_up()
    {
        Assert.Equal(
            "OgpGraph (2026). Quem ganhou 100 % dos {contratos} & porquê_? Versão dos dados 0123456789abcdef. Consultado a 1 de março de 2026 em https://ogp.example/q/~abc.csv?lang=pt. "
            + "Fontes: Um documento (Uma entidade; sem licença indicada; https://example.org/a); Outro (CC BY 4.0). Contém dados sintéticos, inventados para mostrar o serviço. Compilação sob CC BY 4.0; cada fonte mantém a sua licença.\n",
            Example.ToText(Language.Pt));
        Assert.Equal(
            "OgpGraph (2026). Title. Data version v. Retrieved on 31 December 2026 from https://a.example. Compilation under CC BY 4.0; each source keeps its own licence.\n",
            new Citation("Title", "https://a.example", "v", new DateOnly(2026, 12, 31), new([], false)).ToText(Language.En));
    }

    [Fact]
    public void BibTeX_and_CSL_have_the_same()
    {
        var entry = Example.ToBibTeX();
        Assert.Matches(@"^@misc\{ogpgraph-01234567-[0-9a-f]{8},\n", entry);
        Assert.Contains(@"title = {Quem ganhou 100 \% dos \{contratos\} \& porquê\_?},", entry, StringComparison.Ordinal);
        Assert.Contains("url = {https://ogp.example/q/~abc.csv?lang=pt},", entry, StringComparison.Ordinal);
        Assert.Contains("urldate = {2026-03-01},", entry, StringComparison.Ordinal);
        using var csl = JsonDocument.Parse(Example.ToCsl());
        var item = Assert.Single(csl.RootElement.EnumerateArray());
        Assert.Equal(("dataset", Example.Title, Example.Address, Example.Version), (item.GetProperty("type").GetString(), item.GetProperty("title").GetString(), item.GetProperty("URL").GetString(), item.GetProperty("version").GetString()));
        Assert.Equal([2026, 3, 1], item.GetProperty("accessed").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.Contains("synthetic", item.GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    // Braces of an entry fit together whatever the texts hold: programs that read BibTeX count them.
    [Fact]
    public void No_text_breaks_the_entry()
        => Gen.Select(Gen.Char["a{}\\%$#_^~&\"\n é"].Array[0, 40], Gen.Char["a{}\\"].Array[0, 20]).Sample((title, source) =>
        {
            var entry = (Example with { Title = new string(title), Cited = new([new(new string(source), null, null, null)], false) }).ToBibTeX();
            var bare = Escaped().Replace(entry, "");
            var depth = 0;
            foreach (var letter in bare)
            {
                depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
                Assert.True(depth >= 0, entry);
            }

            Assert.Equal(0, depth);
            Assert.Equal(8, entry.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        });

    [Fact]
    public async Task The_host_cites_a_question_by_the_address_that_carries_it_and_the_sources_that_its_answer_names()
    {
        var text = await host.Text("/q/plan-execution.citation.txt?lang=en");
        var address = Address().Match(text).Value.TrimEnd('.');
        Assert.Equal(await host.Text("/q/plan-execution.csv?lang=en"), await host.Text(new Uri(address).PathAndQuery));
        Assert.Contains($"{LisbonDay.Today.Day} ", text, StringComparison.Ordinal);
        Assert.Contains("Sources: Open Government Partnership", text, StringComparison.Ordinal);
        Assert.DoesNotContain("synthetic", text, StringComparison.Ordinal);
        Assert.Contains("synthetic", await host.Text("/q/recovery-plan.direct-awards.citation.txt?lang=en"), StringComparison.Ordinal);
        Assert.Contains("words", new Uri(Address().Match(await host.Text("/q/recovery-plan.direct-awards.citation.txt?words=software")).Value.TrimEnd('.')) is var carried ? Read(carried) : "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citation_names_the_sources_of_all_rows_and_not_only_of_those_of_a_page()
    {
        const string Query = "{ changes { nodes { key source { title } } } }";
        var lines = (await host.Text($"/q/~{QuestionLink.Token(Query)}.jsonl?lang=en")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var titles = lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source_title").GetString()).OfType<string>().ToList();
        Assert.True(titles.Count > 50, "There are no more rows than a page has.");
        var text = await host.Text($"/q/~{QuestionLink.Token(Query)}.citation.txt?lang=en");
        Assert.All(titles.Distinct(), title => Assert.Contains(title, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ contracts { groups(by: [COMPONENT]) { key { component } count sum { price } } } }", "It has synthetic data")]
    [InlineData("{ contracts { totalCount } }", "It has synthetic data")]
    [InlineData("{ organizations(first: 3, where: { isSynthetic: { eq: true } }) { nodes { key name } } }", "It has synthetic data")]
    [InlineData("{ milestones { groups(by: [PROGRESS]) { key { progress } count } } }", null)]
    public async Task Numbers_of_made_up_rows_say_so_in_citation_and_page(string query, string? said)
    {
        var token = QuestionLink.Token(query);
        var (text, page) = (await host.Text($"/q/~{token}.citation.txt?lang=en"), await host.Text($"/en/questions/~{token}"));
        Assert.Equal(said is not null, text.Contains("synthetic data", StringComparison.Ordinal));
        Assert.Equal(said is not null, page.Contains("class=\"mark\"", StringComparison.Ordinal));
        Assert.Contains(said ?? "", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_questions_have_two_keys_in_one_bibliography()
        => Assert.NotEqual((await host.Text("/q/plan-execution.citation.bib")).Split('\n')[0], (await host.Text("/q/plan-milestones.citation.bib?plan=pt-2021-2023")).Split('\n')[0]);

    [Theory]
    [InlineData("{ plan { name ")]
    [InlineData("{ nothing }")]
    public async Task A_question_that_is_refused_is_not_cited(string query)
        => Assert.Equal(400, (await host.Refusal($"/q/~{QuestionLink.Token(query)}.citation.txt")).Status);

    private static string Read(Uri address)
    {
        using var read = QuestionLink.Read(address.AbsolutePath["/q/~".Length..^".csv".Length], new Engine.Serving.Guarding.GraphLimits());
        return read.Variables.GetRawText();
    }

    [GeneratedRegex(@"\\[{}%&$#_]")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
