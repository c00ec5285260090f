using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using OgpGraph.Core;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Site;

namespace OgpGraph.Host.Questions;

/// <summary>How an answer, a table or a page is cited: by the address that carries its question, the version of the data and the day on which it was read.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Address">The whole address under which it stays.</param>
/// <param name="Version">The version of the data.</param>
/// <param name="ReadOn">The day in Lisbon on which it was read.</param>
/// <param name="Cited">The documents that its facts come from.</param>
public sealed record Citation(string Title, string Address, string Version, DateOnly ReadOn, CitedSources Cited)
{
    /// <summary>Who publishes: this service.</summary>
    public const string Publisher = "OgpGraph";

    /// <summary>The citation of a question's answer, read today.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="root">The address of the host.</param>
    /// <param name="version">The version of the data.</param>
    /// <param name="cited">The documents that the answer names.</param>
    internal static Citation Of(AskedQuestion asked, string root, string version, CitedSources cited)
        => new(asked.Title, root + asked.PermanentAddressOf(QuestionForm.Csv), version, LisbonDay.Today, cited);

    /// <summary>The citation as a sentence.</summary>
    /// <param name="language">Its language.</param>
    public string ToText(Language language)
    {
        var isEnglish = language == Language.En;
        var text = new StringBuilder();
        var day = ReaderFormat.Day(ReadOn, language).Replace(ReaderFormat.NoBreak, ' ');
        text.Append(CultureInfo.InvariantCulture, $"{Publisher} ({ReadOn.Year}). {Ended(Title)} ");
        text.Append(isEnglish
            ? $"Data version {Version}. Retrieved on {day} from {Address}."
            : $"Versão dos dados {Version}. Consultado a {day} em {Address}.");
        if (Cited.Sources.Count > 0)
            text.Append(isEnglish ? " Sources: " : " Fontes: ").AppendJoin("; ", Cited.Sources.Select(source => Written(source, isEnglish))).Append('.');
        if (Synthetic(isEnglish) is { } said)
            text.Append(' ').Append(said);
        text.Append(isEnglish ? $" Compilation under {Licence.Name}; each source keeps its own licence." : $" Compilação sob {Licence.Name}; cada fonte mantém a sua licença.");
        return text.Append('\n').ToString();
    }

    /// <summary>The citation as an entry of BibTeX.</summary>
    public string ToBibTeX()
    {
        var note = new StringBuilder($"Data version {Version}. Compilation under {Licence.Name}.");
        if (Cited.Sources.Count > 0)
            note.Append(" Sources: ").AppendJoin("; ", Cited.Sources.Select(source => Written(source, isEnglish: true))).Append('.');
        if (Synthetic(isEnglish: true) is { } said)
            note.Append(' ').Append(said);
        return $$"""
            @misc{ogpgraph-{{Version[..Math.Min(8, Version.Length)]}}-{{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Address)).AsSpan(0, 4))}},
              author = {{{Publisher}}},
              title = {{{Escaped(Title)}}},
              year = {{{ReadOn.Year.ToString(CultureInfo.InvariantCulture)}}},
              url = {{{Address}}},
              urldate = {{{ReadOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}}},
              note = {{{Escaped(note.ToString())}}}
            }

            """;
    }

    /// <summary>The citation as CSL JSON, a list of one item.</summary>
    public string ToCsl()
    {
        var item = new JsonObject
        {
            ["id"] = Address,
            ["type"] = "dataset",
            ["title"] = Title,
            ["author"] = new JsonArray(new JsonObject { ["literal"] = Publisher }),
            ["publisher"] = Publisher,
            ["version"] = Version,
            ["URL"] = Address,
            ["issued"] = Day(new JsonArray(ReadOn.Year)),
            ["accessed"] = Day(new JsonArray(ReadOn.Year, ReadOn.Month, ReadOn.Day)),
            ["license"] = Licence.Name,
        };
        if (Cited.Sources.Count > 0)
            item["references"] = string.Join("; ", Cited.Sources.Select(source => Written(source, isEnglish: true)));
        if (Synthetic(isEnglish: true) is { } said)
            item["note"] = said;
        return JsonText.Of(new JsonArray(item)) + "\n";
    }

    private string? Synthetic(bool isEnglish) => Cited switch
    {
        { HasSynthetic: true } => isEnglish ? "It has synthetic data, made up to show the service." : "Contém dados sintéticos, inventados para mostrar o serviço.",
        { CanHaveSynthetic: true } => isEnglish ? "It counts or sums rows that can be synthetic data, made up to show the service." : "Conta ou soma linhas que podem ser dados sintéticos, inventados para mostrar o serviço.",
        _ => null,
    };

    private static JsonObject Day(JsonArray parts) => new() { ["date-parts"] = new JsonArray(parts) };

    private static string Written(CitedSource source, bool isEnglish)
    {
        var licence = source.Licence ?? (isEnglish ? "no licence stated" : "sem licença indicada");
        return $"{source.Title} ({(source.Publisher is { } publisher ? $"{publisher}; " : "")}{licence}{(source.Url is { } url ? $"; {url}" : "")})";
    }

    private static string Ended(string title) => title.EndsWith('?') || title.EndsWith('.') ? title : title + ".";

    // What TeX takes for itself. Braces that do not fit together would end the entry.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '{' or '}' or '%' or '&' or '$' or '#' or '_' => escaped.Append('\\').Append(character),
                '\\' => escaped.Append("\\textbackslash "),
                '~' => escaped.Append("\\textasciitilde "),
                '^' => escaped.Append("\\textasciicircum "),
                _ => escaped.Append(char.IsControl(character) ? ' ' : character),
            };
        }

        return escaped.ToString();
    }
}
