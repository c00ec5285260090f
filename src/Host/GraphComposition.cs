using System.Reflection;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host;

/// <summary>Puts the graph together: limits, directories, modules, engine.</summary>
internal static class GraphComposition
{
    /// <summary>Registers the service that answers, to be made at the first use, which is the start.</summary>
    public static void AddOgpGraph(this WebApplicationBuilder builder, string[] args)
    {
        builder.Services.AddSingleton(ReadLimits(builder.Configuration));
        builder.Services.AddSingleton(ExplainSwitch.Read(builder.Configuration));

        // Read from the command line alone: an environment variable that happens to be called DATA is not meant for this program.
        builder.Services.AddSingleton(FindDirectories(new ConfigurationBuilder().AddCommandLine(args).Build()["data"]));
        builder.Services.AddSingleton(CreateService);
    }

    /// <summary>The assemblies of the modules that were built with this host.</summary>
    public static IReadOnlyList<string> BuiltInModules { get; } = [.. Built("OgpGraph.Module")];

    /// <summary>What the engine needs to know of the directories.</summary>
    public static EngineOptions OptionsFor(GraphDirectories directories) => new()
    {
        DataFolder = directories.Data,
        PlanFiles = [.. Directory.GetDirectories(Source is null ? directories.Plans : Path.Combine(Source, "plans")).Order(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "plan.yaml")).Where(File.Exists)],
        ModuleAssemblies = BuiltInModules,
        ModuleSources = Source is null ? new Dictionary<string, string>() : Built("OgpGraph.ModuleSource").Select(source => source.Split('=', 2)).Where(parts => Directory.Exists(parts[1])).ToDictionary(parts => parts[0], parts => parts[1]),
        DropInFolder = directories.Modules,
        QuestionFolder = Path.Combine(Source ?? AppContext.BaseDirectory, "questions"),
    };

    // The folder of the project, when a developer's build runs where it was built; null elsewhere, such as for a copy.
    private static string? Source { get; } = Built("OgpGraph.HostSource").FirstOrDefault(folder => AppContext.BaseDirectory.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    // What the project file wrote into the program.
    private static IEnumerable<string> Built(string key)
        => typeof(GraphComposition).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(metadata => metadata.Key == key).Select(metadata => metadata.Value!);

    private static IGraphQLService CreateService(IServiceProvider services)
    {
        var options = OptionsFor(services.GetRequiredService<GraphDirectories>()) with
        {
            Limits = services.GetRequiredService<GraphLimits>(),
            Reloads = services.GetRequiredService<IConfiguration>().GetValue("Reload", true),
        };
        return OgpGraphEngine.Create(options, services.GetRequiredService<ILoggerFactory>().CreateLogger("OgpGraph.Engine"));
    }

    private static GraphLimits ReadLimits(ConfigurationManager configuration)
    {
        try
        {
            var limits = configuration.GetSection("Limits").Get<GraphLimits>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new GraphLimits();
            limits.Verify();
            return limits;
        }
        catch (InvalidOperationException exception)
        {
            throw new GraphException(ErrorCode.BadArgument, $"The settings in the section Limits cannot be used: {exception.Message}");
        }
    }

    /// <summary>The directories, for the data folder that the command line names; null when it names none.</summary>
    public static GraphDirectories FindDirectories(string? named)
    {
        var data = named ?? Environment.GetEnvironmentVariable("OGPGRAPH_DATA");
        return new GraphDirectories(
            Path.GetFullPath(string.IsNullOrWhiteSpace(data) ? "data" : data),
            Path.Combine(AppContext.BaseDirectory, "plans"),
            Path.Combine(AppContext.BaseDirectory, "modules"));
    }
}
