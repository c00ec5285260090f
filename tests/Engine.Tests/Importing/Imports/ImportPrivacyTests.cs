using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Serving;
using OgpGraph.Testing;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class ImportPrivacyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ogpgraph-privacy-").FullName;
    private readonly FaultLog _log = new();

    private string Data => Path.Combine(_folder, "data");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Personal_numbers_in_texts_are_masked_counted_and_not_found()
    {
        var report = Import(File("f.json", """[{"id":"1","name":"Serviços de NIF 212345678 e 199 000 018"},{"id":"2","name":"Lote 500999996"},{"id":"T-199000018","name":"a","earlier":"1"},{"id":"4","name":"b","earlier":"T-199000018"},{"id":"199000018","name":"199000018"}]"""));
        Assert.Equal([("file.personal-number", 2L)], report.Findings.Select(f => (f.Rule.Code, f.Count)));
        Assert.Equal("1", report.Findings[0].Examples[0].Record);
        using var service = TestGraph.Serve(Modules(), Data, _log);
        var torches = Ask(service, "{ torches(order: [{name: ASC}]) { nodes { key name earlier { name } } } }").GetProperty("torches").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(["199000018", "Lote 500999996", "Serviços de NIF ********* e *** *** ***", "a", "b"], torches.Select(t => t.GetProperty("name").GetString()));
        Assert.Equal("a", torches[4].GetProperty("earlier").GetProperty("name").GetString());
        Assert.DoesNotContain("199000018", torches[3].GetProperty("key").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, Ask(service, "{ search(text: \"212345678\") { totalCount } }").GetProperty("search").GetProperty("totalCount").GetInt32());
        Assert.Equal("Torch 0 0 0", Import(File("g.json", """[{"id":"1","name":"Serviços de NIF 212345678 e 199 000 018"},{"id":"T-199000018","name":"a","earlier":"1"}]""")).Tables.Where(t => t.Type == "Torch").Select(t => $"{t.Type} {t.Added} {t.Changed} {t.Removed}").Single());
    }

    [Fact]
    public void Numbers_of_other_countries_are_masked_and_each_finding_tells_the_kind()
    {
        var report = Import(File("f.json",
            """
            [{"id":"1","name":"Consultoria de João CPF 529.982.247-25"},{"id":"2","name":"Juan 12345678Z"},
            {"id":"T-52998224725","name":"a"},{"id":"4","name":"b","earlier":"T-52998224725"}]
            """));
        Assert.Equal(["CPF", "DNI"], report.Findings.Single(f => f.Rule.Code == "file.personal-number").Examples.Select(e => e.Value));
        using var service = TestGraph.Serve(Modules(), Data, _log);
        var torches = Ask(service, "{ torches(order: [{name: ASC}]) { nodes { key name } } }").GetProperty("torches").GetProperty("nodes")
            .EnumerateArray().ToList();
        Assert.Equal(["Consultoria de João CPF ***.***.***-**", "Juan *********", "a", "b"],
            torches.Select(t => t.GetProperty("name").GetString()));
        Assert.Equal("T-52998224725", torches[2].GetProperty("key").GetString());
    }

    [Fact]
    public void A_module_of_another_country_has_its_numbers_kept_out_of_keys_too()
    {
        var modules = Modules(module
            => module.PersonalNumbers(PersonalNumbers.Cpf,
            new PersonalNumberPattern("PESEL", "PL", ["###########"], [], number => number == "44051401359")));
        var report = Import(File("f.json",
            """[{"id":"T-52998224725","name":"a"},{"id":"4","name":"Jan 44051401359","earlier":"T-52998224725"}]"""), modules);
        Assert.Equal(["PESEL"], report.Findings.Single(f => f.Rule.Code == "file.personal-number").Examples.Select(e => e.Value));
        using var service = TestGraph.Serve(modules, Data, _log);
        var torches = Ask(service, "{ torches(order: [{name: ASC}]) { nodes { key name earlier { name } } } }").GetProperty("torches")
            .GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(["Jan ***********", "a"], torches.Select(t => t.GetProperty("name").GetString()));
        Assert.Equal("a", torches[0].GetProperty("earlier").GetProperty("name").GetString());
        Assert.DoesNotContain("52998224725", torches[1].GetProperty("key").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_value_of_a_finding_is_masked_before_it_is_cut()
    {
        using var log = new FindingLog(null);
        log.Add(TorchImporter.NoName, new ImportPlace("f", 1), null, new string('x', 75) + " 212345678");
        Assert.Equal(new string('x', 75) + " ****…", log.Findings[0].Examples[0].Value);
    }

    [Fact]
    public void What_may_be_a_secret_in_an_address_is_sent_and_kept_nowhere()
    {
        using var server = new PageServer("""[{"id":"1","name":"a"}]""", null);
        var report = Import($"http://bob:s3cret@127.0.0.1:{server.Port}/x%20y.json?api_key=TOPSECRET&nif=212345678#frag");
        Assert.Equal(ImportOutcome.Imported, report.Outcome);
        Assert.Equal("Basic " + Convert.ToBase64String("bob:s3cret"u8), server.Authorizations.Single());
        Assert.Equal("/x%20y.json?api_key=TOPSECRET&nif=212345678", server.Paths.Single());
        using var service = TestGraph.Serve(Modules(), Data, _log);
        var answer = Ask(service, "{ imports { nodes { name } } sources(where: {document: {eq: \"import\"}}) { nodes { title url } } }").ToString();
        var shown = $"http://127.0.0.1:{server.Port}/x%20y.json";
        Assert.Contains($"\"name\":\"{shown}\"", answer, StringComparison.Ordinal);
        Assert.Contains($"\"url\":\"{shown}\"", answer, StringComparison.Ordinal);
        Nowhere("s3cret", "bob", "TOPSECRET", "frag", "212345678");

        System.IO.File.Delete(Path.Combine(Data, "graph.db"));
        Assert.Equal(ImportOutcome.AlreadyImported, Import($"http://bob:s3cret@127.0.0.1:{server.Port}/x%20y.json?api_key=TOPSECRET").Outcome);
    }

    [Fact]
    public void Pages_that_differ_in_their_query_alone_are_told_apart()
    {
        using var server = new PageServer("""{"torches":[{"id":"1"}],"next_page":"?key=TOPSECRET&page=2"}""", """{"torches":[{"id":"2"}]}""");
        var report = Import($"http://127.0.0.1:{server.Port}/x?key=TOPSECRET");
        Assert.Equal([$"http://127.0.0.1:{server.Port}/x", $"http://127.0.0.1:{server.Port}/x (2)"], report.Files.Select(f => f.Name));
        Assert.Equal(2, report.Findings.Single().Examples.Select(e => e.Place).Distinct().Count());
        Nowhere("TOPSECRET");
    }

    [Fact]
    public void Files_and_folders_of_the_data_folder_are_for_their_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Import(File("f.json", """[{"id":"1","name":"a NIF 212345678"},{"id":"2"}]"""));
        using var service = TestGraph.Serve(Modules(), Data, _log);
        Ask(service, "{ torches { totalCount } }");
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        foreach (var path in Directory.EnumerateFileSystemEntries(Data, "*", SearchOption.AllDirectories).Append(Data))
        {
            Assert.True((System.IO.File.GetUnixFileMode(path) & others) == 0, path);
        }
    }

    [Fact]
    public void What_is_replaced_or_removed_leaves_no_trace_in_the_database()
    {
        Import(File("f.json", """[{"id":"1","name":"Zqxprimeiro"},{"id":"2","name":"Zqxsegundo"}]"""));
        Import(File("g.json", """[{"snapshot":1},{"id":"1","name":"outro"}]"""));
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Data, "graph.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM torches_Torch";
        Assert.Equal(1L, command.ExecuteScalar());
        var bytes = Encoding.Latin1.GetString(System.IO.File.ReadAllBytes(Path.Combine(Data, "graph.db")));
        Assert.DoesNotContain("Zqxprimeiro", bytes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Zqxsegundo", bytes, StringComparison.OrdinalIgnoreCase);
    }

    private static IReadOnlyList<LoadedModule> Modules(Action<ModuleBuilder>? more = null)
    {
        var builder = new ModuleBuilder();
        new TorchModule().Define(builder);
        more?.Invoke(builder);
        return [new LoadedModule("torches", "1.0.0", new ModuleDefinition("torches", null, null, builder, _ => null), null)];
    }

    private static JsonElement Ask(GraphQLService service, string query)
    {
        using var answer = service.Execute(new GraphRequest(query, null, default, Language.Pt, true), CancellationToken.None);
        using var json = JsonDocument.Parse(answer.Body);
        Assert.False(json.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return json.RootElement.GetProperty("data").Clone();
    }

    private string File(string name, string json)
    {
        System.IO.File.WriteAllText(Path.Combine(_folder, name), json);
        return Path.Combine(_folder, name);
    }

    private ImportReport Import(string source, IReadOnlyList<LoadedModule>? modules = null)
    {
        var service = OgpGraphEngine.OpenImports(
            new EngineOptions { DataFolder = Data, PlanFiles = TestGraph.PlanFiles }, modules ?? Modules(), _log);
        return service.Import(service.Formats.Single(), source, false, null, CancellationToken.None);
    }

    private void Nowhere(params string[] secrets)
    {
        foreach (var path in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories))
        {
            var bytes = Encoding.Latin1.GetString(System.IO.File.ReadAllBytes(path));
            Assert.All(secrets, secret => Assert.False(bytes.Contains(secret, StringComparison.Ordinal), $"{path} holds {secret}."));
        }
    }

    /// <summary>Answers a first page, and a second to whoever asks for page=2.</summary>
    private sealed class PageServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public PageServer(string first, string? second)
        {
            _listener.Start();
            _ = Task.Run(async () =>
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    using var reader = new StreamReader(client.GetStream(), leaveOpen: true);
                    var path = (await reader.ReadLineAsync())!.Split(' ')[1];
                    Paths.Add(path);
                    while (await reader.ReadLineAsync() is { Length: > 0 } header)
                    {
                        if (header.StartsWith("Authorization: ", StringComparison.OrdinalIgnoreCase))
                        {
                            Authorizations.Add(header["Authorization: ".Length..]);
                        }
                    }

                    var body = path.Contains("page=2", StringComparison.Ordinal) ? second! : first;
                    await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}"));
                }
            });
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public List<string> Paths { get; } = [];

        public List<string> Authorizations { get; } = [];

        public void Dispose() => _listener.Stop();
    }
}
