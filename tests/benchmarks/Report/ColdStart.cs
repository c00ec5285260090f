using OgpGraph.Benchmarks.Load;

namespace OgpGraph.Benchmarks.Report;

/// <summary>Fresh processes: the time to their first answer, and what they do in the two seconds after it, before their code is compiled well.</summary>
internal sealed record ColdStart(int Connections, TimeSpan IdealFirstAnswer, TimeSpan? HostFirstAnswer, LoadResult Ideal, LoadResult? Host);
