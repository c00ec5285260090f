namespace OgpGraph.Engine.Tests.Importing;

[Doc("A colour.", "Uma cor.")]
public enum TorchColour
{
    [Doc("White.", "Branca.")]
    White,

    [Doc("Red.", "Vermelha.")]
    Red,
}
