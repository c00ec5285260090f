using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving;

/// <summary>One service for each kind of reader: schema, plans and caches are apart, the database is one.</summary>
/// <param name="anonymous">For anybody.</param>
/// <param name="credentialed">For readers of personal data; made when the first one comes, because most hosts never see one.</param>
/// <param name="unfinished">Names the imports that were begun and not ended.</param>
internal sealed class ServiceByReader(GraphQLService anonymous, Lazy<GraphQLService> credentialed, Func<IReadOnlyList<string>> unfinished) : IGraphQLService, IDisposable
{
    /// <inheritdoc/>
    public string Sdl => anonymous.Sdl;

    /// <inheritdoc/>
    public ServiceCondition Condition => anonymous.Condition with { UnfinishedImports = unfinished() };

    /// <inheritdoc/>
    public GraphAnswer Execute(GraphRequest request, CancellationToken gone)
        => request.Reader == GraphReader.Credentialed ? credentialed.Value.Execute(request, gone) : anonymous.Execute(request, gone);

    public void Dispose()
    {
        anonymous.Dispose();
        if (credentialed.IsValueCreated)
        {
            credentialed.Value.Dispose();
        }
    }
}
