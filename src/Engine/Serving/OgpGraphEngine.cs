using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Serving;

/// <summary>Makes the service: modules found and checked, database opened or built, schema made, plan path warm.</summary>
public static class OgpGraphEngine
{
    /// <summary>Makes the service.</summary>
    /// <exception cref="GraphException">The start cannot go on: names clash, the plan's file is malformed, the data folder cannot be used.</exception>
    public static IGraphQLService Create(EngineOptions options, ILogger logger)
    {
        var finder = FinderOf(options);
        var first = Serve(Open(options, finder, null, logger), options, logger);
        foreach (var import in first.Condition.UnfinishedImports)
        {
            logger.LogWarning("The import {Import} was begun and not ended. To do it again, run: import --resume", import);
        }

        return options.Reloads ? new ReloadingService(first, before => Open(options, finder, before.Modules, logger), projection => Serve(projection, options, logger), projection => QuestionsOf(projection, options), finder.Watched.Concat(options.QuestionFolder is { } folder ? [folder] : []), logger) : first;
    }

    /// <summary>The modules as a start finds them, with what becomes of each. The database of the data folder is not touched.</summary>
    /// <exception cref="GraphException">As of <see cref="Create(EngineOptions, ILogger)"/>.</exception>
    public static IReadOnlyList<CheckedModule> Modules(EngineOptions options, ILogger logger)
    {
        using var trial = new Trial(options, logger);
        return trial.List(FinderOf(options));
    }

    /// <summary>Tries a module in the company of all that serves; nothing of it stays.</summary>
    /// <param name="options">Where the others are.</param>
    /// <param name="path">The module's assembly, or its folder.</param>
    /// <param name="logger">Is told of faults of the others.</param>
    /// <returns>The modules that are there.</returns>
    /// <exception cref="GraphException">There is nothing, or the others cannot be loaded.</exception>
    public static IReadOnlyList<CheckedModule> Check(EngineOptions options, string path, ILogger logger)
    {
        using var trial = new Trial(options, logger);
        return trial.Check(path, FinderOf(options));
    }

    /// <summary>Adds a further plan with its commitments to the data folder, when all of it is right.</summary>
    /// <param name="options">Where the data folder is.</param>
    /// <param name="folder">The folder with plan.yaml, and a folder with commitment.yaml for each commitment.</param>
    /// <param name="logger">Is told of faults.</param>
    /// <exception cref="GraphException">The folder has no plan, or its file is malformed.</exception>
    public static AddedPlan AddPlan(EngineOptions options, string folder, ILogger logger)
    {
        using var trial = new Trial(options, logger);
        try
        {
            return trial.AddPlan(folder, options.DataFolder);
        }
        catch (SeedException fault)
        {
            throw new GraphException(fault.Error);
        }
    }

    /// <summary>Makes the service of one kind of reader from modules that are loaded already.</summary>
    internal static GraphQLService Create(EngineOptions options, IReadOnlyList<LoadedModule> modules, ILogger logger, GraphReader reader = GraphReader.Anonymous)
        => Serve(Open(options, modules, logger), reader, options, logger);

    private static Projection Open(EngineOptions options, IReadOnlyList<LoadedModule> modules, ILogger logger)
        => new ProjectionBuilder(options.DataFolder, options.PlanFiles, CheckTogether, logger).Open(modules);

    private static Projection Open(EngineOptions options, ModuleFinder finder, IReadOnlyList<LoadedModule>? served, ILogger logger)
        => new ProjectionBuilder(options.DataFolder, finder.Plans, CheckTogether, logger).Open(finder.Modules(), served);

    internal static ModuleFinder FinderOf(EngineOptions options)
        => new(options.ModuleAssemblies, options.ModuleSources, options.DropInFolder, options.PlanFiles, Path.Combine(options.DataFolder, "plans"));

    private static ServiceByReader Serve(Projection projection, EngineOptions options, ILogger logger)
    {
        var imports = new ImportService(options.DataFolder, projection, ImportLimits.Default, logger);
        return new ServiceByReader(
            Serve(projection, GraphReader.Anonymous, options, logger), new Lazy<GraphQLService>(() => Serve(projection, GraphReader.Credentialed, options, logger)), projection, QuestionsOf(projection, options), () => imports.Unfinished);
    }

    private static IReadOnlyList<QuestionFile> QuestionsOf(Projection projection, EngineOptions options) => QuestionFiles.Read(options.QuestionFolder, projection.Modules);

    private static GraphQLService Serve(Projection projection, GraphReader reader, EngineOptions options, ILogger logger)
    {
        var graph = reader == projection.Graph.Reader ? projection.Graph : GraphModelBuilder.Build(projection.Graph.Modules, reader);
        var service = new GraphQLService(graph, projection.Path, projection.Fingerprint, options.Limits, logger, options.Slots);
        WarmUp(service, logger);
        return service;
    }

    /// <summary>Opens the database for imports, made first when there is none.</summary>
    /// <exception cref="GraphException">As of <see cref="Create(EngineOptions, ILogger)"/>.</exception>
    public static ImportService OpenImports(EngineOptions options, ILogger logger)
    {
        try
        {
            return new(options.DataFolder, Open(options, FinderOf(options), ProjectionBuilder.Served(options.DataFolder), logger), ImportLimits.Default, logger);
        }
        catch (ChangeRefused refused)
        {
            throw new GraphException(ErrorCode.BadSeed, $"Files have changed so that what the database serves would be lost: {refused.Message} Mend them first. Nothing was imported.");
        }
    }

    /// <summary>Opens the database for imports, for modules that are loaded already.</summary>
    internal static ImportService OpenImports(EngineOptions options, IReadOnlyList<LoadedModule> modules, ILogger logger)
        => new(options.DataFolder, Open(options, modules, logger), ImportLimits.Default, logger);

    /// <summary>Gives an import up: it is not done again when the database is made anew, and what the archive has of it goes. Needs no database, because a start may stand still over this import.</summary>
    /// <param name="options">Where the data folder is.</param>
    /// <param name="id">The import's id.</param>
    /// <param name="cancel">Ends the wait for another import.</param>
    /// <returns>What was given up, in words; null when there is no such import.</returns>
    /// <exception cref="GraphException">The data folder cannot be used.</exception>
    public static string? GiveUpImport(EngineOptions options, string id, CancellationToken cancel) => ImportService.GiveUp(options.DataFolder, id, cancel);

    // The model with every member is checked, so that no reader meets a fault later. What modules compute is translated once, when the database is built. Together, because a model costs a second to make.
    internal static IReadOnlyList<LoadedModule> CheckTogether(IReadOnlyList<LoadedModule> modules)
    {
        try
        {
            var graph = GraphModelBuilder.Build([ModuleCatalog.Core, .. modules.Where(m => m.Definition is not null).Select(m => m.Definition!)], GraphReader.Credentialed);
            CheckSchemas(graph);
            using var context = new GraphContext(GraphContext.Options(null), graph);
            if (modules.Any(m => m.IsAdded))
            {
                CheckTables(graph);
            }

            return [.. modules.Select(m => m.Definition is not null && ModelCheck.FirstFault(graph, context, m.Id) is { } fault ? m.Failed($"{ErrorCode.BadModule}: {fault}") : m)];
        }
        catch (Exception fault) when (ModuleCatalog.IsModulesFault(fault) && fault is not GraphException { Errors: [{ Code: ErrorCode.NameClash }, ..] })
        {
            // One of them spoils the model of all: each alone with the core tells which.
            return [.. modules.Select(Check)];
        }
    }

    private static LoadedModule Check(LoadedModule module)
    {
        if (module.Definition is null)
        {
            return module;
        }

        try
        {
            var graph = GraphModelBuilder.Build([ModuleCatalog.Core, module.Definition], GraphReader.Credentialed);
            CheckSchemas(graph);
            CheckTables(graph);
            using var context = new GraphContext(GraphContext.Options(null), graph);
            return ModelCheck.FirstFault(graph, context, module.Id) is { } fault ? module.Failed($"{ErrorCode.BadModule}: {fault}") : module;
        }
        catch (GraphException fault) when (fault.Errors[0].Code == ErrorCode.BadModule)
        {
            return module.Failed(ModuleCatalog.Describe(fault));
        }
        catch (GraphException)
        {
            // A clash of names: the start stops over it, with both owners, where all modules meet.
            return module;
        }
        catch (Exception fault) when (ModuleCatalog.IsModulesFault(fault))
        {
            return module.Failed(ModuleCatalog.Describe(fault));
        }
    }

    // A name that GraphQL does not take must fail its module, and not the start.
    private static void CheckSchemas(GraphModel graph)
    {
        SchemaBuilder.Build(graph).Dispose();
        SchemaBuilder.Build(GraphModelBuilder.Build(graph.Modules, GraphReader.Anonymous)).Dispose();
    }

    // Neither must one that SQLite does not take.
    private static void CheckTables(GraphModel graph)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var context = new GraphContext(GraphContext.OptionsFor(connection), graph);
        context.Database.EnsureCreated();
        foreach (var statement in TableIndexes.Statements(graph).Prepend(SearchIndex.Create))
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    // The first plan pays for EF Core's and the library's own start; a reader should not.
    private static void WarmUp(GraphQLService service, ILogger logger)
    {
        const string Question = "{ plan { name commitments(first: 1, order: [{number: ASC}]) { totalCount nodes { title leads { name } indicators { nodes { latest { value source { title } } } } } pageInfo { endCursor } } } }";
        using var answer = service.Execute(new GraphRequest(Question, null, default, Language.Pt, true), CancellationToken.None);
        if (answer.Kind != AnswerKind.Executed)
        {
            logger.LogWarning("The first question failed: {Answer}", System.Text.Encoding.UTF8.GetString(answer.Body.Span));
        }
    }
}
