using System.Text.RegularExpressions;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Tests.Documentation;

/// <summary>The page of an error's code: title, texts, and the examples under "Wrong" and "Right".</summary>
internal sealed partial class ErrorPage
{
    /// <summary>How a page starts a host with options of its own.</summary>
    public const string Start = "dotnet run --project src/Host -- ";

    private ErrorPage(string code)
    {
        Text = new Page($"errors/{code}.md").Text;
        var parts = Whole().Match(Text);
        Assert.True(parts.Success, $"errors/{code}.md must have: # {code}: title, the paragraphs Cause, Fix and Seen, ## Wrong, ## Right.");
        Assert.Equal(code, parts.Groups["code"].Value);
        Code = code;
        Title = parts.Groups["title"].Value;
        var setup = new List<string>();
        Wrong = Examples(parts.Groups["wrong"].Value, setup);
        Right = Examples(parts.Groups["right"].Value, setup);
    }

    /// <summary>All codes.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. typeof(ErrorCode).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal)];

    public string Code { get; }

    public string Title { get; }

    public string Text { get; }

    public IReadOnlyList<ErrorExample> Wrong { get; }

    public IReadOnlyList<ErrorExample> Right { get; }

    /// <summary>Reads the page of a code.</summary>
    public static ErrorPage Of(string code) => new(code);

    // A line that starts the host says which host the examples after it are for.
    private static List<ErrorExample> Examples(string text, List<string> setup)
    {
        var examples = new List<ErrorExample>();
        foreach (Match part in Part().Matches(text))
        {
            var (form, content) = (part.Groups["form"].Value, part.Groups["content"].Value);
            if (part.Groups["message"] is { Success: true, Value: var message })
            {
                examples[^1] = examples[^1] with { Message = message };
            }
            else if (form == "json")
            {
                examples[^1] = examples[^1] with { Beside = content };
            }
            else
            {
                if (form == "sh" && content.StartsWith(Start + "--Limits:", StringComparison.Ordinal))
                {
                    setup.Clear();
                    setup.AddRange(content[Start.Length..].Split(' '));
                    continue;
                }

                examples.Add(new ErrorExample(form, content, [.. setup]) { File = part.Groups["file"] is { Success: true, Value: var file } ? file : null });
            }
        }

        return examples;
    }

    [GeneratedRegex(@"\A# (?<code>OGP\d{3}): (?<title>.+)\n\n\*\*Cause\.\*\* .+\n\n\*\*Fix\.\*\* .+\n\n\*\*Seen\.\*\* .+\n\n## Wrong\n(?<wrong>(?:.|\n)+)\n## Right\n(?<right>(?:.|\n)+)\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?:`(?<file>[^`\n]+)`:\n\n)?```(?<form>[a-z]+)\n(?<content>(?:.|\n)*?)\n```$|^> (?<message>.+)$", RegexOptions.Multiline)]
    private static partial Regex Part();
}
