using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Extensions;
using OgpGraph.Core;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Questions;

/// <summary>A question as one address asks it: saved or carried, with the values of its variables. Dispose it to give the variables' buffer back.</summary>
internal sealed class AskedQuestion : IDisposable
{
    // A file's name has no more values, and no more of each.
    private const int MostNamed = 4;
    private const int LongestNamed = 40;

    private readonly QuestionAddress _address;
    private readonly IQueryCollection _given;
    private readonly string? _operation;
    private readonly JsonObject _values;
    private readonly JsonDocument? _variables;
    private readonly IGraphQLService _service;
    private QuestionCaption? _caption;

    private AskedQuestion(
        QuestionAddress address, SavedQuestion? saved, string query, string? operation, OperationDescription described,
        QuestionParameters parameters, JsonObject values,
        IQueryCollection given, Language language, IGraphQLService service)
    {
        (_address, Saved, Query, _operation, Described, Parameters, _values, _given, Language, _service)
            = (address, saved, query, operation, described, parameters, values, given, language, service);
        _variables = values.Count == 0 ? null : JsonDocument.Parse(values.ToJsonString());
    }

    /// <summary>The question of this name; null when the address carries its own.</summary>
    public SavedQuestion? Saved { get; }

    /// <summary>The GraphQL document.</summary>
    public string Query { get; }

    /// <summary>What its operation declares.</summary>
    public OperationDescription Described { get; }

    /// <summary>How the answer is wanted.</summary>
    public QuestionParameters Parameters { get; }

    /// <summary>The language of texts.</summary>
    public Language Language { get; }

    /// <summary>The response path of the list that is the table; null for the first one.</summary>
    public string? List => Parameters.List ?? Saved?.List;

    /// <summary>What is drawn of it.</summary>
    public ChartChoice Chart => Parameters.Chart ?? (Saved is null ? ChartChoice.Automatic : Saved.Chart ?? ChartChoice.None);

    /// <summary>What it asks and with which values, in its own language.</summary>
    public QuestionCaption Caption => _caption ??= CaptionIn(Language, _values, CancellationToken.None);

    /// <summary>What it asks, for readers, with its conditions.</summary>
    public string Title => Caption.Whole;

    /// <summary>The title with the conditions in both languages.</summary>
    public BilingualText Titles
        => new(CaptionIn(Language.En, _values, CancellationToken.None).Whole,
            CaptionIn(Language.Pt, _values, CancellationToken.None).Whole);

    /// <summary>What it asks and with which values, for readers of a language.</summary>
    /// <param name="language">The reader's.</param>
    /// <param name="values">The values of its variables.</param>
    /// <param name="gone">Stops the work.</param>
    public QuestionCaption CaptionIn(Language language, JsonObject values, CancellationToken gone)
        => Saved is null ? QuestionCaption.Of(Query, Described.Name, values, Chart, _service, language, gone)
            : QuestionCaption.Of(Saved, values, language);

    /// <summary>Finds the question of an address and reads its parameters.</summary>
    /// <param name="address">The address.</param>
    /// <param name="request">Has the parameters.</param>
    /// <param name="catalog">The saved questions.</param>
    /// <param name="service">Knows the variables of a carried question.</param>
    /// <param name="limits">The limits of a request.</param>
    /// <param name="reader">Whose question it is.</param>
    /// <exception cref="RequestRefusal">There is no such question, its token is none, or a parameter cannot be used.</exception>
    /// <exception cref="GraphException">A carried question does not fit the schema.</exception>
    public static AskedQuestion Read(QuestionAddress address, HttpRequest request, QuestionCatalog catalog, IGraphQLService service, GraphLimits limits, GraphReader reader)
    {
        var language = RequestLanguage.Choose(request.Headers.AcceptLanguage);
        if (address.Name is { } name)
        {
            var saved = catalog.Find(name) ?? throw Unknown(name, catalog);
            var declared = new OperationDescription(null, [.. saved.Variables.Select(v => v.Declared)]);
            var read = QuestionParameters.Read(request.Query, declared.Variables, limits);
            return new AskedQuestion(address, saved, saved.Query, null, declared, read, read.Variables, request.Query,
                read.Language ?? language, service);
        }

        using var carried = QuestionLink.Read(address.Token!, limits);
        var described = service.Describe(new GraphRequest(carried.Query, carried.OperationName, default, language, IsReadOnly: true) { Reader = reader }, request.HttpContext.RequestAborted);
        var parameters = QuestionParameters.Read(request.Query, described.Variables, limits);
        var values = carried.Variables.ValueKind == JsonValueKind.Object ? JsonObject.Create(carried.Variables.Clone())! : [];
        foreach (var (variable, value) in parameters.Variables)
            values[variable] = value?.DeepClone();
        return new AskedQuestion(address, null, carried.Query, carried.OperationName, described, parameters, values, request.Query,
            parameters.Language ?? language, service);
    }

    /// <summary>The question as the engine takes it.</summary>
    public GraphRequest For(GraphReader reader) => new(Query, _operation, _variables?.RootElement ?? default, Language, IsReadOnly: true) { Reader = reader };

    /// <summary>The address of another form of the same answer, from the root of the host, with the parameters of this one.</summary>
    public string AddressOf(QuestionForm form) => $"/q/{FileOf(form)}";

    /// <summary>The last part of <see cref="AddressOf"/>.</summary>
    public string FileOf(QuestionForm form)
    {
        var parameters = new QueryBuilder();
        foreach (var variable in Described.Variables.Where(v => _given.ContainsKey(v.Name)))
            parameters.Add(variable.Name, _given[variable.Name].OfType<string>());
        Add(parameters, "lang", Parameters.Language is { } language ? RequestLanguage.Code(language) : null);
        Add(parameters, "list", Parameters.List);
        Add(parameters, "chart", Parameters.Chart?.ToString());
        Add(parameters, "dialect", Parameters.IsExcelPt && (form == QuestionForm.Csv || form == QuestionForm.Schema) ? QuestionParameters.ExcelPt : null);
        return $"{_address.Stem}.{form.Ending}{parameters}";
    }

    /// <summary>The address of a form that carries the question with all its values, from the root of the host: it stays when the saved question changes or goes.</summary>
    public string PermanentAddressOf(QuestionForm form)
    {
        var parameters = new QueryBuilder { { "lang", RequestLanguage.Code(Language) } };
        Add(parameters, "list", List);
        return $"/q/{QuestionLink.Mark}{QuestionLink.Token(Query, _values, _operation)}.{form.Ending}{parameters}";
    }

    /// <summary>A name for the file that a reader saves, without its ending; the values that the address gives are in it.</summary>
    public string FileName
    {
        get
        {
            var values = Described.Variables.SelectMany(v => _given[v.Name]).OfType<string>().Select(Plain)
                .Where(value => value.Length > 0);
            return string.Join('-', [Saved?.Name ?? NameOf(Described.Name), .. values.Take(MostNamed), $"{LisbonDay.Today:yyyy-MM-dd}"]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _variables?.Dispose();

    // What every system takes in the name of a file.
    private static string Plain(string value)
        => new string([.. value.Take(LongestNamed).Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-')]).Trim('-');

    private static string NameOf(string? operation) => operation is { Length: > 0 and <= 60 } ? operation : "ogpgraph";

    private static void Add(QueryBuilder parameters, string name, string? value)
    {
        if (value is not null)
            parameters.Add(name, value);
    }

    private static RequestRefusal Unknown(string name, QuestionCatalog catalog)
    {
        var reason = catalog.LeftOut.FirstOrDefault(question => question.Name == name)?.Reason;
        return new RequestRefusal(StatusCodes.Status404NotFound, ErrorCode.UnknownQuestion, reason is null
            ? $"There is no saved question \"{(name.Length <= 60 ? name : name[..60] + "…")}\". The questions are listed at /q."
            : $"The question \"{name}\" cannot be asked here now: {reason}");
    }
}
