using System.Text;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Testing.Tests.Bad;

/// <summary>A module with one flaw, the check that must find it, and what the check must say.</summary>
internal sealed record BadModule(string Check, Type Type, string Expected)
{
    public const string Id = "bad-lamps";

    private const string Commitment = "PT0098";

    /// <summary>A commitment without a flaw.</summary>
    public const string Facts = """
        plan: pt-2021-2023
        slug: bad-lamps
        number: 98
        ogpId: PT0098
        ogpIdConfirmed: false
        title: { pt: Postes, en: Posts }
        objective: { pt: Mostrar um erro., en: To show a flaw. }
        source: bad-lamps-sample
        leads: [ { institution: ama, source: bad-lamps-sample } ]
        milestones:
          - { number: 1, numberedAtSource: false, title: { pt: Errar, en: Err }, source: bad-lamps-sample, progress: [ { reason: NOT_STATED, source: bad-lamps-sample } ] }
        documents:
          bad-lamps-sample: { title: A made-up document, publishedOn: { precision: NOT_STATED }, retrievedOn: 2026-11-27 }
        """;

    /// <summary>Rows without a flaw, for <see cref="Post"/>.</summary>
    public const string Posts = "id,label,isSynthetic\none,éa,true\ntwo,Êz,true\nthree,💡,true\n";

    /// <summary>The id in place of <see cref="Id"/>.</summary>
    public string As { get; init; } = Id;

    /// <summary>The files in place of the usual ones; a content of null takes one away.</summary>
    public IReadOnlyDictionary<string, string?> Files { get; init; } = new Dictionary<string, string?>();

    /// <summary>The other modules that are there; a type and its id.</summary>
    public IReadOnlyList<(Type Type, string Id)> Others { get; init; } = [];

    /// <summary>Makes the folders that it is given bad: the one of its sources, the one of its tests.</summary>
    public Action<string, string> Folders { get; init; } = (sources, tests) => { };

    /// <summary>The module, as the checks see it.</summary>
    public ModuleUnderTest Make()
    {
        var (sources, tests) = (TestGraph.NewFolder(), TestGraph.NewFolder());
        Folders(sources, tests);
        return new ModuleUnderTest(Type, As, Commitment, Open)
        {
            Others = [.. Others.Select(other => new ModuleUnderTest(other.Type, other.Id, null, _ => null).Definition)],
            Folder = sources,
            TestFolder = tests,
        };
    }

    public override string ToString() => $"{Type.Name}, which {Check} must refuse with \"{Expected}\",";

    private MemoryStream? Open(string name)
    {
        var content = Files.TryGetValue(name, out var own) ? own : name switch
        {
            "commitment.yaml" => Facts.Replace(Id, As, StringComparison.Ordinal),
            "seed/posts.csv" => Posts,
            _ => null,
        };
        return content is null ? null : new MemoryStream(Encoding.UTF8.GetBytes(content));
    }
}
