namespace OgpGraph.Engine.Importing;

/// <summary>A place in a file that people wrote; line and column count from 1.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    /// <summary>The error that something else was expected here.</summary>
    public SeedException Expected(string expected) => new(File, Line, Column, expected);
}
