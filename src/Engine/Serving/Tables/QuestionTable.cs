using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Serving;

/// <summary>The table of a question that was planned.</summary>
/// <param name="layout">What it is made of.</param>
/// <param name="lists">The question's lists.</param>
/// <param name="request">The request.</param>
/// <param name="variables">Its variables.</param>
/// <param name="home">The service that it is of.</param>
/// <param name="gone">Cancelled when nobody waits for it any more.</param>
internal sealed class QuestionTable(TableLayout layout, IReadOnlyList<TableList> lists, TableRequest request, Variables variables, TableHome home, CancellationToken gone) : GraphTable
{
    /// <inheritdoc/>
    public override string List => layout.List?.Path ?? "";

    /// <summary>The response keys from the root field to the list, all of them; empty for the one row of a question without lists.</summary>
    internal IReadOnlyList<string> Way => layout.List?.Keys ?? [];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Lists { get; } = [.. lists.Select(l => l.Path)];

    /// <inheritdoc/>
    public override IReadOnlyList<TableColumn> Columns => layout.Columns;

    /// <inheritdoc/>
    public override IReadOnlyList<string> PersonalFields => layout.Plan.Personal.Names;

    /// <inheritdoc/>
    public override long Write(TableFormat format, Stream output)
    {
        using var slot = home.Slots.Take(home.Limits.TablesAtOnce);
        var most = request.MaximumTime is { } asked && asked < home.Limits.TableTime ? asked : home.Limits.TableTime;
        var time = new TimeLimit(most, gone);
        try
        {
            return Write(format, output, time);
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            throw new GraphException(ErrorCode.Timeout, $"To write the table took longer than {most.TotalSeconds:0.#} seconds and was stopped. Ask for fewer rows or fields, or filter by a field with an index.");
        }
        catch (Exception fault) when (fault is SqliteException or InvalidOperationException or GraphException { Errors: [{ Code: ErrorCode.Storage }, ..] })
        {
            home.Logger.LogError(fault, "A table failed");
            throw new GraphException(ErrorCode.Internal, "The service failed; its log has the reason. Try again later, and tell the operator if it goes on.");
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }

    private long Write(TableFormat format, Stream output, TimeLimit time, bool isAgain = false)
    {
        var stream = new TableStream(output, time);
        var connection = home.Pool.Rent();
        try
        {
            connection.Begin(time);
            var rows = Write(format, stream, connection, time);
            stream.End();
            connection.End();
            home.Pool.Return(connection);
            return rows;
        }
        catch (GraphException fault) when (fault.Errors[0].Code == ErrorCode.Storage)
        {
            if (!home.Pool.Discard(connection) || isAgain || stream.HasBegun)
            {
                throw;
            }

            return Write(format, output, time, isAgain: true);
        }
        catch
        {
            // Its statements stand in the middle of their rows.
            connection.Dispose();
            throw;
        }
        finally
        {
            stream.Abandon();
        }
    }

    private long Write(TableFormat format, TableStream stream, ReadConnection connection, TimeLimit time)
    {
        var limit = (int)Math.Min(home.Limits.TableRows, format == TableFormat.Xlsx ? SheetOutput.MostRows : int.MaxValue - 1);
        var most = (int)Math.Clamp(request.MaximumRows ?? limit, 0, limit);
        using var form = TableOutput.Of(format, layout, stream, new TableAbout(request, List, home.Version()));
        using var run = new TableRun(layout, new RunContext(connection, variables, home.PageSize, time, null), home.Graph, home.Limits, most, form.Write);
        run.CheckCount(connection);
        form.Begin();
        run.Read();
        form.End(run.Rows);
        return run.Rows;
    }
}
