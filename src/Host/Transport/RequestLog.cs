using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Transport;

/// <summary>One line a request. Neither documents nor variables are logged: they may hold what a reader is after.</summary>
internal sealed partial class RequestLog(ILogger<RequestLog> logger)
{
    private const int LongestName = 64;

    /// <summary>Logs an answered request.</summary>
    public void Answered(string? operationName, AnswerKind kind, int status, long bytes, TimeSpan time)
    {
        if (logger.IsEnabled(LogLevel.Information))
            Answered(Printable(operationName), kind, status, bytes, Math.Round(time.TotalMilliseconds, 3));
    }

    /// <summary>Logs a fault of the service.</summary>
    public void Failed(string? operationName, Exception exception) => FailedWith(Printable(operationName), exception);

    [LoggerMessage(1, LogLevel.Information, "{Operation} {Kind} {Status} {Bytes} B {Milliseconds} ms")]
    private partial void Answered(string operation, AnswerKind kind, int status, long bytes, double milliseconds);

    [LoggerMessage(2, LogLevel.Error, "{Operation} failed")]
    private partial void FailedWith(string operation, Exception exception);

    // A name that is none could forge lines of the log.
    private static string Printable(string? operationName)
        => operationName is null ? "-"
            : operationName.Length <= LongestName && operationName.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '_') ? operationName
            : "?";
}
