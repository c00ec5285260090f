using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Serving;

/// <summary>One service for each kind of reader: schema, plans and caches are apart, the database is one.</summary>
/// <param name="anonymous">For anybody.</param>
/// <param name="credentialed">For readers of personal data; made when the first one comes, because most hosts never see one.</param>
/// <param name="projection">The database.</param>
/// <param name="questions">The questions of host and modules.</param>
/// <param name="unfinished">Names the imports that were begun and not ended.</param>
internal sealed class ServiceByReader(GraphQLService anonymous, Lazy<GraphQLService> credentialed, Projection projection, IReadOnlyList<QuestionFile> questions, Func<IReadOnlyList<string>> unfinished) : IGraphQLService, IDisposable
{
    private volatile bool _isHeld;
    private volatile IReadOnlyList<QuestionFile> _questions = questions;

    /// <summary>The database that is served.</summary>
    public Projection Projection { get; } = projection;

    /// <inheritdoc/>
    public string Sdl => anonymous.Sdl;

    /// <inheritdoc/>
    public ServiceCondition Condition => anonymous.Condition with { UnfinishedImports = unfinished() };

    /// <inheritdoc/>
    public GraphAnswer Execute(GraphRequest request, CancellationToken gone)
        => request.Reader == GraphReader.Credentialed ? Credentialed().Execute(request, gone) : anonymous.Execute(request, gone);

    /// <inheritdoc/>
    public IReadOnlyList<QuestionFile> Questions
    {
        get => _questions;
        set
        {
            // Whoever keeps what follows from a list need not make it anew for an equal one.
            if (!_questions.SequenceEqual(value))
            {
                _questions = value;
            }
        }
    }

    /// <inheritdoc/>
    public OperationDescription Describe(GraphRequest request, CancellationToken gone)
        => request.Reader == GraphReader.Credentialed ? Credentialed().Describe(request, gone) : anonymous.Describe(request, gone);

    /// <inheritdoc/>
    public GraphTable OpenTable(TableRequest request, CancellationToken gone)
        => request.Question.Reader == GraphReader.Credentialed ? Credentialed().OpenTable(request, gone) : anonymous.OpenTable(request, gone);

    /// <inheritdoc/>
    public IReadOnlyList<TableDescription> Tables => anonymous.Tables;

    /// <inheritdoc/>
    public string DataVersion => anonymous.DataVersion;

    private GraphQLService Credentialed()
    {
        var isNew = !credentialed.IsValueCreated;
        if (isNew && _isHeld)
        {
            credentialed.Value.Hold(isHeld: true);
        }

        return credentialed.Value;
    }

    /// <summary>True to stay with the database that is open while this host itself puts another in its place; false to look again.</summary>
    public void Hold(bool isHeld)
    {
        _isHeld = isHeld;
        anonymous.Hold(isHeld);
        if (credentialed.IsValueCreated)
        {
            credentialed.Value.Hold(isHeld);
        }
    }

    public void Dispose()
    {
        anonymous.Dispose();
        if (credentialed.IsValueCreated)
        {
            credentialed.Value.Dispose();
        }
    }
}
