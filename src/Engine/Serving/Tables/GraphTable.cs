using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving;

/// <summary>A question's table, ready to be written; for one thread at a time. Dispose it when it is written or not wanted.</summary>
public abstract class GraphTable : IDisposable
{
    /// <summary>The response path of the list that is the table, such as <c>contracts</c> or <c>plan.commitments</c>; empty for the one row of a question without lists.</summary>
    public abstract string List { get; }

    /// <summary>The response paths of all lists that could be the table, in the question's order; empty for a question without lists.</summary>
    public abstract IReadOnlyList<string> Lists { get; }

    /// <summary>The columns in order.</summary>
    public abstract IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The personal members that the question reads, filters, sorts or groups by, as the access log names them.</summary>
    public virtual IReadOnlyList<string> PersonalFields => [];

    /// <summary>
    /// Reads the rows and writes them as they are read, each statement once. Only the question's own <c>first</c> or <c>last</c> cuts the table's list.
    /// Nothing is written before the first row is found, so that what is refused at the start has not begun an answer.
    /// </summary>
    /// <param name="format">The form.</param>
    /// <param name="output">Where to; written to synchronously, flushed and left open at the end.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="GraphException">
    /// <see cref="ErrorCode.TablesBusy"/>, before anything is written, when as many tables as may are being written; <see cref="ErrorCode.TableLimit"/> when there are more rows than may be;
    /// <see cref="ErrorCode.Timeout"/> when the time is over; <see cref="ErrorCode.Storage"/>. What was written until then is no whole table: the answer must be broken off.
    /// </exception>
    /// <exception cref="OperationCanceledException">The reader is gone.</exception>
    public abstract long Write(TableFormat format, Stream output);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives what it holds back.</summary>
    protected abstract void Dispose(bool disposing);
}
