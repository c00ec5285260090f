using System.Buffers;
using System.Globalization;
using System.Text;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Serving;

/// <summary>
/// Runs a plan's statements and writes their columns straight to the answer: rows are written while they are read, and the level below is stepped once for each row.
/// </summary>
internal sealed class RowWriter(RunContext context, GraphModel graph, JsonOutput output)
{
    private Dictionary<LoadedNode, IReadOnlyDictionary<string, object?>>? _loaded;
    private JsonOutput _output = output;

    /// <summary>Writes a root field's value, or any value below.</summary>
    /// <param name="node">What to write.</param>
    /// <param name="row">The current row; null where there is none: at the root, and for totals of no rows.</param>
    public void Write(OutputNode node, PreparedStatement? row)
    {
        switch (node)
        {
            case ColumnNode column:
                Write(column, row);
                break;
            case ConstantNode constant:
                _output.Write(constant.Json);
                break;
            case ObjectNode @object:
                Write(@object.Nodes, row);
                break;
            case ReferenceNode reference:
                if (row!.Text(reference.Presence).IsEmpty)
                {
                    _output.WriteNull();
                }
                else
                {
                    Write(reference.Shape, row);
                }

                break;
            case LevelNode level:
                Write(level, row);
                break;
            case ConnectionNode connection:
                new ConnectionWriter(context, this, connection.Connection).Write(Key(row, connection.ParentKey));
                break;
            case CountNode count:
                _output.WriteInteger(row?.Integer(count.Ordinal) ?? 0);
                break;
            case SumNode sum:
                AggregateWriter.Write(_output, sum, row);
                break;
            case ReasonNode reason:
                AggregateWriter.Write(_output, reason, row);
                break;
            case AnyNode any:
                _output.Write(row?.Integer(any.Ordinal) == 1 ? "true"u8 : "false"u8);
                break;
            case NodeNode any:
                WriteNode(any.Plan, Encoding.UTF8.GetString(row!.Text(any.Type)), row.Text(any.RowKey));
                break;
            case LoadedNode loaded:
                WriteLoaded(loaded, row!);
                break;
            case DatePartNode part:
                AggregateWriter.Write(_output, part, row!);
                break;
            case ShareNode share:
                AggregateWriter.Write(_output, share, row!);
                break;
        }
    }

    /// <summary>Writes an object.</summary>
    public void Write(OutputNode[] nodes, PreparedStatement? row)
    {
        var next = (byte)'{';
        foreach (var node in nodes)
        {
            _output.Write(next);
            next = (byte)',';
            _output.Write(node.Key);
            Write(node, row);
        }

        if (nodes.Length == 0)
        {
            _output.Write(next);
        }

        _output.Write((byte)'}');
    }

    /// <summary>Writes a row's object, of the type that its discriminator says.</summary>
    public void Write(RowShape shape, PreparedStatement row)
    {
        context.Rows++;
        Write(NodesOf(shape, row), row);
    }

    /// <summary>The fields of a row's object, of the type that its discriminator says.</summary>
    public static OutputNode[] NodesOf(RowShape shape, PreparedStatement row)
    {
        if (shape.Discriminator < 0)
        {
            return shape.Nodes;
        }

        var type = row.Text(shape.Discriminator);
        foreach (var (name, nodes) in shape.ByType)
        {
            if (type.SequenceEqual(name))
            {
                return nodes;
            }
        }

        throw new InvalidOperationException($"A row is of the unknown type {Encoding.UTF8.GetString(type)}.");
    }

    /// <summary>Writes the row of a type and key, or null.</summary>
    public void WriteNode(NodePlan plan, string typeName, ReadOnlySpan<byte> key)
    {
        if (graph.ForNode(typeName) is not { } entity)
        {
            _output.WriteNull();
            return;
        }

        var level = plan.For(entity);
        WriteOne(level, context.Open(level.Main, key, 1));
    }

    /// <summary>Asks the modules' delegates for the values of all rows of a page, before it is written.</summary>
    public void Load(LevelPlan level, PreparedStatement statement)
    {
        for (var i = 0; i < level.Loaded.Count; i++)
        {
            var loaded = level.Loaded[i];
            var keys = new List<string>();
            while (statement.Step())
            {
                // A joined row may be absent.
                if (statement.Text(loaded.RowKey) is { IsEmpty: false } key)
                {
                    keys.Add(Encoding.UTF8.GetString(key));
                }
            }

            statement.Reset();
            (_loaded ??= [])[loaded] = context.Load(loaded, [.. keys.Distinct()]);
        }
    }

    /// <summary>Asks the modules' delegates for the values of the next rows of a statement that is read ahead of them.</summary>
    /// <param name="level">The rows.</param>
    /// <param name="ahead">The statement, at the row before.</param>
    /// <param name="most">How many rows.</param>
    public void LoadNext(LevelPlan level, PreparedStatement ahead, int most)
    {
        var keys = level.Loaded.Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToArray();
        for (var count = 0; count < most && ahead.Step(); count++)
        {
            for (var i = 0; i < keys.Length; i++)
            {
                if (ahead.Text(level.Loaded[i].RowKey) is { IsEmpty: false } key)
                {
                    keys[i].Add(Encoding.UTF8.GetString(key));
                }
            }
        }

        for (var i = 0; i < keys.Length; i++)
        {
            (_loaded ??= [])[level.Loaded[i]] = context.Load(level.Loaded[i], [.. keys[i]]);
        }
    }

    /// <summary>Writes into another buffer until the result is disposed.</summary>
    public JsonOutput Redirect(JsonOutput to)
    {
        var before = _output;
        _output = to;
        return before;
    }

    /// <summary>The buffer that is written to.</summary>
    public JsonOutput Output => _output;

    private static ReadOnlySpan<byte> Key(PreparedStatement? row, int column) => row is null || column < 0 ? [] : row.Text(column);

    private void Write(LevelNode node, PreparedStatement? row)
    {
        var level = node.Level;
        var statement = context.Open(level.Main, Key(row, node.ParentKey), context.Take(level.Page));
        if (node.IsOne)
        {
            WriteOne(level, statement);
            return;
        }

        Load(level, statement);
        var next = (byte)'[';
        while (statement.Step())
        {
            _output.Write(next);
            next = (byte)',';
            Write(level.Shapes[0], statement);
        }

        statement.Reset();
        _output.Write(next == '[' ? "[]"u8 : "]"u8);
    }

    private void WriteOne(LevelPlan level, PreparedStatement statement)
    {
        Load(level, statement);
        if (statement.Step())
        {
            Write(level.Shapes[0], statement);
        }
        else
        {
            _output.WriteNull();
        }

        statement.Reset();
    }

    private void Write(ColumnNode column, PreparedStatement? row)
    {
        if (row is null)
        {
            _output.WriteNull();
            return;
        }

        switch (column.Kind)
        {
            case ScalarKind.String:
                var text = row.Text(column.Ordinal);
                if (text.IsEmpty && column.IsNullable && row.IsNull(column.Ordinal))
                {
                    _output.WriteNull();
                    return;
                }

                _output.WriteText(text);
                return;
            case ScalarKind.Id:
                var key = row.Text(column.Ordinal);
                if (key.IsEmpty)
                {
                    _output.WriteNull();
                    return;
                }

                _output.WriteBase64(column.IdPrefix, key);
                return;
            case ScalarKind.Date:
                var day = row.Text(column.Ordinal);
                if (day.IsEmpty)
                {
                    _output.WriteNull();
                    return;
                }

                _output.WriteText(day);
                return;
            case ScalarKind.DateTime:
                WriteMoment(row.Text(column.Ordinal));
                return;
            case ScalarKind.Float:
                if (row.IsNull(column.Ordinal))
                {
                    _output.WriteNull();
                    return;
                }

                _output.WriteReal(row.Real(column.Ordinal));
                return;
        }

        var number = row.Integer(column.Ordinal);
        if (number == 0 && column.IsNullable && row.IsNull(column.Ordinal))
        {
            _output.WriteNull();
            return;
        }

        if (column.CanBeTooLarge && (row.IsReal(column.Ordinal) || (column.Kind == ScalarKind.Int && number != (int)number)))
        {
            _output.WriteNull();
            return;
        }

        switch (column.Kind)
        {
            case ScalarKind.Boolean:
                _output.WriteBoolean(number != 0);
                break;
            case ScalarKind.Money:
                _output.WriteMoney(number, column.Places);
                break;
            case ScalarKind.Decimal:
                _output.WriteScaled(number, column.Places);
                break;
            case ScalarKind.Enum:
                _output.Write(column.Names[number]);
                break;
            default:
                _output.WriteInteger(number);
                break;
        }
    }

    // Storage has 2024-03-31 12:00:00, RFC 3339 has a T and an offset.
    private void WriteMoment(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            _output.WriteNull();
            return;
        }

        _output.Write((byte)'"');
        _output.Write(text[..10]);
        _output.Write((byte)'T');
        _output.Write(text[11..]);
        _output.Write("Z\""u8);
    }

    private void WriteLoaded(LoadedNode loaded, PreparedStatement row)
    {
        var value = _loaded?.GetValueOrDefault(loaded)?.GetValueOrDefault(Encoding.UTF8.GetString(row.Text(loaded.RowKey)));
        switch (value)
        {
            case null:
                _output.WriteNull();
                break;
            case bool truth:
                _output.WriteBoolean(truth);
                break;
            case int or long:
                _output.WriteInteger(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                _output.WriteDecimal(number);
                break;
            case double number:
                _output.WriteReal(number);
                break;
            case DateOnly day:
                _output.WriteText(Encoding.ASCII.GetBytes(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
                break;
            case DateTime moment:
                _output.WriteText(Encoding.ASCII.GetBytes(moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture)));
                break;
            case Enum word:
                _output.WriteText(Encoding.UTF8.GetBytes(Naming.Screaming(word.ToString())));
                break;
            default:
                _output.WriteText(Encoding.UTF8.GetBytes(value.ToString() ?? ""));
                break;
        }
    }
}
