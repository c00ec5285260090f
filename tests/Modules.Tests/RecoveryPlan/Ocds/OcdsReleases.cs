using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Ocds;

/// <summary>Small made-up releases: one buyer, three suppliers, and what a test adds.</summary>
internal static class OcdsReleases
{
    public const string Buyer = "PT-NIPPC:599000015";
    public const string First = "PT-NIPPC:599000023";
    public const string Second = "PT-NIPPC:599000031";
    public const string Third = "PT-NIPPC:599000040";

    private const string Suppliers = """
        {"id":"s1","name":"Fornecedora 1, Lda","roles":["supplier"],"identifier":{"scheme":"PT-NIPPC","id":"599000023"}},
        {"id":"s2","name":"Fornecedora 2, Lda","identifier":{"scheme":"PT-NIPPC","id":"599000031"}},
        {"id":"s3","name":"Fornecedora 3, Lda","identifier":{"scheme":"PT-NIPPC","id":"599000040"}}
        """;

    private const string Municipality = """{"id":"b","name":"Município de Exemplo","roles":["buyer"],"identifier":{"scheme":"PT-NIPPC","id":"599000015"}}""";

    public static string Release(string members, string ocid = "ocds-zz0001-1", string id = "1", string parties = Municipality + "," + Suppliers)
        => $$"""{"ocid":"{{ocid}}","id":"{{id}}","date":"2024-05-0{{id}}T00:00:00Z","tag":["contract"],"initiationType":"tender","parties":[{{parties}}],{{members}} }""";

    public static string Package(params string[] releases)
        => $$"""{"uri":"https://example.org/p","version":"1.1","publishedDate":"2024-05-01T00:00:00Z","publisher":{"name":"P"},"releases":[{{string.Join(',', releases)}}]}""";

    public static ImportBenchRun Run(params string[] releases) => ImportBench.Run(new OcdsImporter(), ("a.json", Package(releases)));

    /// <summary>The names of the rules that were reported, each once, without those that are told of any file.</summary>
    public static string[] Rules(this ImportBenchRun run) => [.. run.Findings.Select(f => f.Rule.Code["ocds.".Length..]).Distinct().Order(StringComparer.Ordinal)];

    public static string WithParties(string parties) => $"{parties},{Suppliers}";
}
