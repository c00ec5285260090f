using System.Diagnostics;
using System.Text.Json;

namespace OgpGraph.Host.Tests;

/// <summary>The sample that uses every extension point, beside the real host: each of them answers.</summary>
public sealed class ExtensionPointTests
{
    [Fact]
    public async Task Each_extension_point_answers()
    {
        var program = Samples.HostWith("BookLoans");
        using var host = await HostProcess.Start(program);
        Assert.Equal(
            """
            {"branches":{"nodes":[
            {"key":"hill","name":"Balcão da Colina","town":"Aveiro","floorSpace":null,"rent":null,"openedOn":{"precision":"NOT_STATED","from":null},"lastYear":2023,"loanCount":30,"isBusiest":false,"openNow":null,"latestLoans":{"year":2023,"books":30},"neighbours":{"nodes":[{"key":"river"}]},"events":{"totalCount":0},"operator":{"name":"Made-up town council","branches":{"totalCount":2}}},
            {"key":"river","name":"Balcão do Rio","town":"Aveiro","floorSpace":120.5,"rent":"9000.00","openedOn":{"precision":"YEAR","from":"2019-01-01"},"lastYear":2023,"loanCount":200,"isBusiest":true,"openNow":true,"latestLoans":{"year":2023,"books":120},"neighbours":{"nodes":[{"key":"hill"}]},"events":{"totalCount":1},"operator":{"name":"Made-up town council","branches":{"totalCount":2}}}]},
            "loanYears":{"nodes":[{"key":"2022","books":80},{"key":"2023","books":150}]},
            "commitment":{"indicators":{"nodes":[{"code":"book-loans.branches","latest":{"value":2,"isComputed":true,"isSynthetic":true}},{"code":"book-loans.readers","latest":{"value":40,"ageGroup":"under 18"}}]}},
            "search":{"nodes":[{"title":"Balcão da Colina"}]}}
            """.ReplaceLineEndings(""),
            (await host.Ask(
                """
                { branches(order: [{key: ASC}]) { nodes { key name town floorSpace rent openedOn { precision from } lastYear loanCount isBusiest openNow latestLoans { year books } neighbours { nodes { key } } events { totalCount } operator { name branches { totalCount } } } }
                  loanYears(order: [{key: ASC}]) { nodes { key books } }
                  commitment(slug: "book-loans") { indicators(order: [{code: ASC}]) { nodes { code latest { value ... on Figure { isComputed isSynthetic } ... on ReaderCount { ageGroup } } } } }
                  search(text: "colina") { nodes { title } } }
                """)).GetProperty("data").GetRawText());

        var schema = await host.Client.GetStringAsync(new Uri("/schema.graphql", UriKind.Relative));
        var branch = schema[schema.IndexOf("type Branch ", StringComparison.Ordinal)..];
        branch = branch[..branch.IndexOf("\n}", StringComparison.Ordinal)];
        Assert.Contains("floorSpace", branch, StringComparison.Ordinal);
        Assert.DoesNotContain("caretaker", branch, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("row:", branch, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Its_format_can_be_imported_while_it_serves()
    {
        var program = Samples.HostWith("BookLoans");
        using var host = await HostProcess.Start(program);
        var file = Path.Combine(HostProcess.NewFolder(), "branches.csv");
        await File.WriteAllTextAsync(file, "id,name,town\nsea,Balcão do Mar,Ílhavo\n,Sem nome,Ílhavo\n");
        using var import = Process.Start(new ProcessStartInfo("dotnet", [program, "import", "branches", file, "--json", "--data", host.Data]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await import.StandardOutput.ReadToEndAsync();
        await import.WaitForExitAsync();
        Assert.Equal(1, import.ExitCode);
        using var report = JsonDocument.Parse(output);
        Assert.Contains("branches.no-id", output, StringComparison.Ordinal);
        Assert.Equal("""{"branches":{"nodes":[{"name":"Balcão do Mar","loanCount":null,"source":{"publisher":null}}]}}""", (await host.Ask("{ branches(where: {key: {eq: \"sea\"}}) { nodes { name loanCount source { publisher } } } }")).GetProperty("data").GetRawText());
    }
}
