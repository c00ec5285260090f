namespace OgpGraph.Benchmarks;

/// <summary>Ends the run with a message that says what to do; no stack trace.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
