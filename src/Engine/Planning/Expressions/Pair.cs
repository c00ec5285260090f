namespace OgpGraph.Engine.Planning;

/// <summary>Two things in one row of a query: what joins and composite group keys are made of.</summary>
internal sealed class Pair<TLeft, TRight>(TLeft left, TRight right)
{
    public TLeft Left { get; } = left;

    public TRight Right { get; } = right;
}
