using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Host.Questions;

namespace OgpGraph.Host.Tests.Questions;

/// <summary>Whatever stands in an address, the host says what is wrong with it, or answers, and goes on.</summary>
[Collection(QuestionHostTests.Name)]
public sealed class HostileAddressTests(QuestionHost host)
{
    // What is refused as a question is refused as a link, in every form; what is an error of one field is at least no fault.
    [Theory]
    [InlineData(".csv")]
    [InlineData(".json")]
    [InlineData(".schema.json")]
    [InlineData(".jsonstat")]
    [InlineData(".citation.txt")]
    public async Task Documents_that_the_guard_refuses_are_refused_as_links(string ending)
    {
        var asked = 0;
        foreach (var row in (IEnumerable<object[]>)HostileInputTests.Documents)
        {
            var (name, document) = ((string)row[0], (string)row[1]);
            var address = $"/q/~{QuestionLink.Token(document)}{ending}";
            if (address.Length > 15_000)
                continue;
            var (status, _) = await host.Process.Post(JsonSerializer.SerializeToUtf8Bytes(new { query = document }));
            using var answer = await host.Send(address);
            Assert.True(status == HttpStatusCode.BadRequest ? answer.StatusCode == status : answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{name}: {(int)answer.StatusCode}");
            if (answer.StatusCode == HttpStatusCode.BadRequest)
                Assert.StartsWith("OGP1", await RunningHost.Code(answer), StringComparison.Ordinal);
            asked += status == HttpStatusCode.BadRequest ? 1 : 0;
        }

        Assert.True(asked > 5);
        await IsAlive();
    }

    [Theory]
    [InlineData("/q/../q/commitments.csv", 200)]
    [InlineData("/q/%2e%2e/%2e%2e/etc/passwd", 404)]
    [InlineData("/q/..%2f..%2fetc%2fpasswd.csv", 404)]
    [InlineData("/q/commitments%00.csv", 400)]
    [InlineData("/q/commitments.csv%0d%0aX-Injected:%201", 404)]
    [InlineData("/q/<script>alert(1)</script>.csv", 404)]
    [InlineData("/q/commitments.csv?lang=%ff%fe", 400)]
    [InlineData("/q/commitments.csv?list=%00", 400)]
    [InlineData("/q/commitments.csv?list=a%0d%0aSet-Cookie:%20x=1", 400)]
    [InlineData("/q/recovery-plan.direct-awards.csv?words=%27%3BDROP%20TABLE%20contracts%3B--", 200)]
    [InlineData("/q/recovery-plan.direct-awards.csv?words=%00", null)]
    [InlineData("/q/evidence.csv?commitment=%25_%5C", 200)]
    public async Task Signs_that_mean_something_elsewhere_mean_nothing(string address, int? status)
    {
        var answer = await Raw(address);
        Assert.DoesNotContain("X-Injected", answer.Split("\r\n\r\n")[0], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Set-Cookie", answer.Split("\r\n\r\n")[0], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        var said = int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(status is null ? said is 200 or 400 : said == status, answer);
        await IsAlive();
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_refused_and_a_token_that_swells_is_stopped()
    {
        Assert.StartsWith("HTTP/1.1 414", await Raw($"/q/~{new string('A', 20_000)}.csv"), StringComparison.Ordinal);
        var bomb = QuestionLink.Token("{ plan { name } }", new JsonObject { ["a"] = new string('a', 8_000_000) });
        Assert.True(bomb.Length < 15_000);
        Assert.Equal((400, "OGP131"), await host.Refusal($"/q/~{bomb}.csv") is var refusal ? (refusal.Status, refusal.Code) : default);
        await IsAlive();
    }

    [Fact]
    public async Task Many_bad_links_at_once_harm_nobody()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            using var answer = await host.Send(i % 4 == 0 ? "/q/commitments.csv" : $"/q/~{Convert.ToHexString(Guid.NewGuid().ToByteArray())}.csv");
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.ServiceUnavailable, $"{answer.StatusCode}");
        }));
        await IsAlive();
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task An_address_of_a_question_is_only_read(string method)
    {
        using var answer = await host.Send(new HttpMethod(method), "/q/commitments.csv");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    private async Task IsAlive()
    {
        using var answer = await host.Send("/health/ready");
        Assert.True(answer.IsSuccessStatusCode, host.Process.Log);
    }

    // As it is written: a client's library would mend it.
    private async Task<string> Raw(string address)
    {
        var at = host.Process.Client.BaseAddress!;
        using var client = new TcpClient();
        await client.ConnectAsync(at.Host, at.Port);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes($"GET {address} HTTP/1.1\r\nHost: {at.Authority}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
