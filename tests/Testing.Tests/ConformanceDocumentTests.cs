using System.Text.RegularExpressions;

namespace OgpGraph.Testing.Tests;

/// <summary>The page about the conformance suite names each check, and none that is not there.</summary>
public sealed partial class ConformanceDocumentTests
{
    [RepositoryFact]
    public void The_page_has_a_row_for_each_check_in_the_order_of_the_suite()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "conformance.md"));
        var told = Row().Matches(page).Select(m => m.Groups["check"].Value).Where(c => c is not ("check" or "---"));
        Assert.Equal(BadModuleTests.Facts.Select(f => f.Name.Replace('_', ' ')), told);
    }

    [GeneratedRegex(@"^\| ?(?<check>[^|]*?) ?\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
