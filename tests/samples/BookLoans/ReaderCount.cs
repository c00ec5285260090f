namespace OgpGraph.Samples.BookLoans;

#region observation
[Doc("How many people read at a branch.", "Quantas pessoas leram num balcão.")]
public sealed class ReaderCount : Observation
{
    [Doc("The age group; null for all.", "O grupo etário; nulo para todos.")]
    public string? AgeGroup { get; set; }
}
#endregion
