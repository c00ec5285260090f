namespace OgpGraph.Core;

/// <summary>Reads one file format into rows of one table. Plain CSV needs none.</summary>
/// <typeparam name="TRow">The row type, declared with <see cref="ModuleBuilder.Table{T}"/>.</typeparam>
public interface IRowImporter<out TRow>
    where TRow : class
{
    /// <summary>Reads the rows one by one, so that memory stays flat. A malformed file throws <see cref="RowFormatException"/>.</summary>
    IEnumerable<TRow> Read(Stream file);
}
