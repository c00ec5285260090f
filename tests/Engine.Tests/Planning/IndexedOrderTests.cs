using Microsoft.EntityFrameworkCore;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Rows in the order of an index: every window is the one that the oracle has, values before nulls, and a page is read from the index at its cursor.</summary>
public sealed class IndexedOrderTests
{
    public static TheoryData<string> Arguments => new(
        "order: [{price: ASC}]",
        "order: [{price: DESC}]",
        "order: [{price: ASC}], where: {price: {gt: \"5\"}}",
        "order: [{price: DESC}], where: {price: {neq: null}}",
        "order: [{price: DESC}], where: {price: {eq: null}}",
        "order: [{price: ASC}], where: {isLent: {eq: true}}",
        "order: [{price: ASC}], where: {price: {gte: \"-1000000\"}, isLent: {eq: false}}",
        "order: [{price: DESC}], where: {isLent: {eq: false}, price: {lt: \"500\"}}",
        "order: [{acquiredOn: DESC}]",
        "order: [{acquiredOn: ASC}]");

    [Theory]
    [MemberData(nameof(Arguments))]
    public void Every_window_is_the_oracles(string arguments)
    {
        var cursors = Samples.Small.Ask($"{{ books(first: 1000, {arguments}) {{ edges {{ cursor }} }} }}").GetProperty("data").GetProperty("books").GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("cursor").GetString()!).ToList();
        Assert.NotEmpty(cursors);
        foreach (var (from, at) in cursors.SelectMany((from, i) => cursors.Where((_, j) => (i + j) % 3 == 0).Select(at => (from, at))))
        {
            foreach (var window in (string[])["first: 2", "last: 2", $"after: \"{from}\", first: 2", $"after: \"{from}\", last: 2", $"before: \"{at}\", first: 2", $"before: \"{at}\", last: 2", $"after: \"{from}\", before: \"{at}\", first: 3", $"after: \"{from}\", before: \"{at}\", last: 3"])
            {
                Samples.Small.AssertSame($"{{ books({window}, {arguments}) {{ totalCount pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} edges {{ cursor node {{ key price author {{ name }} printed {{ from precision }} }} }} }} }}", null, Language.En);
            }
        }
    }

    [Theory]
    [InlineData("order: [{price: ASC}], first: 3")]
    [InlineData("order: [{price: DESC}], first: 3")]
    [InlineData("order: [{price: DESC}], first: 3, where: {price: {gt: \"5\"}}")]
    [InlineData("order: [{price: ASC}], first: 3, after: CURSOR")]
    [InlineData("order: [{price: DESC}], first: 3, after: CURSOR")]
    [InlineData("order: [{price: DESC}], last: 3, before: CURSOR")]
    public void A_page_is_read_from_the_index(string arguments)
    {
        var cursor = Samples.Usual.Ask($"{{ books(first: 20, {arguments[..arguments.IndexOf(']', StringComparison.Ordinal)]}]) {{ pageInfo {{ endCursor }} }} }}").GetProperty("data").GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetRawText();
        var sql = Samples.Usual.Service.PlanOf(SampleDatabase.Request($"{{ books({arguments.Replace("CURSOR", cursor, StringComparison.Ordinal)}) {{ nodes {{ key title }} }} }}")).Statements.Single().Sql;
        using var context = Samples.Usual.Open();
        var connection = context.Database.GetDbConnection();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var name in System.Text.RegularExpressions.Regex.Matches(sql, "@\\w+").Select(m => m.Value).Distinct())
        {
            command.Parameters.Add(new Microsoft.Data.Sqlite.SqliteParameter(name, 1));
        }

        var steps = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        // What is sorted is the page alone: every reading of the table enters the index.
        var readings = steps.Where(s => s.Contains("library_Book", StringComparison.Ordinal) || s.StartsWith("SEARCH", StringComparison.Ordinal) || s.StartsWith("SCAN l ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(readings);
        Assert.All(readings, step => Assert.Matches("^SEARCH .*_Price_", step));
    }
}
