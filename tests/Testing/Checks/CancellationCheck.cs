using System.Text.Json;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Testing;

/// <summary>A question whose reader has gone stops soon, with the code of the time limit, and the service goes on to answer.</summary>
internal static class CancellationCheck
{
    // So often that the answer takes a while; what is answered sooner needs no stop.
    private const int Times = 20;

    private static readonly TimeSpan Before = TimeSpan.FromMilliseconds(5);

    // A slow machine needs some; a server must not be held longer by somebody who does not listen.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);

    public static IEnumerable<string> Problems(ModuleUnderTest module)
    {
        foreach (var (entity, root) in StatementCheck.Roots(module))
        {
            var members = $"what {module.Type.Name}.cs adds to {entity.Name}";
            var many = $"{{ {string.Join(' ', Enumerable.Range(0, Times).Select(i => $"a{i}: {root(50)}"))} }}";

            // The answer is to be stopped, not the making of its plan.
            _ = module.Alone.Service.PlanOf(TestGraph.Request(many));
            using var gone = new CancellationTokenSource();
            var answering = Task.Factory.StartNew(() => module.Alone.Answer(many, null, gone.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            var isAnswered = answering.Wait(Before);
            gone.Cancel();
            if (!answering.Wait(Most))
            {
                yield return module.Say($"A question over {entity.RootField} goes on {Most.TotalSeconds:0} seconds after its reader has gone. Look at {members}: a loader gets a token and must heed it, as in .Load(\"{LoaderOf(module, entity)}\", (keys, cancel) => {{ cancel.ThrowIfCancellationRequested(); … }}, …); nothing else may wait.");
                yield break;
            }

            var codes = isAnswered ? [] : CodesOf(answering.Result).Where(code => code != ErrorCode.Timeout).ToList();
            if (codes.Count > 0)
            {
                yield return module.Say($"A question over {entity.RootField} whose reader has gone ends with {codes[0]} and not with {ErrorCode.Timeout}: {module.Alone.LastFault} Look at {members}: a loader lets OperationCanceledException through, as in .Load(\"{LoaderOf(module, entity)}\", (keys, cancel) => {{ cancel.ThrowIfCancellationRequested(); … }}, …).");
            }

            var next = module.Alone.Answer($"{{ {root(50)} }}");
            if (CodesOf(next).FirstOrDefault() is { } code)
            {
                yield return module.Say($"After a reader has gone, the next question over {entity.RootField} fails with {code}: {module.Alone.LastFault} Look at {members}: a loader keeps nothing between two questions; it makes anew what it needs.");
            }
        }
    }

    private static string LoaderOf(ModuleUnderTest module, Entity entity) => entity.Fields.FirstOrDefault(f => f.Owner == module.Id && f.Loader is not null)?.Name ?? "field";

    private static IEnumerable<string> CodesOf(JsonElement answer)
        => answer.TryGetProperty("errors", out var errors) ? errors.EnumerateArray().Select(e => e.GetProperty("extensions").GetProperty("code").GetString()!).Distinct() : [];
}
