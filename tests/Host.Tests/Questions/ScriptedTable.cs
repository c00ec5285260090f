using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Tests.Questions;

/// <summary>A table that writes as the test says.</summary>
/// <param name="write">Writes; gives the rows.</param>
internal sealed class ScriptedTable(Func<Stream, long> write) : GraphTable
{
    public override string List => "rows";

    public override IReadOnlyList<string> Lists => ["rows"];

    public override IReadOnlyList<TableColumn> Columns => [];

    public override IReadOnlyList<string> PersonalFields => ["Person.name"];

    /// <summary>Is told when the table is put away.</summary>
    public Action? Closed { get; init; }

    public override long Write(TableFormat format, Stream output) => write(output);

    protected override void Dispose(bool disposing) => Closed?.Invoke();
}
