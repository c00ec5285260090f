using System.Diagnostics;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Questions;

namespace OgpGraph.Host.Tests.Questions;

/// <summary>Groups as a cube, read by JSON-stat's own toolkit and held against the groups' table.</summary>
[Collection(QuestionHostTests.Name)]
public sealed class TableCubeTests(QuestionHost host)
{
    private const string Measure = "measure";

    private static string Folder => Path.Combine(HostProcess.Repository, "tests", "Host.Tests", "json-stat");

    [NodeFact]
    public async Task The_toolkit_finds_each_group_s_values_in_their_place()
    {
        var cubes = 0;
        foreach (var question in await host.Listed())
        {
            var name = question.GetProperty("name").GetString();
            if (question.GetProperty("list").GetString()?.EndsWith(".groups", StringComparison.Ordinal) != true)
                continue;

            cubes++;
            var text = await host.Text($"/q/{name}.jsonstat");
            var cube = await Read(text);
            Assert.Equal("dataset", cube.GetProperty("class").GetString());
            var dimensions = cube.GetProperty("dimensions").EnumerateObject().Where(d => d.Name != Measure).ToList();
            var found = cube.GetProperty("table").EnumerateArray()
                .ToDictionary(cell => string.Join('|', dimensions.Select(d => cell.GetProperty(d.Name).GetString()).Append(cell.GetProperty(Measure).GetString())), cell => cell.GetProperty("value"), StringComparer.Ordinal);
            var expected = 0;
            foreach (var line in (await host.Text($"/q/{name}.jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                using var group = JsonDocument.Parse(line);
                var place = dimensions.Select(d => Category(group.RootElement, d.Name)).ToList();
                foreach (var measure in cube.GetProperty("dimensions").GetProperty(Measure).GetProperty("categories").EnumerateArray().Select(c => c.GetString()!))
                {
                    var (value, cell) = (group.RootElement.GetProperty(measure), found[string.Join('|', place.Append(measure))]);
                    Assert.Equal(Number(value), Number(cell));
                    expected += Number(value) is null ? 0 : 1;
                }
            }

            // Nothing is there that no group has: what is empty stays empty.
            Assert.Equal(expected, found.Values.Count(cell => Number(cell) is not null));
        }

        Assert.True(cubes >= 5);
    }

    [NodeFact]
    public async Task A_group_s_unknown_value_has_a_status_and_a_combination_that_is_none_has_not()
    {
        var address = $"/q/~{QuestionLink.Token("{ milestones { groups(by: [COMMITMENT, PROGRESS_REASON]) { key { commitment { key title } progressReason } count max { progress } } } }")}";
        using var json = JsonDocument.Parse(await host.Text(address + ".jsonstat?list=milestones.groups&lang=en"));
        var cube = await Read(json.RootElement.GetRawText());
        var cells = cube.GetProperty("cells").EnumerateArray().Select(cell => (Value: cell.GetProperty("value").ValueKind, Status: cell.TryGetProperty("status", out var status) ? status.GetString() : null)).ToList();
        Assert.Contains((JsonValueKind.Null, "u"), cells);
        Assert.Contains((JsonValueKind.Null, null), cells);
        Assert.DoesNotContain(cells, cell => cell.Value == JsonValueKind.Number && cell.Status is not null);
        var commitments = cube.GetProperty("dimensions").GetProperty("commitment");
        Assert.Contains("PT0010", commitments.GetProperty("categories").EnumerateArray().Select(c => c.GetString()));
        Assert.Contains("(no value)", cube.GetProperty("dimensions").GetProperty("progressReason").GetProperty("labels").EnumerateArray().Select(c => c.GetString()));
        Assert.Contains(json.RootElement.GetProperty("note").EnumerateArray(), note => note.GetString()!.Contains("Neither is zero", StringComparison.Ordinal));
    }

    // The toolkit makes one row of two categories that are called alike, as other readers of cubes do.
    [NodeFact]
    public async Task Categories_that_are_called_alike_stay_two_rows_for_who_goes_by_labels()
    {
        const string Query = "{ contracts { groups(by: [SUPPLIER, PROCEDURE]) { key { supplier { key isSynthetic } procedure } count } } }";
        var cube = await Read(await host.Text($"/q/~{QuestionLink.Token(Query)}.jsonstat?lang=en"));
        var supplier = cube.GetProperty("dimensions").GetProperty("supplier");
        var categories = supplier.GetProperty("categories").EnumerateArray().Select(c => c.GetString()!).ToList();
        var labels = supplier.GetProperty("labels").EnumerateArray().Select(c => c.GetString()!).ToList();
        Assert.True(categories.Count > 1);
        Assert.Equal(categories.Count, labels.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains($"true ({categories[0]})", labels, StringComparer.OrdinalIgnoreCase);
        var measures = cube.GetProperty("dimensions").GetProperty(Measure).GetProperty("categories").GetArrayLength();
        Assert.Equal(categories.Count * measures, cube.GetProperty("byLabel").GetArrayLength());
    }

    [NodeFact]
    public async Task The_notes_say_why_sums_are_none()
    {
        var address = $"/q/~{QuestionLink.Token("{ observations { groups(by: [INDICATOR_CODE]) { key { indicatorCode } count sum { value } } } }")}";
        using var json = JsonDocument.Parse(await host.Text(address + ".jsonstat?list=observations.groups&lang=pt"));
        Assert.Contains(json.RootElement.GetProperty("note").EnumerateArray(), note => note.GetString()!.Contains("Não se somam (NOT_ADDITIVE)", StringComparison.Ordinal));
    }

    [NodeFact]
    public async Task Days_and_their_parts_are_time()
        => Assert.Equal(["reportedOnQuarter"], (await Read(await host.Text("/q/cybersecurity.incidents-by-sector.jsonstat"))).GetProperty("role").GetProperty("time").EnumerateArray().Select(d => d.GetString()));

    [Theory]
    [InlineData("{ milestones { nodes { number progress } } }", "groups")]
    [InlineData("{ milestones { groups(by: [COMMITMENT]) { key { commitment { plan { slug } } } count } } }", "Two groups have the same commitment")]
    [InlineData("{ contracts { groups(by: [SUPPLIER, BUYER, SIGNED_ON, PROCEDURE]) { key { supplier { key } buyer { key } signedOn procedure } count } } }", "cells")]
    [InlineData("{ milestones { groups(by: [PROGRESS]) { key { measure: progress } count } } }", "measure")]
    public async Task What_is_no_cube_is_refused(string query, string word)
    {
        var refusal = await host.Refusal($"/q/~{QuestionLink.Token(query)}.jsonstat");
        Assert.Equal((400, ErrorCode.NoCube), (refusal.Status, refusal.Code));
        Assert.Contains(word, refusal.Message, StringComparison.Ordinal);
    }

    // Of a row that is grouped by, its key tells it apart.
    private static string Category(JsonElement group, string dimension)
    {
        var columns = group.EnumerateObject().Where(c => c.Name == $"key_{dimension}" || c.Name.StartsWith($"key_{dimension}_", StringComparison.Ordinal)).ToList();
        var column = columns[Math.Max(0, columns.FindIndex(c => c.Name.EndsWith("_key", StringComparison.Ordinal)))];
        return column.Value.ValueKind == JsonValueKind.Null ? "_none" : column.Value.ToString();
    }

    private static decimal? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDecimal(),
        JsonValueKind.String => decimal.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    private static async Task<JsonElement> Read(string cube)
    {
        if (!File.Exists(Path.Combine(Folder, "node_modules", "jsonstat-toolkit", "package.json")))
            await Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        return JsonDocument.Parse(await Run("node", cube, "read.mjs")).RootElement;
    }

    private static async Task<string> Run(string program, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await errors}");
        return await output;
    }
}
