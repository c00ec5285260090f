namespace OgpGraph.Engine.Tests.Planning;

/// <summary>A row with the view that it is seen in.</summary>
internal sealed record OracleRow(OracleData Data, object Row)
{
    /// <summary>Stands for the row's cursor, whose values only the service knows.</summary>
    public string Cursor => "cursor of " + Data.KeyOf(Row);
}
