using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Questions;

/// <summary>The questions that can be asked by name. They come and go with the files of host and modules, and with the types that the schema has.</summary>
/// <param name="service">Has the files, and knows which fit the schema.</param>
/// <param name="limits">How large the values of examples may be.</param>
/// <param name="logger">Is told which do not, and why.</param>
public sealed partial class QuestionCatalog(IGraphQLService service, GraphLimits limits, ILogger<QuestionCatalog> logger)
{
    // Names that stand before the ending of another address: growth.schema.json must not be a question "schema" of a module "growth".
    private static readonly string[] Kept = ["schema", "citation"];

    private volatile Content _content = new([], "", "", [], []);

    /// <summary>The questions, by name; the host's own first.</summary>
    public IReadOnlyList<SavedQuestion> Questions => Current().Questions;

    /// <summary>Those that cannot be asked here, with the reason.</summary>
    public IReadOnlyList<LeftOutQuestion> LeftOut => Current().LeftOut;

    /// <summary>Changes with what the questions' files say.</summary>
    public string Version => Current().Version;

    /// <summary>The question of a name; null when there is none.</summary>
    public SavedQuestion? Find(string name) => Current().Questions.FirstOrDefault(question => question.Name == name);

    private Content Current()
    {
        // Both are the same object as long as nothing has changed. Two threads that see a change make the same twice, which harms nothing.
        var (files, sdl, content) = (service.Questions, service.Sdl, _content);
        if (ReferenceEquals(content.Files, files) && ReferenceEquals(content.Sdl, sdl))
            return content;

        var (questions, leftOut) = (new List<SavedQuestion>(), new List<LeftOutQuestion>());
        foreach (var file in files)
        {
            var name = NameOf(file);
            try
            {
                questions.Add(Read(file, name));
            }
            catch (Exception fault) when (fault is FormatException or GraphException)
            {
                leftOut.Add(new LeftOutQuestion(name, fault is GraphException graph ? $"{graph.Errors[0].Code}: {graph.Errors[0].Message}" : $"{ErrorCode.BadQuestion}: {fault.Message}"));
            }
        }

        foreach (var question in leftOut.Where(question => !content.LeftOut.Contains(question)))
            logger.LogWarning("The question {Question} is left out: {Reason}", question.Name, question.Reason);
        return _content = new Content(files, sdl, VersionOf(files), questions, leftOut);
    }

    private static string VersionOf(IReadOnlyList<QuestionFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(Encoding.UTF8.GetBytes($"{NameOf(file)}\0{file.Text}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string NameOf(QuestionFile file) => file.Module is null ? file.Name : $"{file.Module}.{file.Name}";

    private SavedQuestion Read(QuestionFile file, string name)
    {
        if (!Name().IsMatch(file.Name) || Kept.Contains(file.Name))
            throw new FormatException($"the file's name must be in kebab case, as direct-awards.graphql, of at most 60 characters, and none of {string.Join(", ", Kept)}");

        var header = QuestionHeader.Read(file.Text);
        var described = service.Describe(new GraphRequest(header.Query, null, default, Language.Pt, IsReadOnly: true), CancellationToken.None);
        if (described.Variables.FirstOrDefault(v => QuestionParameters.Reserved.Contains(v.Name)) is { } reserved)
            throw new FormatException($"the variable ${reserved.Name} cannot be given in an address, where {reserved.Name}= has a meaning of its own; rename it");
        if (header.Variables.FirstOrDefault(v => !described.Variables.Any(d => d.Name == v)) is { } unknown)
            throw new FormatException($"an entry is about ${unknown}, which the operation does not declare");
        if (described.Variables.FirstOrDefault(v => v.IsRequired && header[$"${v.Name}.example"] is null) is { } bare)
            throw new FormatException($"the variable ${bare.Name} needs a default in the operation, or an example: # ${bare.Name}.example: …");

        var topic = header["topic"] is { } id
            ? QuestionTopic.Of(id) ?? throw new FormatException($"topic is \"{id}\"; it must be one of {string.Join(", ", QuestionTopic.All.Select(t => t.Id))}")
            : QuestionTopic.All[^1];
        return new SavedQuestion(name, Required(header, "title"), Required(header, "text"), topic, header.Query)
        {
            Chart = header["chart"] is { } chart ? Drawn(chart, header, described) : null,
            Module = file.Module,
            Commitments = header["commitments"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            List = header["list"],
            Variables = [.. described.Variables.Select(v => new QuestionVariable(v, new(header[$"${v.Name}.en"] ?? v.Name, header[$"${v.Name}.pt"] ?? v.Name), header[$"${v.Name}.example"]))],
        };
    }

    private ChartChoice Drawn(string text, QuestionHeader header, OperationDescription described)
    {
        try
        {
            var chart = ChartChoice.Read(text);
            var given = new QueryCollection(described.Variables
                .Where(v => v.IsRequired).ToDictionary(v => v.Name, v => new StringValues(header[$"${v.Name}.example"])));
            var values = QuestionParameters.Read(given, described.Variables, limits).Variables;
            using var variables = values.Count == 0 ? null : JsonDocument.Parse(values.ToJsonString());
            var request = new GraphRequest(header.Query, null, variables?.RootElement ?? default, Language.Pt, IsReadOnly: true);
            using var table = service.OpenTable(new TableRequest(request) { List = header["list"] }, CancellationToken.None);
            chart.Check(table.Columns);
            return chart;
        }
        catch (FormatException fault)
        {
            throw new FormatException($"chart is \"{text}\": {fault.Message}");
        }
        catch (RequestRefusal fault)
        {
            throw new FormatException(fault.Message);
        }
    }

    private static BilingualText Required(QuestionHeader header, string key)
        => header[$"{key}.pt"] is { Length: > 0 } pt && header[$"{key}.en"] is { Length: > 0 } en
            ? new(en, pt)
            : throw new FormatException($"the file must begin with \"# {key}.pt: …\" and \"# {key}.en: …\"");

    [GeneratedRegex(@"^[a-z0-9](?=.{0,59}\z)[a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Name();

    private sealed record Content(IReadOnlyList<QuestionFile> Files, string Sdl, string Version, IReadOnlyList<SavedQuestion> Questions, IReadOnlyList<LeftOutQuestion> LeftOut);
}
