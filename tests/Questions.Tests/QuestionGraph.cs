using System.Reflection;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Questions.Tests;

/// <summary>The real graph: the plan and the modules that the host was built with, in a database of its own.</summary>
public sealed class QuestionGraph : IDisposable
{
    /// <summary>How many commitments the plan has, each with its module.</summary>
    public const int CommitmentsOfThePlan = 9;

    private readonly string _folder = Directory.CreateTempSubdirectory("ogpgraph-questions-").FullName;
    private readonly GraphQLService _service;

    public QuestionGraph()
        => _service = OgpGraphEngine.Create(
            new EngineOptions { DataFolder = _folder, PlanFiles = [Repository.PathOf("src", "Host", "plans", "pt-2021-2023", "plan.yaml")] },
            Loaded,
            NullLogger.Instance);

    /// <summary>The ids of the modules that are here and serve.</summary>
    public static IReadOnlyCollection<string> Modules { get; }

    /// <summary>The modules as they were found, those that failed too.</summary>
    internal static IReadOnlyList<LoadedModule> Loaded { get; } = ModuleCatalog.WithOwnIds([.. ModuleCatalog.BuiltIn(BuiltIn())]);

    internal GraphQLService Service => _service;

    static QuestionGraph() => Modules = [.. Loaded.Where(module => module.Error is null).Select(module => module.Id)];

    public string Sdl => _service.Sdl;

    /// <summary>The answer as JSON text.</summary>
    internal string Ask(GraphRequest request)
    {
        using var answer = _service.Execute(request, CancellationToken.None);
        return Encoding.UTF8.GetString(answer.Body.Span);
    }

    public void Dispose()
    {
        _service.Dispose();
        Directory.Delete(_folder, true);
    }

    private static IEnumerable<string> BuiltIn()
        => Assembly.Load("OgpGraph.Host").GetCustomAttributes<AssemblyMetadataAttribute>().Where(metadata => metadata.Key == "OgpGraph.Module").Select(metadata => metadata.Value!);
}
