namespace OgpGraph.Host.Tests.Site;

/// <summary>The site when modules are not there: what is about them goes, and all pages stay.</summary>
public sealed class AbsentModuleTests
{
    [Theory]
    [InlineData("OgpGraph.Modules.RecoveryPlan")]
    [InlineData("OgpGraph.Modules.BeneficialOwners")]
    [InlineData("OgpGraph.Modules.")]
    public async Task No_page_breaks(string absent)
    {
        var program = HostProcess.CopyProgram();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(program)!, absent + "*.dll"))
            File.Delete(file);
        using var host = await HostProcess.Start(program);
        foreach (var tag in new[] { "pt", "en" })
        {
            var plan = await host.Client.Page($"/{tag}");
            foreach (var link in plan.QuerySelectorAll(".commitments a[href]").Select(a => a.GetAttribute("href")!))
                await host.Client.Page(link);
            foreach (var path in new[] { "organizations/ama", "questions", "modules", "about", "questions/plan-assessments", "questions/plan-events" })
                await host.Client.Page($"/{tag}/{path}");
            var organization = await host.Client.GetAsync($"/{tag}/organizations/XX-SYNTHETIC:0001");
            Assert.True((int)organization.StatusCode is 200 or 404);
        }

        Assert.DoesNotContain("A page failed", host.Log, StringComparison.Ordinal);
    }
}
