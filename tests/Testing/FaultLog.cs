using Microsoft.Extensions.Logging;

namespace OgpGraph.Testing;

/// <summary>Keeps the last fault that the service logged: an answer never tells it, a failed test must.</summary>
internal sealed class FaultLog : ILogger
{
    /// <summary>The last fault; null when there was none.</summary>
    public Exception? Last { get; private set; }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => Last = exception ?? Last;
}
