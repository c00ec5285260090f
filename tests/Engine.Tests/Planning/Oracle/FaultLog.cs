using Microsoft.Extensions.Logging;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Keeps the last fault that the service logged: answers never show one.</summary>
internal sealed class FaultLog : ILogger
{
    public Exception? Last { get; private set; }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Last = exception ?? Last;
}
