using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Storage;

/// <summary>The one composed EF Core context, whose model comes from the graph model. It translates expressions to SQL and makes the tables; rows are read without it.</summary>
public sealed class GraphContext : DbContext
{
    // What EF Core keeps of a model, it keeps for the services that it was made by: those of a graph go with the graph.
    private static readonly ConditionalWeakTable<GraphModel, ServiceProvider> Services = [];

    private readonly bool _isForQuestions;

    internal GraphContext(DbContextOptions<GraphContext> options, GraphModel graph, bool isForQuestions = false)
        : base(new DbContextOptionsBuilder<GraphContext>(options).UseInternalServiceProvider(Services.GetValue(graph, static _ => new ServiceCollection().AddSingleton<IModelCacheKeyFactory, GraphModelKeyFactory>().AddEntityFrameworkSqlite().BuildServiceProvider())).Options)
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
            .Options;

    /// <summary>Options for a connection that is open.</summary>
    internal static DbContextOptions<GraphContext> OptionsFor(Microsoft.Data.Sqlite.SqliteConnection connection)
        => new DbContextOptionsBuilder<GraphContext>().UseSqlite(connection).Options;

    // One graph has two EF models: with all columns, and with those that an anonymous reader may ask for.
    private sealed class GraphModelKeyFactory : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (((GraphContext)context).Graph, ((GraphContext)context)._isForQuestions, designTime);
    }
}
