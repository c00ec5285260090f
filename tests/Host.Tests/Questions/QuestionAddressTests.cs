using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Questions;

namespace OgpGraph.Host.Tests.Questions;

/// <summary>The addresses of saved and carried questions, asked as spreadsheets and programs do.</summary>
[Collection(QuestionHostTests.Name)]
public sealed class QuestionAddressTests(QuestionHost host)
{
    private const string Query = "query Q($least: Int = 1) { commitments(where: {number: {gte: $least}}, order: [{number: ASC}]) { nodes { number ogpId title } } }";

    private static string Carried(string query = Query, JsonObject? variables = null) => $"/q/~{QuestionLink.Token(query, variables)}";

    [Fact]
    public async Task A_link_carries_its_question_and_the_values_of_its_variables_which_the_address_can_replace()
    {
        var link = Carried(variables: new() { ["least"] = 8 }) + ".csv";
        Assert.Equal(["8", "9"], Csv.Read(await host.Text(link)).Rows.Select(row => row["number"]));
        Assert.Equal(["9"], Csv.Read(await host.Text(link + "?least=9")).Rows.Select(row => row["number"]));
        Assert.Equal(9, Csv.Read(await host.Text(Carried() + ".csv")).Rows.Count);
    }

    [Fact]
    public async Task A_variable_of_an_address_filters()
    {
        var all = Csv.Read(await host.Text("/q/recovery-plan.direct-awards.csv")).Rows;
        var some = Csv.Read(await host.Text("/q/recovery-plan.direct-awards.csv?words=software&since=2023-01-01")).Rows;
        Assert.InRange(some.Count, 1, all.Count - 1);
        Assert.All(some, row => Assert.True(row["object"].Contains("software", StringComparison.OrdinalIgnoreCase) && string.CompareOrdinal(row["signedOn"], "2023-01-01") >= 0, row["object"]));
        Assert.Equal(some.Select(row => row["key"]), Csv.Read(await host.Text("/q/recovery-plan.direct-awards.csv?words=software&words=&since=2023-01-01&until=")).Rows.Select(row => row["key"]));
    }

    [Fact]
    public async Task The_language_is_the_address_s_then_the_header_s_then_Portuguese()
    {
        var address = Carried("{ commitments(where: {slug: {eq: \"tax-assistant\"}}) { nodes { title } } }") + ".csv";
        var (pt, en) = (await host.Text(address + "?lang=pt"), await host.Text(address + "?lang=en"));
        Assert.NotEqual(pt, en);
        Assert.Equal(pt, await host.Text(address));
        Assert.Equal(en, await host.Text(address, ("Accept-Language", "en-GB")));
        Assert.Equal(pt, await host.Text(address + "?lang=pt", ("Accept-Language", "en-GB")));
    }

    // What a spreadsheet's IMPORTDATA and a chart's live link send: a plain GET that takes anything, and an Origin.
    [Theory]
    [InlineData("Accept", "*/*")]
    [InlineData("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")]
    [InlineData("Origin", "https://charts.example")]
    [InlineData("Accept-Encoding", "gzip")]
    public async Task A_plain_GET_has_the_CSV_whatever_it_accepts(string header, string value)
    {
        using var answer = await host.Send("/q/commitments.csv?lang=en", (header, value));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv; charset=utf-8; header=present", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        var body = await answer.Content.ReadAsStreamAsync();
        using var text = new StreamReader(answer.Content.Headers.ContentEncoding.Contains("gzip") ? new GZipStream(body, CompressionMode.Decompress) : body);
        Assert.Equal(9, Csv.Read(await text.ReadToEndAsync()).Rows.Count);
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_Portuguese_spreadsheet_reads_its_dialect()
    {
        using var answer = await host.Send("/q/coverage.csv?dialect=excel-pt&download=1");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var (_, rows) = Csv.Read(System.Text.Encoding.UTF8.GetString(bytes.AsSpan(3)), ';');
        var plain = Csv.Read(await host.Text("/q/coverage.csv")).Rows;
        Assert.Contains(rows, row => row["share"].Contains(',', StringComparison.Ordinal));
        Assert.Equal(plain.Select(row => decimal.Parse(row["share"], CultureInfo.InvariantCulture)), rows.Select(row => decimal.Parse(row["share"].Replace(',', '.'), CultureInfo.InvariantCulture)));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Matches(@"^coverage-\d{4}-\d\d-\d\d\.csv$", answer.Content.Headers.ContentDisposition.FileNameStar);
    }

    [Fact]
    public async Task A_spreadsheet_is_saved_and_opens()
    {
        using var answer = await host.Send("/q/commitments.xlsx");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.Contains(zip.Entries, entry => entry.FullName == "xl/workbook.xml");
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Equal(10, (await sheet.ReadToEndAsync()).Split("<row ").Length - 1);
    }

    [Fact]
    public async Task HEAD_says_what_GET_says_without_rows_and_who_has_the_answer_is_told_so()
    {
        foreach (var address in (string[])["/q/commitments.csv", "/q/commitments.json", "/q/commitments.schema.json", "/q", Carried() + ".csv"])
        {
            using var get = await host.Send(address);
            using var head = await host.Send(HttpMethod.Head, address);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
            Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
            Assert.NotNull(get.Headers.ETag);
            using var again = await host.Send(address, ("If-None-Match", get.Headers.ETag.ToString()));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            Assert.True(get.Headers.CacheControl!.Public);
        }

        using var one = await host.Send("/q/commitments.csv?lang=pt");
        using var other = await host.Send("/q/commitments.csv?lang=en");
        Assert.NotEqual(one.Headers.ETag, other.Headers.ETag);
    }

    [Fact]
    public async Task Links_lead_to_the_table_s_schema_the_licence_and_the_address_that_stays()
    {
        using var answer = await host.Send("/q/recovery-plan.direct-awards.csv?words=software&lang=en");
        var links = Assert.Single(answer.Headers.GetValues("Link")).Split(", <").Select(link => link.TrimStart('<').Split(">; rel=\"")).ToDictionary(link => link[1].Split('"')[0], link => link[0]);
        Assert.Equal("/q/recovery-plan.direct-awards.schema.json?words=software&lang=en", links["describedby"]);
        Assert.Equal("/q/recovery-plan.direct-awards.csv?words=software&lang=en", links["canonical"]);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", links["license"]);
        Assert.StartsWith("/q/~", links["cite-as"], StringComparison.Ordinal);
        Assert.Equal(await answer.Content.ReadAsStringAsync(), await host.Text(links["cite-as"]));
        Assert.Contains("application/csvm+json", Assert.Single(answer.Headers.GetValues("Link")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_list_of_the_question_can_be_the_table()
    {
        var address = Carried("{ milestones { nodes { number } groups(by: [PROGRESS]) { key { progress } count } } }") + ".csv";
        Assert.Equal(["number"], Csv.Read(await host.Text(address)).Heading);
        Assert.Equal(
            ["key_progress", "count", "isSynthetic"], Csv.Read(await host.Text(address + "?list=milestones.groups")).Heading);
        var refusal = await host.Refusal(address + "?list=plans");
        Assert.Equal((400, ErrorCode.NoTable), (refusal.Status, refusal.Code));
        Assert.Contains("milestones.groups", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/q/nothing.csv", 404, ErrorCode.UnknownQuestion, "/q")]
    [InlineData("/q/commitments", 404, ErrorCode.UnknownQuestion, ".csv")]
    [InlineData("/q/commitments.pdf", 404, ErrorCode.UnknownQuestion, ".csv")]
    [InlineData("/q/.csv", 404, ErrorCode.UnknownQuestion, "/q")]
    [InlineData("/q/~.csv", 400, ErrorCode.BadLink, "empty")]
    [InlineData("/q/~AAAA.csv", 400, ErrorCode.BadLink, "Copy the whole link")]
    [InlineData("/q/commitments.csv?wrong=1", 400, ErrorCode.BadParameter, "has no variables")]
    [InlineData("/q/changes.csv?since=ontem", 400, ErrorCode.BadParameter, "2024-03-31")]
    [InlineData("/q/commitments.csv?lang=fr", 400, ErrorCode.BadParameter, "pt or en")]
    [InlineData("/q/commitments.jsonstat", 400, ErrorCode.NoCube, "groups")]
    [InlineData("/q/coverage.csv?list=nothing", 400, ErrorCode.NoTable, "milestones.groups")]
    public async Task What_is_refused_says_how_to_mend_it(string address, int status, string code, string word)
    {
        var refusal = await host.Refusal(address);
        Assert.Equal((status, code), (refusal.Status, refusal.Code));
        Assert.Contains(word, refusal.Message, StringComparison.Ordinal);
        using var answer = await host.Send(address);
        Assert.Null(answer.Content.Headers.ContentDisposition);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("{ nothing }", ErrorCode.Validation)]
    [InlineData("{ commitments {", ErrorCode.Syntax)]
    [InlineData("query ($a: Int!) { commitments(where: {number: {eq: $a}}) { nodes { number } } }", ErrorCode.BadVariable)]
    [InlineData("query A { plan { name } } query B { plan { name } }", ErrorCode.NoOperation)]
    public async Task A_carried_question_has_the_errors_of_any_question(string query, string code)
    {
        foreach (var ending in (string[])[".csv", ".json", ".schema.json"])
        {
            var refusal = await host.Refusal(Carried(query) + ending);
            Assert.Equal((400, code), (refusal.Status, refusal.Code));
        }
    }

    [Fact]
    public async Task A_question_of_somebody_s_personal_data_is_no_question_to_anybody()
        => Assert.Equal((400, ErrorCode.Validation), (await host.Refusal(Carried("{ personStatements { nodes { name } } }") + ".csv")) is var refusal ? (refusal.Status, refusal.Code) : default);

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Any_question_at_graphql_is_a_table_for_who_accepts_one(string method)
    {
        var expected = await host.Text(Carried() + ".csv?lang=pt");
        using var request = new HttpRequestMessage(new HttpMethod(method), method == "GET" ? $"/graphql?query={Uri.EscapeDataString(Query)}" : "/graphql");
        if (method == "POST")
            request.Content = new StringContent(JsonSerializer.Serialize(new { query = Query }), System.Text.Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Accept", "text/csv");
        using var answer = await host.Process.Client.SendAsync(request);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(expected, await answer.Content.ReadAsStringAsync());
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/csv, */*;q=0.1", "text/csv")]
    [InlineData("application/jsonl", "application/jsonl")]
    [InlineData("application/json;q=0.5, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("application/json, text/csv", "application/json")]
    [InlineData("text/csv;q=0.2, application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("text/csv;q=0, application/json", "application/json")]
    [InlineData("*/*", "application/json")]
    public async Task JSON_is_given_up_only_for_a_form_that_is_named_and_wanted_more(string accept, string expected)
    {
        using var answer = await host.Send($"/graphql?query={Uri.EscapeDataString(Query)}", ("Accept", accept));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(expected, answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_table_that_is_refused_at_graphql_is_refused_in_JSON()
    {
        foreach (var (query, status, code) in ((string, int, string)[])[("{ nothing }", 400, ErrorCode.Validation), ("{ __typename }", 200, "")])
        {
            using var answer = await host.Send($"/graphql?query={Uri.EscapeDataString(query)}", ("Accept", "text/csv"));
            Assert.Equal(status, (int)answer.StatusCode);
            if (code.Length > 0)
                Assert.Equal(code, await RunningHost.Code(answer));
        }
    }
}
