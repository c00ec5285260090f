namespace OgpGraph.Engine.Tests.Planning;

[Doc("A season.", "Uma estação.")]
public enum Season
{
    [Doc("Winter.", "Inverno.")]
    Winter,

    [Doc("Summer.", "Verão.")]
    Summer,
}
