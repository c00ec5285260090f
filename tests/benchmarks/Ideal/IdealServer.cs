using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SQLitePCL;

namespace OgpGraph.Benchmarks.Ideal;

/// <summary>
/// What the host is measured against: bare Kestrel without routing, logging or middleware; one hand-written SQL text or two a question on pooled connections with prepared
/// commands; and Utf8JsonWriter straight into the answer. It reads the same body by POST, so that both sides do the same HTTP.
/// </summary>
internal sealed class IdealServer(string databasePath)
{
    /// <summary>The first argument that makes this program the ideal endpoint.</summary>
    public const string Argument = "--serve-ideal";

    private delegate void AnswerWriter(IdealConnection connection, Utf8JsonWriter json, IdealVariables variables);

    private static readonly Dictionary<string, AnswerWriter> Answers = new(StringComparer.Ordinal)
    {
        ["/plan"] = PlanAnswer.Write,
        ["/largest"] = ContractAnswers.WriteLargest,
        ["/owners"] = ContractAnswers.WriteOwners,
        ["/regions"] = ContractAnswers.WriteRegions,
        ["/page"] = ContractAnswers.WritePage,
    };

    private readonly ConcurrentBag<IdealConnection> _idle = [];

    /// <summary>Serves until the process is told to end.</summary>
    public void Run(int port)
    {
        // Each connection serves one request at a time, so SQLite need not lock at every cell: a fifth faster, and the host opens its connections so too.
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(System.Net.IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        using var app = builder.Build();
        app.Run(Answer);
        app.Run();
    }

    private async Task Answer(HttpContext context)
    {
        if (!Answers.TryGetValue(context.Request.Path.Value!, out var write))
        {
            context.Response.StatusCode = context.Request.Path == "/health/ready" ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
            return;
        }

        var body = context.Request.BodyReader;
        var read = await body.ReadAtLeastAsync((int)context.Request.ContentLength!.Value);
        var variables = IdealVariables.Read(read.Buffer);
        body.AdvanceTo(read.Buffer.End);

        context.Response.ContentType = "application/json; charset=utf-8";
        if (!_idle.TryTake(out var connection))
        {
            connection = new IdealConnection(databasePath);
        }

        var json = connection.Json;
        json.Reset(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartObject(PropertyNames.Data);
        write(connection, json, variables);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        _idle.Add(connection);
    }
}
