using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using OgpGraph.Benchmarks.Load;
using OgpGraph.Benchmarks.Servers;

namespace OgpGraph.Benchmarks.Imports;

/// <summary>Asks a host on imported data: the questions of tests/questions about contracts and owners, and filters, groups and orders by each flag; then pages to the end of a list.</summary>
internal sealed class QuestionBenchmark(ImportOptions options)
{
    private const int Times = 3;
    private const int PageSize = 100;
    private const int Pages = 5_000;

    private static readonly string[] Flags =
    [
        "hasSingleBidder", "hasShortSubmission", "isJustUnderThreshold", "isPossiblySplit", "exceedsCumulativeLimit", "isSupplierNew", "lacksValidDeclaration", "hasCommonOwnerAmongBidders", "sharesOwnerWithOtherBidder",
        "sharesOwnerWithOtherSupplier",
    ];

    /// <summary>0 when all were answered, 2 when not.</summary>
    public int Run()
    {
        var folder = options.Keep ?? throw new BenchmarkException($"ask needs a data folder that import made.{Environment.NewLine}{ImportOptions.Usage}");
        AddProjects(ServerPair.DatabaseIn(folder));
        var host = options.Host ?? DotNet.BuildHost();
        var port = ServerProcess.FreePort();
        using var server = ServerProcess.Start("The host", host, port, folder, ["--urls", $"http://127.0.0.1:{port}", "--data", folder, "--Logging:LogLevel:Default=Warning"]);
        server.WaitForAnswer(LoadConnection.Get(port, "/health/ready"), TimeSpan.FromMinutes(5));
        using var connection = new LoadConnection(port);
        var isAnswered = true;
        foreach (var (name, body) in Questions().Concat(ByFlag()).Concat(Others()))
        {
            isAnswered &= Ask(connection, port, name, body);
        }

        Page(connection, port);
        Say($"{server.PeakMegabytes:F0} MiB resident at most");
        return isAnswered ? 0 : 2;
    }

    private static bool Ask(LoadConnection connection, int port, string name, string body)
    {
        var request = LoadConnection.Post(port, "/graphql", Encoding.UTF8.GetBytes(body));
        var times = new List<double>();
        var answer = "";
        for (var i = 0; i <= Times; i++)
        {
            using var kept = new MemoryStream();
            var start = Stopwatch.GetTimestamp();
            connection.Send(request, kept);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            answer = Encoding.UTF8.GetString(kept.ToArray());
        }

        var first = times[0];
        var warm = times.Skip(1).Order().ElementAt(Times / 2);
        var error = answer.Contains("\"errors\"", StringComparison.Ordinal) ? " ERROR " + answer[..Math.Min(400, answer.Length)] : "";
        Say($"| {name} | {first:F0} | {warm:F0} | {TotalIn(answer)} |{error}");
        return error.Length == 0;
    }

    private static void Page(LoadConnection connection, int port)
    {
        string? after = null;
        var (first, last) = (0.0, 0.0);
        for (var page = 1; page <= Pages; page++)
        {
            var query = $"{{ contracts(order: [{{price: DESC}}], first: {PageSize}{(after is null ? "" : $", after: \"{after}\"")}) {{ nodes {{ key price }} pageInfo {{ endCursor hasNextPage }} }} }}";
            using var kept = new MemoryStream();
            var start = Stopwatch.GetTimestamp();
            connection.Send(LoadConnection.Post(port, "/graphql", Encoding.UTF8.GetBytes(Body(query))), kept);
            last = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            first = page == 2 ? last : first;
            using var answer = JsonDocument.Parse(kept.ToArray());
            var info = answer.RootElement.GetProperty("data").GetProperty("contracts").GetProperty("pageInfo");
            after = info.GetProperty("endCursor").GetString();
            if (!info.GetProperty("hasNextPage").GetBoolean())
            {
                Say($"The last page is {page}");
                break;
            }
        }

        Say($"Pages of {PageSize} by price: the second took {first:F2} ms, the last of {Pages:N0} took {last:F2} ms");
    }

    private static IEnumerable<(string Name, string Body)> Questions()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(DotNet.Repository(), "tests", "questions"), "*.graphql").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (int.Parse(name[..2], CultureInfo.InvariantCulture) is (>= 16 and <= 22) or 25)
            {
                var text = File.ReadAllText(file);
                var variables = text.Split('\n').FirstOrDefault(l => l.StartsWith("# variables:", StringComparison.Ordinal));
                yield return (name, new JsonObject { ["query"] = text, ["variables"] = variables is null ? null : JsonNode.Parse(variables["# variables:".Length..]) }.ToJsonString());
            }
        }
    }

    private static IEnumerable<(string Name, string Body)> ByFlag()
    {
        foreach (var flag in Flags)
        {
            yield return ($"{flag} eq true", Body($"{{ contracts(where: {{{flag}: {{eq: true}}}}, first: 20) {{ totalCount nodes {{ key }} }} }}"));
            yield return ($"{flag} eq true, by price", Body($"{{ contracts(where: {{{flag}: {{eq: true}}}}, order: [{{price: DESC}}], first: 20) {{ totalCount nodes {{ key price {flag} }} }} }}"));
            var name = string.Concat(flag.Select(letter => char.IsUpper(letter) ? "_" + letter : char.ToUpperInvariant(letter).ToString()));
            yield return ($"groups by {flag}", Body($"{{ contracts {{ groups(by: [{name}]) {{ key {{ {flag} }} count }} }} }}"));
            yield return ($"order by {flag}", Body($"{{ contracts(order: [{{{flag}: DESC}}], first: 20) {{ nodes {{ key {flag} }} }} }}"));
        }
    }

    private static IEnumerable<(string Name, string Body)> Others()
    {
        yield return ("totalCount of all", Body("{ contracts { totalCount } }"));
        yield return ("totalCount of a region", Body("{ contracts(where: {region: {eq: \"PT11\"}}) { totalCount } }"));
        yield return ("totalCount of one day", Body("{ contracts(where: {signedOn: {eq: \"2024-03-01\"}}) { totalCount } }"));
        yield return ("totalCount of a text in the object", Body("{ contracts(where: {object: {contains: \"refeicoes\"}}) { totalCount } }"));
        yield return ("groups by supplier", Body("{ contracts { groups(by: [SUPPLIER], order: [{sum: {price: DESC}}], first: 10) { key { supplier { name } } count sum { price } } } }"));
        yield return ("groups by declaration at signing", Body("{ contracts { groups(by: [DECLARATION_AT_SIGNING]) { key { declarationAtSigning } count sum { price } } } }"));
        yield return ("search", Body("{ search(text: \"refeições escolares\", first: 10) { totalCount nodes { title } } }"));
    }

    private static string TotalIn(string answer)
    {
        const string Name = "\"totalCount\":";
        var at = answer.IndexOf(Name, StringComparison.Ordinal);
        return at < 0 ? "" : string.Concat(answer.Skip(at + Name.Length).TakeWhile(char.IsAsciiDigit));
    }

    private static string Body(string query) => new JsonObject { ["query"] = query }.ToJsonString();

    // A twelfth of the contracts gets a project of the recovery plan: BASE's files name none.
    private static void AddProjects(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        foreach (var sql in (string[])
        [
            """
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 5000)
            INSERT OR IGNORE INTO recovery_plan_RecoveryProject (Id, Title, InvestmentId, BeneficiaryId, ApprovedAmount, ContractedAmount, PaidAmount, Currency, IsSynthetic)
            SELECT 'X-B' || n, 'Projeto sintético ' || n, i.Id, (SELECT BuyerId FROM recovery_plan_Contract WHERE Id = CAST(90000000 + n AS TEXT)),
                n * 1000000, n * 900000, n * 500000, 'EUR', 1
            FROM number JOIN (SELECT Id, row_number() OVER (ORDER BY Id) - 1 AS place, count(*) OVER () AS total FROM recovery_plan_RecoveryInvestment) AS i ON i.place = n % i.total
            """,
            "UPDATE recovery_plan_Contract SET ProjectId = 'X-B' || (1 + CAST(Id AS INTEGER) % 5000) WHERE ProjectId IS NULL AND CAST(Id AS INTEGER) >= 90000000 AND CAST(Id AS INTEGER) % 12 = 0",
            "PRAGMA analysis_limit = 1000",
            "ANALYZE",
        ])
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 0;
            command.ExecuteNonQuery();
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
