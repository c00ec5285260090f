using System.Buffers;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Serving;

/// <summary>Writes one connection: its rows, cursors and page info, its totals, its groups, in the order in which they are asked for.</summary>
internal ref struct ConnectionWriter(RunContext context, RowWriter rows, ConnectionPlan plan)
{
    private PreparedStatement? _totals;
    private bool _hasTotals;
    private Page _page;

    public void Write(ReadOnlySpan<byte> parentKey)
    {
        var output = rows.Output;
        JsonOutput[]? buffered = null;
        if (!plan.IsStreamed && plan.Level is { } level)
        {
            buffered = [.. plan.RowParts.Select(_ => new JsonOutput(output.Most))];
            WriteRows(level, parentKey, buffered);
        }

        try
        {
            var next = (byte)'{';
            foreach (var part in plan.Parts)
            {
                output.Write(next);
                next = (byte)',';
                output.Write(part.Node.Key);
                Write(part, parentKey, buffered);
            }

            output.Write(next == '{' ? "{}"u8 : "}"u8);
        }
        finally
        {
            foreach (var written in buffered ?? [])
            {
                written.Dispose();
            }
        }

        _totals?.Reset();
    }

    private void Write(ConnectionPart part, ReadOnlySpan<byte> parentKey, JsonOutput[]? buffered)
    {
        switch (part.Kind)
        {
            case ConnectionPartKind.TypeName:
                rows.Write(part.Node, null);
                break;
            case ConnectionPartKind.Totals:
                if (_totals is null)
                {
                    _totals = context.Open(plan.Totals!, parentKey, 1);
                    _hasTotals = _totals.Step();
                }

                rows.Write(part.Node, _hasTotals ? _totals : null);
                break;
            case ConnectionPartKind.Groups:
                WriteGroups(part.Groups!, parentKey);
                break;
            case ConnectionPartKind.PageInfo:
                WritePageInfo(part);
                break;
            default:
                if (buffered is null)
                {
                    WriteRows(plan.Level!, parentKey, null);
                }
                else
                {
                    rows.Output.Write(buffered[Array.IndexOf(plan.RowParts, part)].Written.Span);
                }

                break;
        }
    }

    // Rows go straight to the answer, or each part's to a buffer of its own where the parts need them in another order.
    private void WriteRows(LevelPlan level, ReadOnlySpan<byte> parentKey, JsonOutput[]? outputs)
    {
        var cursors = context.ReadCursors(level);
        var take = context.Take(level.Page);
        var read = level.Statement(cursors.Nulls);
        var statement = context.Open(read, parentKey, take + 1, cursors);
        context.Recording?.Read(level, read);
        rows.Load(level, statement);

        // From the end, the row too many comes first: how many there are must be known before the first is written.
        var skip = level.Page.IsBackward && Count(statement) > take;
        _page = new Page { HasCursors = level.CursorColumns.Count > 0, HasAfter = cursors.After is not null, HasBefore = cursors.Before is not null, HasMore = skip };
        var home = rows.Output;
        var parts = plan.RowParts;
        var written = 0;
        while (statement.Step())
        {
            if (skip)
            {
                skip = false;
                continue;
            }

            if (written == take)
            {
                _page.HasMore = true;
                break;
            }

            if (_page.HasCursors)
            {
                _page.Add(level, statement, isFirst: written == 0);
            }

            for (var i = 0; i < parts.Length; i++)
            {
                var output = outputs?[i] ?? home;
                output.Write(written == 0 ? (byte)'[' : (byte)',');
                rows.Redirect(output);
                if (parts[i].Kind == ConnectionPartKind.Nodes)
                {
                    rows.Write(parts[i].Shape!, statement);
                }
                else
                {
                    EdgeWriter.Write(rows, plan, parts[i], statement, _page.Last);
                }
            }

            written++;
        }

        statement.Reset();
        rows.Redirect(home);
        for (var i = 0; i < parts.Length; i++)
        {
            (outputs?[i] ?? home).Write(written == 0 ? "[]"u8 : "]"u8);
        }
    }

    private readonly void WritePageInfo(ConnectionPart part)
    {
        var output = rows.Output;
        var isBackward = plan.Page.IsBackward;
        var next = (byte)'{';
        foreach (var (field, _) in part.Fields)
        {
            output.Write(next);
            next = (byte)',';
            output.Write(field.Key);
            switch (field.Name)
            {
                case "hasNextPage":
                    output.WriteBoolean(isBackward ? _page.HasBefore : _page.HasMore);
                    break;
                case "hasPreviousPage":
                    output.WriteBoolean(isBackward ? _page.HasMore : _page.HasAfter);
                    break;
                case "startCursor":
                    WriteCursor(output, _page.First);
                    break;
                case "endCursor":
                    WriteCursor(output, _page.Last);
                    break;
                default:
                    output.Write("\"PageInfo\""u8);
                    break;
            }
        }

        output.Write(next == '{' ? "{}"u8 : "}"u8);
    }

    private static void WriteCursor(JsonOutput output, ArrayBufferWriter<byte>? cursor)
    {
        if (cursor is null)
        {
            output.WriteNull();
        }
        else
        {
            output.WriteBase64(cursor.WrittenSpan, []);
        }
    }

    private readonly void WriteGroups(GroupPlan groups, ReadOnlySpan<byte> parentKey)
    {
        var output = rows.Output;
        var statement = context.Open(groups.Statement, parentKey, context.Take(groups.Page));
        var next = (byte)'[';
        while (statement.Step())
        {
            output.Write(next);
            next = (byte)',';
            rows.Write(groups.Nodes, statement);
            context.Rows++;
        }

        statement.Reset();
        output.Write(next == '[' ? "[]"u8 : "]"u8);
    }

    private static int Count(PreparedStatement statement)
    {
        var count = 0;
        while (statement.Step())
        {
            count++;
        }

        statement.Reset();
        return count;
    }

    private struct Page
    {
        public bool HasCursors { get; init; }

        public bool HasAfter { get; init; }

        public bool HasBefore { get; init; }

        public bool HasMore { get; set; }

        public ArrayBufferWriter<byte>? First { get; private set; }

        public ArrayBufferWriter<byte>? Last { get; private set; }

        public void Add(LevelPlan level, PreparedStatement row, bool isFirst)
        {
            if (isFirst)
            {
                First = EdgeWriter.Fill(new ArrayBufferWriter<byte>(64), level, row);
                Last = new ArrayBufferWriter<byte>(64);
            }

            Last!.ResetWrittenCount();
            EdgeWriter.Fill(Last, level, row);
        }
    }
}
