using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Tests.Doors;

/// <summary><c>/openapi.json</c> against the host's own list of addresses, and against a reader of OpenAPI.</summary>
[Collection(DoorHost.Name)]
public sealed class AddressDescriptionTests(DoorHost door)
{
    [Fact]
    public async Task Each_address_for_programs_is_described_and_nothing_else_is()
    {
        await using var app = Program.Build([], services => services.AddSingleton<IGraphQLService>(new ScriptedService()));
        var mapped = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/')).Select(address => address.StartsWith("/og/", StringComparison.Ordinal) ? address.Replace("**", "", StringComparison.Ordinal) : address).Where(address => !IsPage(address)).ToHashSet();
        using var response = await door.Get("/openapi.json");
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var described = document.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Equal(mapped.Order(StringComparer.Ordinal), described.Where(path => !path.EndsWith(".{form}", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_reader_of_OpenAPI_finds_no_fault_in_it()
    {
        using var response = await door.Get("/openapi.json");
        var read = await OpenApiDocument.LoadAsync(await response.Content.ReadAsStreamAsync(), "json");
        Assert.Equal([], read.Diagnostic!.Errors.Select(e => $"{e.Pointer}: {e.Message}"));
        Assert.Equal([], read.Diagnostic.Warnings.Select(e => $"{e.Pointer}: {e.Message}"));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        Assert.Equal(door.Host.Client.BaseAddress!.ToString().TrimEnd('/'), read.Document!.Servers!.Single().Url);
    }

    [Fact]
    public async Task Each_saved_question_has_its_variables_as_parameters()
    {
        var list = await door.Host.Client.GetFromJsonAsync<JsonElement>("/q");
        using var response = await door.Get("/openapi.json");
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var paths = document.RootElement.GetProperty("paths");
        foreach (var question in list.GetProperty("questions").EnumerateArray())
        {
            var parameters = paths.GetProperty($"/q/{question.GetProperty("name").GetString()}.{{form}}").GetProperty("get").GetProperty("parameters").EnumerateArray().Where(p => p.TryGetProperty("name", out _)).ToDictionary(p => p.GetProperty("name").GetString()!);
            Assert.Equal(
                question.GetProperty("variables").EnumerateArray().Select(v => v.GetProperty("name").GetString()).Append("form").Order(),
                parameters.Keys.Order());
            Assert.All(question.GetProperty("variables").EnumerateArray(), v => Assert.Equal(v.GetProperty("isRequired").GetBoolean(), parameters[v.GetProperty("name").GetString()!].GetProperty("required").GetBoolean()));
        }

        var ids = paths.EnumerateObject().SelectMany(p => p.Value.EnumerateObject()).Select(o => o.Value.GetProperty("operationId").GetString()!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    // Pages are for readers, and lead to each other.
    private static bool IsPage(string address) => address is "/" or "/ide" or "/pt" or "/en" || address.StartsWith("/pt/", StringComparison.Ordinal) || address.StartsWith("/en/", StringComparison.Ordinal) || address.StartsWith("/{**", StringComparison.Ordinal);
}
