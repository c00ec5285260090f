using System.Net;
using System.Text.Json;
using OgpGraph.Host.Questions;

namespace OgpGraph.Host.Tests.Questions;

/// <summary>What the schema of a table says of its columns is so in each of its rows, in both dialects.</summary>
[Collection(QuestionHostTests.Name)]
public sealed class TableSchemaTests(QuestionHost host)
{
    [Fact]
    public async Task Each_row_of_each_saved_question_fits_its_schema_and_both_dialects_hold_the_same_values()
    {
        foreach (var name in (await host.Listed()).Select(question => question.GetProperty("name").GetString()))
        {
            var (plain, excel) = (await Rows($"/q/{name}.csv?lang=pt"), await Rows($"/q/{name}.csv?lang=pt&dialect=excel-pt"));
            Assert.NotEmpty(plain);
            Assert.Equal(JsonSerializer.Serialize(plain), JsonSerializer.Serialize(excel));
        }
    }

    [Fact]
    public async Task A_carried_question_has_a_schema_too_with_kinds_units_and_texts_of_both_languages()
    {
        var link = $"/q/~{QuestionLink.Token("{ contracts(first: 3) { nodes { key signedOn price isSynthetic supplier { name } winners: supplierOwnersAtSigning { nodes { shareLow } } } } }")}";
        Assert.Equal(3, (await Rows(link + ".csv")).Count);
        using var schema = JsonDocument.Parse(await host.Text(link + ".schema.json"));
        var columns = schema.RootElement.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().ToDictionary(column => column.GetProperty("name").GetString()!, StringComparer.Ordinal);
        Assert.Equal(("date", "decimal", "boolean", "string"), (Kind("signedOn"), Kind("price"), Kind("isSynthetic"), Kind("supplier_name")));
        Assert.Equal("; ", columns["winners_shareLow"].GetProperty("separator").GetString());
        Assert.All(columns.Values, column =>
        {
            Assert.NotEmpty(column.GetProperty("titles").GetProperty("pt").GetString()!);
            Assert.Equal(["pt", "en"], column.GetProperty("dc:description").EnumerateArray().Select(text => text.GetProperty("@language").GetString()));
        });

        string? Kind(string column) => columns[column].GetProperty("datatype").GetString();
    }

    // The way that the W3C gives to find it: from the answer's own Link.
    private async Task<List<Dictionary<string, object?>>> Rows(string address)
    {
        using var answer = await host.Send(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} {await answer.Content.ReadAsStringAsync()}");
        var link = Assert.Single(answer.Headers.GetValues("Link").SelectMany(links => links.Split(", <")), link => link.Contains("describedby", StringComparison.Ordinal));
        var at = new Uri(new Uri(host.Process.Client.BaseAddress!, address), link.TrimStart('<').Split('>')[0]);
        using var json = JsonDocument.Parse(await host.Text(at.PathAndQuery));
        var metadata = new TabularMetadata(json.RootElement);

        // It is of this very table: Model for Tabular Data, §5.2.
        Assert.Equal(new Uri(host.Process.Client.BaseAddress!, address).PathAndQuery, new Uri(at, metadata.Url).PathAndQuery);
        var (heading, rows) = Csv.Read((await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF'), metadata.Delimiter);
        Assert.Equal(metadata.Titles, heading);
        return [.. rows.Select(metadata.Parse)];
    }
}
