namespace OgpGraph.Engine.Tests.Importing;

public enum LampColour
{
    White,
    DeepRed,
}
