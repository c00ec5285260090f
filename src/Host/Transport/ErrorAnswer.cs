using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Transport;

/// <summary>An answer of the host itself, when a request does not reach the engine.</summary>
internal sealed class ErrorAnswer : GraphAnswer
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _body = new(256);

    /// <summary>Answers with one error.</summary>
    public ErrorAnswer(AnswerKind kind, string code, string message)
        : this(kind, [new GraphError(code, message)])
    {
    }

    /// <summary>Answers with errors.</summary>
    public ErrorAnswer(AnswerKind kind, IReadOnlyList<GraphError> errors)
    {
        Kind = kind;
        Status = kind == AnswerKind.Failed ? StatusCodes.Status500InternalServerError : StatusCodes.Status400BadRequest;
        using var json = new Utf8JsonWriter(_body, WriterOptions);
        json.WriteStartObject();
        json.WriteStartArray("errors");
        foreach (var error in errors)
            Write(json, error);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A fault of the service, of which only the log tells more.</summary>
    public static ErrorAnswer Internal() => new(AnswerKind.Failed, ErrorCode.Internal, "The service failed to answer. The fault is in its log; try again, and report it if it stays.");

    /// <inheritdoc/>
    public override AnswerKind Kind { get; }

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Body => _body.WrittenMemory;

    /// <summary>The HTTP status, whatever the media type.</summary>
    public int Status { get; init; }

    /// <summary>The methods that may be used instead, for status 405.</summary>
    public string? Allow { get; init; }

    /// <summary>The challenge of status 401 or 403.</summary>
    public string? Authenticate { get; init; }

    /// <summary>Writes the answer to the response.</summary>
    public ValueTask<System.IO.Pipelines.FlushResult> Write(HttpContext context, string mediaType)
    {
        var response = context.Response;
        response.StatusCode = Status;
        if (Allow is not null)
            response.Headers.Allow = Allow;
        if (Authenticate is not null)
            response.Headers.WWWAuthenticate = Authenticate;
        // The rest of the body is not read to its end, so the connection cannot carry another request.
        if (Status == StatusCodes.Status413PayloadTooLarge)
            response.Headers.Connection = "close";
        response.ContentType = mediaType;
        response.ContentLength = Body.Length;
        return response.BodyWriter.WriteAsync(Body, context.RequestAborted);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }

    private static void Write(Utf8JsonWriter json, GraphError error)
    {
        json.WriteStartObject();
        json.WriteString("message", error.Message);
        if (error.Locations.Count > 0)
        {
            json.WriteStartArray("locations");
            foreach (var (line, column) in error.Locations)
            {
                json.WriteStartObject();
                json.WriteNumber("line", line);
                json.WriteNumber("column", column);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("extensions");
        json.WriteString("code", error.Code);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
