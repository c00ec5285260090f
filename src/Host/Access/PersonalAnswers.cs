using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Access;

/// <summary>The way of an answer that may hold personal data: who asks, the record of it, and that nobody between keeps a copy.</summary>
internal sealed class PersonalAnswers(ReaderAccess access, AccessLog log, ILogger<PersonalAnswers> logger)
{
    /// <summary>Registers all of it.</summary>
    public static void Add(IServiceCollection services)
    {
        ReaderTokens.Add(services);
        services.AddSingleton<ReaderAccess>();
        services.AddSingleton<AccessLog>();
        services.AddSingleton<PersonalAnswers>();
    }

    /// <summary>The reader of a request; null for anybody.</summary>
    /// <exception cref="RequestRefusal">The token, its scope or the purpose will not do.</exception>
    public async ValueTask<CredentialedReader?> Reader(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count == 0)
            return null;

        // Also of a refusal: a cache must not hand it to the next one who asks.
        context.Response.Headers.CacheControl = "no-store";
        var reader = await access.Find(context);
        if (reader is not null && context.Features.Get<IHttpsCompressionFeature>() is { } compression)
            compression.Mode = HttpsCompressionMode.DoNotCompress;
        return reader;
    }

    /// <summary>Writes down a reading, before any byte of the answer leaves.</summary>
    /// <exception cref="RequestRefusal">It cannot be written down, so that it must not be answered.</exception>
    public void Record(HttpContext context, CredentialedReader reader, GraphRequest question, GraphAnswer answer)
        => Record(context, reader, question, answer.PersonalFields, answer.Rows, answer.Kind, answer.ErrorCodes);

    /// <summary>Writes down a reading of a table, before any byte of it leaves.</summary>
    /// <exception cref="RequestRefusal">It cannot be written down, so that it must not be answered.</exception>
    public void Record(HttpContext context, CredentialedReader reader, GraphRequest question, IReadOnlyList<string> personalFields, long rows, AnswerKind kind, IReadOnlyList<string> errorCodes)
    {
        try
        {
            log.Add(new AccessRecord
            {
                Time = DateTime.UtcNow,
                Subject = reader.Subject,
                Issuer = reader.Issuer,
                TokenId = reader.TokenId,
                Purpose = reader.Purpose,
                Operation = question.OperationName,
                DocumentSha256 = AccessLog.HashOf(Encoding.UTF8.GetBytes(question.Query)),
                Document = question.Query,
                Variables = question.Variables.ValueKind == JsonValueKind.Object ? question.Variables : null,
                PersonalFields = personalFields,
                Rows = rows,
                Outcome = Outcome(kind),
                ErrorCodes = errorCodes,
                RemoteAddress = context.Connection.RemoteIpAddress?.ToString(),
            });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            logger.LogError(fault, "The access log cannot be written");
            throw new RequestRefusal(
                StatusCodes.Status503ServiceUnavailable, ErrorCode.AccessLog,
                "The access log cannot be written, and nothing personal is answered without it. The operator finds the reason in the host's log; try again later.");
        }
    }

    private static string Outcome(AnswerKind kind) => kind switch
    {
        AnswerKind.Executed => "executed",
        AnswerKind.Refused => "refused",
        AnswerKind.NotReadOnly => "not-read-only",
        _ => "failed",
    };
}
