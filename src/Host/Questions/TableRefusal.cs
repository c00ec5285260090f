using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Questions;

/// <summary>A table or a saved question that is refused: JSON with the status that its error has.</summary>
internal static class TableRefusal
{
    private const string SoonSeconds = "30";

    /// <summary>True for what is told to whoever asks, while nothing of an answer was sent.</summary>
    public static bool Is(Exception fault, HttpResponse response) => fault is RequestRefusal or GraphException && !response.HasStarted;

    /// <summary>The answer to a refusal of the host or the engine.</summary>
    public static ErrorAnswer Of(Exception refusal) => refusal is RequestRefusal own ? own.ToAnswer() : Of((GraphException)refusal);

    private static ErrorAnswer Of(GraphException refused)
    {
        var status = refused.Errors[0].Code switch
        {
            ErrorCode.TablesBusy or ErrorCode.Storage => StatusCodes.Status503ServiceUnavailable,
            ErrorCode.Internal => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status400BadRequest,
        };
        return new ErrorAnswer(status == StatusCodes.Status500InternalServerError ? AnswerKind.Failed : AnswerKind.Refused, refused.Errors) { Status = status };
    }

    /// <summary>Sends it, without what was said of the answer that is not given.</summary>
    public static async Task Write(HttpContext context, ErrorAnswer answer, RequestLog log)
    {
        Forget(context.Response);
        if (answer.Status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = SoonSeconds;
        log.Answered(null, answer.Kind, answer.Status, answer.Body.Length, TimeSpan.Zero);
        await answer.Write(context, ResponseMediaType.JsonUtf8);
    }

    /// <summary>Takes back what headers say of an answer that is not given.</summary>
    public static void Forget(HttpResponse response)
    {
        response.Headers.Remove("Content-Disposition");
        response.Headers.Remove("Link");
    }
}
