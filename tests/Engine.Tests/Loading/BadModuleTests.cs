using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Tests.Importing;
using OgpGraph.Testing;

namespace OgpGraph.Engine.Tests.Loading;

/// <summary>A bad module becomes a status with its reason; the others and the core serve.</summary>
public sealed class BadModuleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogp-modules-");

    public static TheoryData<string, Type> NeverDefined => new()
    {
        { "OGP002: InvalidOperationException: The constructor says no.", typeof(ThrowingConstructorModule) },
        { "OGP002: InvalidOperationException: Define says no.", typeof(ThrowingDefineModule) },
    };

    [Theory]
    [MemberData(nameof(NeverDefined))]
    public void A_module_that_throws_when_it_is_asked_has_its_own_words_as_its_status(string expected, Type module)
    {
        var found = Assert.Single(ModuleCatalog.Read("Sample", () => ModuleAssembly.Of(("bad", module))));
        Assert.Equal(("bad", "1.2.3", expected), (found.Id, found.Version, found.Error));
        Assert.Null(found.Definition);
    }

    [Fact]
    public void One_bad_module_of_an_assembly_leaves_the_other()
    {
        var found = ModuleCatalog.Read("Sample", () => ModuleAssembly.Of(("bad", typeof(ThrowingDefineModule)), ("boxes", typeof(BoxModule))));
        Assert.Equal(["bad", "boxes"], found.Select(m => m.Id).Order(StringComparer.Ordinal));
        Assert.Null(found.Single(m => m.Id == "boxes").Error);
    }

    [Fact]
    public void An_assembly_without_a_module_is_told_what_it_lacks()
        => Assert.Contains("declares no module", Assert.Single(ModuleCatalog.Read("Sample", () => ModuleAssembly.Of())).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData(typeof(BadImageFormatException))]
    [InlineData(typeof(FileNotFoundException))]
    [InlineData(typeof(FileLoadException))]
    [InlineData(typeof(UnauthorizedAccessException))]
    public void An_assembly_that_cannot_be_loaded_is_a_status(Type fault)
    {
        var found = Assert.Single(ModuleCatalog.Read("Sample", () => throw (Exception)Activator.CreateInstance(fault, "No.")!));
        Assert.Equal("Sample", found.Id);
        Assert.StartsWith($"{ErrorCode.BadModule}: {fault.Name}: ", found.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_modules_of_one_id_are_named_with_their_places()
    {
        var module = Loaded<BoxModule>("boxes");
        var fault = Assert.Throws<GraphException>(() => ModuleCatalog.WithOwnIds([("OgpGraph.Modules.Boxes", module), ("modules/Boxes", module)]));
        Assert.Equal(ErrorCode.NameClash, fault.Errors[0].Code);
        Assert.Contains("'boxes' is declared by both OgpGraph.Modules.Boxes and modules/Boxes", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_module_of_a_good_ones_id_is_told_under_its_place()
    {
        var good = Loaded<BoxModule>("boxes");
        var bad = new LoadedModule("boxes", null, null, "No.");
        Assert.Equal(["modules/boxes", "boxes", "modules/other"], ModuleCatalog.WithOwnIds([("modules/boxes", bad), ("Boxes", good), ("modules/other", bad)]).Select(m => m.Id));
    }

    [Fact]
    public void Two_modules_of_one_type_name_stop_the_start_and_are_both_named()
    {
        var fault = Assert.Throws<GraphException>(() => Serve(Loaded<BoxModule>("boxes"), Loaded<BoxModule>("crates")));
        Assert.Equal(ErrorCode.NameClash, fault.Errors[0].Code);
        Assert.Contains("both 'boxes' and 'crates'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_bad_module_is_a_status_and_the_rest_serves()
    {
        string Wrong(string right, string wrong) => SampleFacts.Commitment.Replace(right, wrong, StringComparison.Ordinal);
        (LoadedModule Module, string Error)[] bad =
        [
            (Loaded<ThrowingDefineModule>("throwing"), "Define says no."),
            (Loaded<NotDescribedModule>("not-described"), "NotDescribed"),
            (Loaded<NoKeyModule>("no-key"), "NoKey"),
            (Loaded<TwoKeysModule>("two-keys"), "TwoKeys"),
            (Loaded<NoSqlModule>("no-sql"), "Box.mangled does not become SQL"),
            (Loaded<ForeignFunctionModule>("foreign-function"), "Box.isCoded does not become SQL: it needs REGEXP"),
            (Loaded<ShelfModule>("no-seed"), "no-seed/seed/shelves.csv is missing"),
            (Loaded<ShelfModule>("bad-cell", ("seed/shelves.csv", "id,boards,ownerId\nfirst,three,\n")), "bad-cell/seed/shelves.csv:2:"),
            (Loaded<ShelfModule>("nowhere", ("seed/shelves.csv", "id,boards,ownerId\nfirst,3,nobody\n")),
                "nowhere/seed/shelves.csv:2:3: expected the key of a row of Institution"),
            (Loaded<ThrowingImporterModule>("throwing-importer", ("seed/boxes.txt", "x")), "The importer says no."),
            (Loaded<EmptyModule>("bad-yaml", ("commitment.yaml", Wrong("number: 2\n", "number: two\n"))), "bad-yaml/commitment.yaml:3:9: expected a whole number"),
            (Loaded<EmptyModule>("other-plan", ("commitment.yaml", Wrong("plan: xx-2030", "plan: yy"))), "names the plan 'yy'"),
        ];

        // One at a time: in one graph, the types that several of them share would clash.
        foreach (var (module, error) in bad)
        {
            using var service = Serve(module, Loaded<CountModule>("good"));
            AssertStatus(service, module.Id, error);
        }
    }

    [Theory]
    [InlineData(typeof(NoSqlMeasureModule), "measured", "A measure cannot be computed")]
    [InlineData(typeof(ForgetfulImporterModule), "forgetful", "A row of Box cannot be stored")]
    public void What_shows_only_while_tables_are_filled_is_a_status_too_also_at_the_next_start(Type module, string id, string error)
    {
        for (var start = 0; start < 2; start++)
        {
            using var service = Serve(Loaded(module, id, ("seed/boxes.txt", "x")), Loaded<CountModule>("good"));
            AssertStatus(service, id, error);
            Assert.DoesNotContain("type Box ", service.Sdl, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_loader_that_throws_fails_its_root_field_alone()
    {
        using var service = Serve(Loaded<ThrowingLoadModule>("weather"));
        var answer = Ask(service, "{ a: plan { weather } b: plan { slug } }");
        Assert.Equal("xx-2030", answer.GetProperty("data").GetProperty("b").GetProperty("slug").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("a").ValueKind);
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(ErrorCode.Internal, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("says no", error.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_plan_stops_the_start_with_its_place()
    {
        var fault = Assert.Throws<GraphException>(() => Serve(SampleFacts.Plan.Replace("ordinal: 1", "ordinal: one", StringComparison.Ordinal)));
        Assert.Equal(ErrorCode.BadSeed, fault.Errors[0].Code);
        Assert.Contains("xx-2030/plan.yaml:2:10: expected a whole number", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_compiled_anew_makes_the_database_anew()
    {
        var module = Loaded<EmptyModule>("empty");
        using (Serve(module))
        {
        }

        var first = File.GetLastWriteTimeUtc(Path.Combine(_folder.FullName, "data", "graph.db"));
        using (Serve(module))
        {
        }

        Assert.Equal(first, File.GetLastWriteTimeUtc(Path.Combine(_folder.FullName, "data", "graph.db")));
        using (Serve(module with { Definition = module.Definition! with { Build = Guid.NewGuid() } }))
        {
        }

        Assert.NotEqual(first, File.GetLastWriteTimeUtc(Path.Combine(_folder.FullName, "data", "graph.db")));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static LoadedModule Loaded<TModule>(string id, params (string Name, string Content)[] files) => Loaded(typeof(TModule), id, files);

    private static LoadedModule Loaded(Type type, string id, params (string Name, string Content)[] files)
    {
        var module = Assert.Single(ModuleCatalog.Read("Sample", () => ModuleAssembly.Of((id, type))));
        return module.Definition is null ? module : module with
        {
            Definition = module.Definition with { Open = name => files.Where(f => f.Name == name).Select(f => new MemoryStream(Encoding.UTF8.GetBytes(f.Content))).FirstOrDefault() },
        };
    }

    private static void AssertStatus(GraphQLService service, string id, string error)
    {
        var answer = Ask(service, "{ plan { slug } tallies { totalCount } modules { nodes { slug status error } } }");
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal("xx-2030", answer.GetProperty("data").GetProperty("plan").GetProperty("slug").GetString());
        var modules = answer.GetProperty("data").GetProperty("modules").GetProperty("nodes").EnumerateArray().ToDictionary(m => m.GetProperty("slug").GetString()!);
        Assert.Equal("ACTIVE", modules["good"].GetProperty("status").GetString());
        Assert.True(modules[id].GetProperty("status").GetString() == "FAILED", id + " serves");
        Assert.Contains(error, modules[id].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", modules[id].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    private static JsonElement Ask(GraphQLService service, string query)
    {
        using var answer = service.Execute(new GraphRequest(query, null, default, Language.Pt, true), CancellationToken.None);
        return JsonSerializer.Deserialize<JsonElement>(answer.Body.Span);
    }

    private GraphQLService Serve(params LoadedModule[] modules) => Serve(SampleFacts.Plan, modules);

    private GraphQLService Serve(string plan, params LoadedModule[] modules)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, "xx-2030")).FullName;
        File.WriteAllText(Path.Combine(folder, "plan.yaml"), plan);
        return OgpGraphEngine.Create(new EngineOptions { DataFolder = Path.Combine(_folder.FullName, "data"), PlanFiles = [Path.Combine(folder, "plan.yaml")] }, modules, NullLogger.Instance);
    }
}
