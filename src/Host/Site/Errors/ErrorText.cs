using System.Reflection;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OgpGraph.Host.Site.Errors;

/// <summary>What the documentation says of an error code: cause, fix, and examples. It is written in English.</summary>
/// <param name="Title">What the code means, in a line.</param>
/// <param name="Html">The rest, as HTML of our own text.</param>
public sealed record ErrorText(string Title, string Html)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>The text of a code; null when there is no such code.</summary>
    /// <param name="code">As errors have it, such as <c>OGP103</c>.</param>
    /// <param name="errors">The address below which each code has its page.</param>
    public static ErrorText? Of(string code, string errors)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"errors/{code}.md");
        if (resource is null)
            return null;

        using var reader = new StreamReader(resource);
        var document = Markdown.Parse(reader.ReadToEnd(), Pipeline);
        var heading = document.OfType<HeadingBlock>().First();
        var title = string.Concat(heading.Inline!.Descendants<LeafInline>().Select(leaf => leaf is CodeInline marked ? marked.Content : leaf.ToString()));
        document.Remove(heading);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Lead(link, errors);
        // A code block scrolls by itself, also by the keyboard.
        foreach (var block in document.Descendants<CodeBlock>())
            block.GetAttributes().AddProperty("tabindex", "0");
        return new ErrorText(title, document.ToHtml(Pipeline));
    }

    // Other pages of the documentation are no pages of this site: their names stay.
    private static void Lead(LinkInline link, string errors)
    {
        if (link.Url is { } url && url.StartsWith("OGP", StringComparison.Ordinal) && url.EndsWith(".md", StringComparison.Ordinal))
            link.Url = $"{errors}/{url[..^".md".Length]}";
        else if (link.Url?.StartsWith("https://", StringComparison.Ordinal) != true)
            link.ReplaceBy(new LiteralInline(string.Concat(link.Descendants<LiteralInline>())), copyChildren: false);
    }
}
