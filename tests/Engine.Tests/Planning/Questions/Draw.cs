using CsCheck;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Random choices from a generator's seed.</summary>
internal sealed class Draw(PCG random)
{
    public int Below(int count) => (int)random.Next((uint)count);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>Some of a list, at least one, in random order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> from, int most)
    {
        var rest = from.ToList();
        var some = new List<T>();
        for (var left = 1 + Below(most); left > 0 && rest.Count > 0; left--)
        {
            var index = Below(rest.Count);
            some.Add(rest[index]);
            rest.RemoveAt(index);
        }

        return some;
    }
}
