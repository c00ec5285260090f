using System.Net;

namespace OgpGraph.Host.Tests;

/// <summary>The points of the GraphQL-over-HTTP conformance audit, and of the specification beyond it.</summary>
public sealed class GraphQLOverHttpTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Newer = "application/graphql-response+json";
    private const string Older = "application/json";
    private const string Question = "{\"query\":\"{ __typename }\"}";

    private RunningHost Host => fixture.Host;

    [Theory]
    [InlineData(Newer, Newer)]
    [InlineData(Older, Older)]
    [InlineData(null, Newer)]
    [InlineData("*/*", Older)]
    [InlineData("application/*", Older)]
    [InlineData(Newer + "; charset=utf-8, " + Older + "; charset=utf-8", Newer)]
    [InlineData(Older + ", " + Newer, Newer)]
    [InlineData(Newer + ";q=0.5, " + Older, Older)]
    [InlineData(Newer + ", */*;q=0.1", Newer)]
    [InlineData("application/json, text/plain, */*", Older)]
    [InlineData("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", Older)]
    [InlineData(Older + ";q=0, */*", Newer)]
    [InlineData("APPLICATION/JSON", Older)]
    public async Task The_answer_has_the_media_type_that_is_accepted(string? accept, string mediaType)
    {
        using var response = await Host.Post(Question, accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        Assert.Equal("{\"data\":{\"__typename\":\"Query\"}}", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/*, image/png")]
    [InlineData("application/json;q=0, application/graphql-response+json;q=0")]
    [InlineData("@@@")]
    public async Task Where_nothing_is_acceptable_the_status_is_406(string accept)
    {
        using var response = await Host.Post(Question, accept);
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal("OGP114", await RunningHost.Code(response));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("Application/JSON")]
    public async Task A_body_of_JSON_in_UTF8_is_read(string contentType)
    {
        using var response = await Host.Post(Question, Newer, contentType);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData(null)]
    public async Task Other_bodies_are_refused_with_415(string? contentType)
    {
        using var response = await Host.Post(System.Text.Encoding.UTF8.GetBytes(Question), Newer, contentType);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("OGP114", await RunningHost.Code(response));
    }

    [Fact]
    public async Task A_compressed_body_is_refused_with_415()
    {
        using var content = new ByteArrayContent([1, 2, 3]);
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        using var response = await Host.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("?query={__typename}", null)]
    [InlineData("?query=%7B%20__typename%20%7D&operationName=&variables=&extensions=", null)]
    [InlineData("?query={__typename}&operationName=Q&variables=%7B%22a%22%3A1%7D&extensions=%7B%22b%22%3A1%7D", "{\"a\":1}")]
    [InlineData("?query={__typename}&variables=null", "null")]
    public async Task GET_carries_the_parameters_in_the_address(string query, string? variables)
    {
        foreach (var accept in new[] { Newer, Older })
        {
            using var response = await Host.Get("/graphql" + query, ("Accept", accept));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(variables, fixture.Service.LastVariables);
            Assert.True(fixture.Service.Last?.IsReadOnly);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?query={a}&query={b}")]
    [InlineData("?query={a}&variables=[]")]
    [InlineData("?query={a}&variables=1")]
    [InlineData("?query={a}&variables={")]
    [InlineData("?query={a}&extensions=\"a\"")]
    [InlineData("?query={a}&variables=%7B%22a%22:%22%5Cud800%22%7D")]
    public async Task GET_with_malformed_parameters_is_refused(string query)
    {
        using var response = await Host.Get("/graphql" + query, ("Accept", Newer));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("OGP101", await RunningHost.Code(response));
    }

    [Theory]
    [InlineData(Newer)]
    [InlineData(Older)]
    public async Task A_mutation_by_GET_is_answered_with_405(string accept)
    {
        using var response = await Host.Get("/graphql?query=mutation{a}", ("Accept", accept));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    public async Task Other_methods_are_answered_with_405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql?query={a}");
        using var response = await Host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("POST", response.Content.Headers.Allow);
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":null}")]
    [InlineData("{\"query\":\"{ __typename }\",\"operationName\":null}")]
    [InlineData("{\"query\":\"{ __typename }\",\"extensions\":null}")]
    [InlineData("{\"query\":\"query Query { __typename }\",\"operationName\":\"Query\"}")]
    [InlineData("{\"query\":\"query T($name: String!) { __typename }\",\"variables\":{\"name\":\"sometype\"}}")]
    [InlineData("{\"query\":\"{ __typename }\",\"extensions\":{\"some\":\"value\"}}")]
    [InlineData("{\"query\":\"{ __typename }\",\"unknown\":[1]}")]
    public async Task Optional_parameters_may_be_null_or_of_their_type(string body)
    {
        foreach (var accept in new[] { Newer, Older })
        {
            using var response = await Host.Post(body, accept);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain("errors", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"not a JSON")]
    [InlineData("null")]
    [InlineData("\"{ __typename }\"")]
    [InlineData("{}")]
    [InlineData("{\"qeury\":\"{ __typename }\"}")]
    [InlineData("{\"query\":null}")]
    [InlineData("{\"query\":{\"obj\":\"ect\"}}")]
    [InlineData("{\"query\":0}")]
    [InlineData("{\"query\":false}")]
    [InlineData("{\"query\":[\"array\"]}")]
    [InlineData("{\"query\":\"{a}\",\"operationName\":{\"obj\":\"ect\"}}")]
    [InlineData("{\"query\":\"{a}\",\"operationName\":5}")]
    [InlineData("{\"query\":\"{a}\",\"operationName\":false}")]
    [InlineData("{\"query\":\"{a}\",\"operationName\":[]}")]
    [InlineData("{\"query\":\"{a}\",\"variables\":\"string\"}")]
    [InlineData("{\"query\":\"{a}\",\"variables\":0}")]
    [InlineData("{\"query\":\"{a}\",\"variables\":[]}")]
    [InlineData("{\"query\":\"{a}\",\"extensions\":\"string\"}")]
    [InlineData("{\"query\":\"{a}\",\"extensions\":[]}")]
    [InlineData("[{\"query\":\"{a}\"},{\"query\":\"{b}\"}]")]
    [InlineData("{\"query\":\"\\ud800\"}")]
    [InlineData("{\"query\":\"{a}\",\"variables\":{\"a\":\"\\udc00\"}}")]
    [InlineData("{\"query\":\"{a}\",\"variables\":{\"\\ud800\":1}}")]
    [InlineData("{\"query\":\"{a}\",}")]
    [InlineData("{\"query\":\"{a}\"} x")]
    [InlineData("// comment\n{\"query\":\"{a}\"}")]
    public async Task Malformed_bodies_are_answered_with_400(string body)
    {
        foreach (var accept in new[] { Newer, Older, "*/*" })
        {
            using var response = await Host.Post(body, accept);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal("OGP101", await RunningHost.Code(response));
            Assert.DoesNotContain("\"data\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_list_of_requests_is_refused_and_said_to_be_a_batch()
    {
        using var response = await Host.Post("[" + Question + "]");
        Assert.Contains("batch", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_not_UTF8_is_refused()
    {
        using var response = await Host.Post([.. "{\"query\":\"{a}\",\"variables\":{\"a\":\""u8, 0xC3, 0x28, .. "\"}}"u8]);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("OGP101", await RunningHost.Code(response));
    }

    [Fact]
    public async Task JSON_deeper_than_the_limit_is_refused()
    {
        string Body(int depth) => "{\"query\":\"{a}\",\"variables\":{\"a\":" + new string('[', depth) + new string(']', depth) + "}}";
        using var refused = await Host.Post(Body(63));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var deepest = await Host.Post(Body(62));
        Assert.Equal(HttpStatusCode.OK, deepest.StatusCode);
        using var hostile = await Host.Post(Body(100_000));
        Assert.Equal(HttpStatusCode.BadRequest, hostile.StatusCode);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{ unknown }")]
    public async Task A_request_that_is_refused_before_execution_is_400_or_in_the_older_type_200(string query)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(new { query });
        using var newer = await Host.Post(body, Newer);
        Assert.Equal(HttpStatusCode.BadRequest, newer.StatusCode);
        Assert.DoesNotContain("\"data\"", await newer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var older = await Host.Post(body, Older);
        Assert.Equal(HttpStatusCode.OK, older.StatusCode);
        Assert.Contains("errors", await older.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_without_a_question_is_sent_to_the_editor()
    {
        using var page = await Host.Get("/graphql", ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Equal("/ide", page.Headers.Location?.ToString());
        using var question = await Host.Get("/graphql?query={a}", ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        Assert.Equal(HttpStatusCode.OK, question.StatusCode);
    }

    [Fact]
    public async Task What_the_client_sends_reaches_the_service_as_it_was()
    {
        using var response = await Host.Post("{\"query\":\"query \\u00c1 { a }\",\"operationName\":\"\\u00c1\",\"variables\":{\"n\":1.50,\"t\":\"\\ud83d\\ude00 ç\"}}");
        Assert.Equal("query Á { a }", fixture.Service.Last?.Query);
        Assert.Equal("Á", fixture.Service.Last?.OperationName);
        Assert.Equal("{\"n\":1.50,\"t\":\"\\ud83d\\ude00 ç\"}", fixture.Service.LastVariables);
        Assert.False(fixture.Service.Last?.IsReadOnly);
    }
}
