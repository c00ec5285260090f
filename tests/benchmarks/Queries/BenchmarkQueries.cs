namespace OgpGraph.Benchmarks.Queries;

/// <summary>The six questions.</summary>
internal static class BenchmarkQueries
{
    private const string Plan = """
        {
          plan {
            name(lang: EN)
            commitments(order: [{number: ASC}], first: 20) {
              nodes {
                number ogpId title(lang: EN)
                milestones(order: [{number: ASC}]) { nodes { number title(lang: EN) } }
                indicators { nodes { code unit latest { value unit comparator } } }
              }
            }
          }
        }
        """;

    private const string LargestOfRegion = """
        query($min: Money!, $region: String!) {
          contracts(where: {price: {gte: $min}, region: {eq: $region}}, order: [{price: DESC}], first: 20) {
            nodes { object price currency signedOn supplier { name } buyer { name } }
          }
        }
        """;

    // Sorted by price from a price down, so that both sides enter the same index at the same place: the question is about the owners, not about a scan.
    private const string Owners = """
        query($max: Money!) {
          contracts(where: {price: {lte: $max}}, order: [{price: DESC}], first: 100) {
            nodes { object price supplier { name ownershipStatements(first: 10) { nodes { interestType shareExact ownerGroup } } } }
          }
        }
        """;

    private const string Regions = """
        { contracts { groups(by: [REGION], order: [{key: {region: ASC}}]) { key { region } count sum { price } } } }
        """;

    private const string Page = """
        { contracts(first: 5000) { nodes { key object price currency procedure signedOn region cpv } } }
        """;

    private static readonly IReadOnlyList<string> None = ["{}"];

    public static IReadOnlyList<BenchmarkQuery> All { get; } =
    [
        new("Q1", "plan → commitments → milestones, indicators → latest observation; each time on fresh processes", "/plan", Plan, None, 5, 4, 0.5),
        new("Q2", "the first 20 contracts over an amount in a region, by amount, with supplier and buyer", "/largest", LargestOfRegion,
            [.. new[] { ("5000.00", "PT11"), ("25000.00", "PT17"), ("100000.00", "PT16"), ("50000.00", "PT18"), ("75000.00", "PT15"), ("10000.00", "PT30"), ("15000.00", "PT20"), ("250000.00", "PT11") }
                .Select(v => $$"""{"min":"{{v.Item1}}","region":"{{v.Item2}}"}""")], 1, 1, 0.5),
        new("Q3", "100 contracts with supplier and its owners", "/owners", Owners,
            [.. new[] { "750000.00", "500000.00", "300000.00", "200000.00", "100000.00", "60000.00", "35000.00", "21000.00" }.Select(max => $$"""{"max":"{{max}}"}""")], 2, 2, 0.5),
        new("Q4", "count and sum of all contracts by region", "/regions", Regions, None, 1, 1, 0.9),
        new("Q5", "5,000 contracts of 8 fields", "/page", Page, None, 1, 1, 0.5),
        new("Q6", "Q1 again and again, on processes that have answered all the others", "/plan", Plan, None, 5, 4, 0.5),
    ];
}
