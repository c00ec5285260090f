using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Questions.Tests;

/// <summary>One file of tests/questions: a document and what its header says of it.</summary>
internal sealed partial class Question
{
    private readonly Dictionary<string, string> _header;

    private Question(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        QueryPath = path;
        Text = File.ReadAllText(path).ReplaceLineEndings("\n");
        _header = HeaderLine().Matches(Text).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Trim());
    }

    public static IReadOnlyList<Question> All { get; } =
        [.. Directory.GetFiles(Repository.PathOf("tests", "questions"), "*.graphql").Order(StringComparer.Ordinal).Select(path => new Question(path))];

    /// <summary>The questions whose modules are all here: a module that was taken away takes its questions along.</summary>
    public static IEnumerable<Question> Askable => All.Where(question => question.IsAskable(QuestionGraph.Modules));

    public string Name { get; }

    public string QueryPath { get; }

    public string AnswerPath => Path.ChangeExtension(QueryPath, ".json");

    public string Text { get; }

    /// <summary>The document without its header, as a reader would send it.</summary>
    public string Document => string.Join('\n', Text.Split('\n').SkipWhile(line => line.StartsWith('#')));

    public IReadOnlyDictionary<string, string> Header => _header;

    public IReadOnlyList<string> Modules => _header["modules"].Split(", ");

    public Language Language => _header["language"] == "en" ? Language.En : Language.Pt;

    public string Variables => _header.GetValueOrDefault("variables", "{}");

    public int? Statements => _header.TryGetValue("statements", out var number) ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    public bool IsAskable(IReadOnlyCollection<string> present)
        => Modules is ["none"] || (Modules is ["all"] ? present.Count >= QuestionGraph.CommitmentsOfThePlan : Modules.All(present.Contains));

    public GraphRequest Request(Language? language = null)
        => new(Document, null, JsonDocument.Parse(Variables).RootElement.Clone(), language ?? Language, true);

    /// <summary>Writes the number of statements into the header.</summary>
    public void WriteStatements(int number)
    {
        var text = new StringBuilder();
        foreach (var line in Text.Split('\n').TakeWhile(line => line.StartsWith('#')).Where(line => !line.StartsWith("# statements:", StringComparison.Ordinal)))
        {
            text.Append(line).Append('\n');
        }

        File.WriteAllText(QueryPath, text.Append(CultureInfo.InvariantCulture, $"# statements: {number}\n").Append(Document).ToString());
    }

    public override string ToString() => Name;

    [GeneratedRegex(@"^# (question|adapted|modules|statements|language|variables): (.+)$", RegexOptions.Multiline)]
    private static partial Regex HeaderLine();
}
