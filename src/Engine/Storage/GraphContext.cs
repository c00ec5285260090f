using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Caching.Memory;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Storage;

/// <summary>The one composed EF Core context, whose model comes from the graph model. It translates expressions to SQL and makes the tables; rows are read without it.</summary>
public sealed class GraphContext : DbContext
{
    private readonly bool _isForQuestions;

    internal GraphContext(DbContextOptions<GraphContext> options, GraphModel graph, bool isForQuestions = false)
        : base(options)
    {
        Graph = graph;
        _isForQuestions = isForQuestions;
        ChangeTracker.AutoDetectChangesEnabled = false;
        ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
    }

    /// <summary>The model that this context maps.</summary>
    public GraphModel Graph { get; }

    /// <inheritdoc/>
    protected override void OnModelCreating(Microsoft.EntityFrameworkCore.ModelBuilder modelBuilder) => new ContextModel(Graph, _isForQuestions).Apply(modelBuilder);

    /// <summary>Options for a SQLite database, or for translation only when there is no connection string yet.</summary>
    internal static DbContextOptions<GraphContext> Options(string? connectionString)
        => new DbContextOptionsBuilder<GraphContext>()
            .UseSqlite(connectionString ?? "Data Source=:memory:")
            .ReplaceService<IModelCacheKeyFactory, GraphModelKeyFactory>()
            .Options;

    /// <summary>Lets go of all models that EF Core keeps for the process: each that is needed again is made again.</summary>
    internal void ForgetModels() => ((this as IInfrastructure<IServiceProvider>).Instance.GetService(typeof(IMemoryCache)) as MemoryCache)?.Clear();

    /// <summary>Options for a connection that is open.</summary>
    internal static DbContextOptions<GraphContext> OptionsFor(Microsoft.Data.Sqlite.SqliteConnection connection)
        => new DbContextOptionsBuilder<GraphContext>().UseSqlite(connection).ReplaceService<IModelCacheKeyFactory, GraphModelKeyFactory>().Options;

    // Two graph models in one process (tests, a rebuild) must not share a cached EF model.
    private sealed class GraphModelKeyFactory : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (((GraphContext)context).Graph, ((GraphContext)context)._isForQuestions, designTime);
    }
}
