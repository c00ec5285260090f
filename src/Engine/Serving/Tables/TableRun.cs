using System.Buffers;
using System.Text;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Serving;

/// <summary>Reads a table's rows: goes the way from the root field to the list, and hands each row on as soon as it is read.</summary>
internal sealed class TableRun : IDisposable
{
    // Rows that a module's delegate is asked for at once.
    private const int RowsALoad = 500;

    private readonly TableLayout _layout;
    private readonly RunContext _context;
    private readonly GraphModel _graph;
    private readonly GraphLimits _limits;
    private readonly Action<RowCells[]> _row;
    private readonly int _most;
    private readonly JsonOutput _none = new();
    private readonly RowCells[] _cells;
    private readonly RowWriter _rows;

    /// <summary>Prepares to read.</summary>
    /// <param name="layout">The table.</param>
    /// <param name="context">What the statements are run with.</param>
    /// <param name="graph">The model.</param>
    /// <param name="limits">The limits on requests.</param>
    /// <param name="most">The most rows; one more, and the table is refused.</param>
    /// <param name="row">Takes each row: the cells of each object on the way.</param>
    public TableRun(TableLayout layout, RunContext context, GraphModel graph, GraphLimits limits, int most, Action<RowCells[]> row)
    {
        (_layout, _context, _graph, _limits, _most, _row) = (layout, context, graph, limits, most, row);
        _cells = [.. layout.Places.Select(place => new RowCells(place, limits.AnswerBytes))];
        _rows = new RowWriter(context, graph, _none);
    }

    /// <summary>How many rows were handed on.</summary>
    public long Rows { get; private set; }

    private RowCells Row => _cells[^1];

    /// <summary>Reads all rows.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.TableLimit"/>, and what the answer of the question would have.</exception>
    public void Read()
    {
        if (_layout.Root is not { } root)
        {
            ReadRoots();
            return;
        }

        switch (root.Kind)
        {
            case RootKind.Node:
                ReadAny(root.Node!, root.Ids!.Read(_context.Variables), 1);
                break;
            case RootKind.Nodes:
                ReadEach(root);
                break;
            default:
                Enter(root.Output, null, 1);
                break;
        }
    }

    /// <summary>Refuses a table that would have too many rows before the first is read, where that can be known: of a root field's own rows.</summary>
    /// <param name="connection">Reads the database.</param>
    public void CheckCount(ReadConnection connection)
    {
        if (_layout is not { List.Keys.Count: 2, Root.Output: ConnectionNode { Connection: { Level: { } level } plan } } || plan.Parts.First(p => p.Node.ResponseKey == _layout.List.Keys[1]).Groups is not null)
        {
            return;
        }

        // A table's last row number tells at once that there cannot be too many.
        if (level.Entity.ClrType != typeof(SearchResult))
        {
            var last = connection.Prepare(level.Entity.Table, $"SELECT max(rowid) FROM \"{level.Entity.Table}\"", []);
            var isFew = last.Step() && last.Integer(0) <= _most;
            last.Reset();
            if (isFew)
            {
                return;
            }
        }

        var cursors = _context.ReadCursors(level);
        var count = _context.Open(level.Statement(cursors.Nulls).Counting, [], Take(level.Page), cursors);
        var isMany = count.Step() && count.Integer(0) > _most;
        count.Reset();
        if (isMany)
        {
            throw TooMany();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _none.Dispose();
        foreach (var cells in _cells)
        {
            cells.Dispose();
        }
    }

    private GraphException TooMany() => new(ErrorCode.TableLimit, $"The table has more than {_most} rows, which is the limit. Filter it (where:), ask for the first of them (first:), or take it in parts, such as a year each.");

    // A question without lists: its root fields together are the one row.
    private void ReadRoots()
    {
        Row.Clear();
        var runner = new RootRunner(_context, _graph, Row.Output, _limits);
        var next = (byte)'{';
        foreach (var root in _layout.Plan.Roots)
        {
            Row.Output.Write(next);
            next = (byte)',';
            Row.Output.Write(root.Output.Key);
            runner.Write(root);
        }

        Row.Output.Write((byte)'}');
        HandOn();
    }

    private void ReadEach(RootNode root)
    {
        var ids = root.Ids!.ReadList(_context.Variables);
        if (ids.Count > _limits.NodeIds)
        {
            throw new GraphException(ErrorCode.BadArgument, $"ids has {ids.Count} ids, and the limit is {_limits.NodeIds}. Ask for fewer at once.");
        }

        foreach (var id in ids)
        {
            if (_layout.List!.Keys.Count == 1)
            {
                var (typeName, key) = GlobalId.Decode(id.Text ?? id.ToString());
                Begin();
                _rows.WriteNode(root.Node!, typeName, Encoding.UTF8.GetBytes(key));
                HandOn();
            }
            else
            {
                ReadAny(root.Node!, id, 1);
            }
        }
    }

    private void ReadAny(NodePlan plan, ScalarValue id, int at)
    {
        var (typeName, key) = GlobalId.Decode(id.Text ?? id.ToString());
        ReadAny(plan, typeName, Encoding.UTF8.GetBytes(key), at);
    }

    // A type of which nothing but the id is asked for leads nowhere.
    private void ReadAny(NodePlan plan, string typeName, ReadOnlySpan<byte> key, int at)
    {
        if (_graph.ForNode(typeName) is { } entity && plan.Reached.Contains(entity))
        {
            var level = plan.For(entity);
            Each(level, level.Main, key, 1, default, row => Go(level.Shapes[0], row, at));
        }
    }

    // Into a field on the way, of the object that the row has.
    private void Enter(OutputNode node, PreparedStatement? row, int at)
    {
        switch (node)
        {
            case ObjectNode { Nodes: var nodes }:
                Go(nodes, row, at);
                break;
            case ReferenceNode reference:
                if (!row!.Text(reference.Presence).IsEmpty)
                {
                    Go(reference.Shape, row, at);
                }

                break;
            case LevelNode { Level: var level } below:
                Each(level, level.Main, Key(row, below.ParentKey), Take(level.Page), default, r => Go(level.Shapes[0], r, at));
                break;
            case NodeNode any:
                ReadAny(any.Plan, Encoding.UTF8.GetString(row!.Text(any.Type)), row.Text(any.RowKey), at);
                break;
            case ConnectionNode { Connection: var connection } below:
                Enter(connection, Key(row, below.ParentKey), at);
                break;
        }
    }

    private void Enter(ConnectionPlan connection, ReadOnlySpan<byte> parentKey, int at)
    {
        var keys = _layout.List!.Keys;
        var part = connection.Parts.First(p => p.Node.ResponseKey == keys[at]);
        if (part.Groups is { } groups)
        {
            var statement = _context.Open(groups.Statement, parentKey, Take(groups.Page));
            while (statement.Step())
            {
                _context.Rows++;
                Go(groups.Nodes, statement, at + 1);
            }

            statement.Reset();
            return;
        }

        var level = connection.Level!;
        var cursors = _context.ReadCursors(level);
        Action<PreparedStatement> row = part.Kind == ConnectionPartKind.Nodes ? r => Go(part.Shape!, r, at + 1)
            : at + 1 == keys.Count ? r => HandOnEdge(connection, part, r)
            : r => Go(part.Fields.First(f => f.Node.ResponseKey == keys[at + 1]).Shape!, r, at + 2);
        Each(level, level.Statement(cursors.Nulls), parentKey, Take(level.Page), cursors, row);
    }

    private void Go(RowShape shape, PreparedStatement row, int at)
    {
        if (at == _layout.List!.Keys.Count)
        {
            Begin();
            _rows.Write(shape, row);
            HandOn();
        }
        else
        {
            _context.Rows++;
            Go(RowWriter.NodesOf(shape, row), row, at);
        }
    }

    private void Go(OutputNode[] nodes, PreparedStatement? row, int at)
    {
        if (at == _layout.List!.Keys.Count)
        {
            Begin();
            _rows.Write(nodes, row);
            HandOn();
            return;
        }

        var step = _layout.Step(nodes);
        if (step.Next is null)
        {
            return;
        }

        var cells = _cells[step.Place];
        cells.Clear();
        _rows.Redirect(cells.Output);
        _rows.Write(step.Own, row);
        cells.Read();
        Enter(step.Next, row, at + 1);
    }

    private void HandOnEdge(ConnectionPlan connection, ConnectionPart part, PreparedStatement row)
    {
        Begin();
        var level = connection.Level!;
        EdgeWriter.Write(_rows, connection, part, row, level.CursorColumns.Count > 0 ? EdgeWriter.Fill(new ArrayBufferWriter<byte>(64), level, row) : null);
        HandOn();
    }

    private void Begin()
    {
        Row.Clear();
        _rows.Redirect(Row.Output);
    }

    private void HandOn()
    {
        Row.Read();
        if (++Rows > _most)
        {
            throw TooMany();
        }

        _row(_cells);
    }

    // As many rows as the question says, whatever a page may hold, else one more than the table may have.
    private int Take(PagePlan page) => page.Fixed == 1 ? 1 : _context.Asked(page, _most) ?? _most + 1;

    private void Each(LevelPlan level, StatementPlan plan, ReadOnlySpan<byte> key, int take, Cursors cursors, Action<PreparedStatement> row)
    {
        var statement = _context.Open(plan, key, take, cursors);
        var ahead = level.Loaded.Count > 0 ? _context.Open(plan.Ahead, key, take, cursors) : null;
        for (var number = 0; statement.Step(); number++)
        {
            if (ahead is not null && number % RowsALoad == 0)
            {
                _rows.LoadNext(level, ahead, RowsALoad);
            }

            row(statement);
        }

        statement.Reset();
        ahead?.Reset();
    }

    private static ReadOnlySpan<byte> Key(PreparedStatement? row, int column) => row is null || column < 0 ? [] : row.Text(column);
}
