using OgpGraph.Engine.Graph;
using OgpGraph.Host;
using OgpGraph.Host.Access;
using OgpGraph.Host.Commands;
using OgpGraph.Host.Doors;
using OgpGraph.Host.Endpoints;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Site;
using OgpGraph.Host.Transport;

if (CommandLine.Knows(args))
    return CommandLine.Run(args);

try
{
    await using var app = Build(args);
    await app.RunAsync();
    return 0;
}
catch (GraphException exception)
{
    foreach (var error in exception.Errors)
        Console.Error.WriteLine($"{error.Code}: {error.Message}");
    return 1;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

internal sealed partial class Program
{
    internal static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        // Settings are read once: watching their files would only take watches that a system has few of.
        // Its own name, also where a test's process makes it: the lists of static files are called by it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Program).Assembly.GetName().Name, Args = ["--hostBuilder:reloadConfigOnChange=false", .. args], ContentRootPath = AppContext.BaseDirectory });
        builder.AddOgpGraph(args);
        builder.AddTransport();
        PersonalAnswers.Add(builder.Services);
        QuestionEndpoint.Add(builder.Services);
        SiteEndpoints.Add(builder.Services);
        DoorEndpoints.Add(builder);
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseTransport();
        GraphQLEndpoint.Map(app);
        QuestionEndpoint.Map(app);
        SchemaEndpoint.Map(app);
        ModulesEndpoint.Map(app);
        HealthEndpoint.Map(app);
        SiteEndpoints.Map(app);
        DoorEndpoints.Map(app);
        return app;
    }
}
