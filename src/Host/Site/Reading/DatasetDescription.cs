using System.Text.Json.Nodes;
using OgpGraph.Host.Questions;

namespace OgpGraph.Host.Site;

/// <summary>A page's facts as search engines for data read them (schema.org <c>Dataset</c>).</summary>
internal static class DatasetDescription
{
    /// <summary>Describes a page.</summary>
    /// <param name="text">The language.</param>
    /// <param name="root">Scheme and host.</param>
    /// <param name="path">The page's path.</param>
    /// <param name="name">What it is about.</param>
    /// <param name="description">What it holds; null when nothing says.</param>
    /// <param name="version">The version of the data.</param>
    /// <param name="files">The questions whose answers it shows.</param>
    public static JsonObject Of(SiteText text, string root, string path, string name, string? description, string version, params IEnumerable<ViewedQuestion?> files) => new()
    {
        ["@type"] = "Dataset",
        ["name"] = name,
        ["description"] = description ?? name,
        ["url"] = root + path,
        ["inLanguage"] = text.Tag,
        ["version"] = version,
        ["license"] = Licence.Address,
        ["isAccessibleForFree"] = true,
        ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = Citation.Publisher, ["url"] = root },
        ["distribution"] = new JsonArray([.. files.OfType<ViewedQuestion>().SelectMany(file => new[] { ("csv", "text/csv"), ("json", "application/json") }.Select(form => new JsonObject
        {
            ["@type"] = "DataDownload",
            ["encodingFormat"] = form.Item2,
            ["contentUrl"] = root + file.Answer(form.Item1, text),
        }))]),
    };
}
