using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Serving.Explaining;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Serving;

/// <summary>What one request's statements are run with: the connection, the variables, the limits, the time.</summary>
internal sealed class RunContext(ReadConnection connection, Variables variables, PageSize pageSize, TimeLimit time, RunRecording? recording)
{
    private static readonly Field Day = new()
    {
        Name = "since", FlatName = "since", Owner = PlanModule.Owner, En = "", Pt = "", Kind = ScalarKind.DateTime, ClrType = typeof(DateTime), IsNullable = false,
    };

    // One day for the whole request, midnight or not.
    private string? _today;

    public Variables Variables => variables;

    /// <summary>What is done is noted here; null unless the question is explained.</summary>
    public RunRecording? Recording => recording;

    /// <summary>How many rows and groups were written, joined rows included.</summary>
    public long Rows { get; set; }

    /// <summary>How many rows a page takes.</summary>
    public int Take(PagePlan page) => pageSize.Of(page, variables);

    /// <summary>How many rows the question says a list may have, whatever a page may hold; null when it says nothing.</summary>
    public int? Asked(PagePlan page, int most) => new PageSize(most, most).Asked(page, variables);

    /// <summary>Prepares a statement and binds all its slots.</summary>
    /// <param name="plan">The statement.</param>
    /// <param name="key">The key of the row above, or of the row that is asked for; empty when the statement has no such slot.</param>
    /// <param name="take">How many rows to read.</param>
    /// <param name="cursors">The values of the cursors; default when the statement has no such slot.</param>
    public PreparedStatement Open(StatementPlan plan, ReadOnlySpan<byte> key, int take, Cursors cursors = default)
    {
        time.Check();
        var statement = connection.Prepare(plan.Identity, plan.Sql, plan.ParameterNames);
        if (statement.ColumnCount != plan.ColumnCount)
        {
            throw new InvalidOperationException($"The plan counts on {plan.ColumnCount} columns, the statement has {statement.ColumnCount}: {plan.Sql}");
        }

        recording?.Open(plan, statement);
        for (var i = 0; i < plan.Slots.Count; i++)
        {
            switch (plan.Slots[i])
            {
                case ParentKeySlot or KeySlot:
                    statement.Bind(i, key);
                    break;
                case TakeSlot:
                    statement.Bind(i, (long)take);
                    break;
                case CursorSlot slot:
                    Bind(statement, i, (slot.IsBefore ? cursors.Before : cursors.After)![slot.Index]);
                    break;
                case ValueSlot { Source.IsConstant: true } or ConstantSlot or ListSlot { Source.IsConstant: true } or SearchSlot { IsConstant: true } or DaySlot { Source.IsConstant: true } when statement.HasConstants:
                    break;
                case var slot:
                    Bind(statement, i, Value(slot));
                    break;
            }
        }

        statement.HasConstants = true;
        return statement;
    }

    /// <summary>Asks a module's delegate for the values of some keys.</summary>
    public IReadOnlyDictionary<string, object?> Load(LoadedNode loaded, IReadOnlyList<string> keys)
    {
        var start = recording is null ? 0 : Stopwatch.GetTimestamp();
        var values = loaded.Field.Loader!(keys, time.Gone);
        recording?.Loaded(loaded, keys.Count, Stopwatch.GetElapsedTime(start));
        return values;
    }

    private StorageValue Value(Slot slot) => slot switch
    {
        ConstantSlot constant => constant.Value,
        ValueSlot value => Scalar(value.Source, value.Field),
        ListSlot list => StorageValue.Of(List(list)),
        TodaySlot => StorageValue.Of(_today ??= LisbonDay.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DaySlot day => StorageValue.Of(Scalar(day.Source, Day).Text![..10]),
        SearchSlot search => StorageValue.Of(SearchQuery.Match(search.Text?.Read(variables).Text, search.AnyOf?.ReadList(variables).ConvertAll(t => t.Text))),
        _ => throw new InvalidOperationException(slot.ToString()),
    };

    private StorageValue Scalar(ValueSource source, Field field)
    {
        var value = source.Read(variables);
        return value.IsNull
            ? throw new GraphException(ErrorCode.BadArgument, $"A value for {field.FlatName} is missing or null. Leave the argument out instead.")
            : ScalarConversion.ToStorage(value, field);
    }

    // EF Core reads lists through json_each: one parameter, whatever the length.
    private string List(ListSlot list)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartArray();
            foreach (var item in list.Source.ReadList(variables))
            {
                if (item.IsNull)
                {
                    throw new GraphException(ErrorCode.BadArgument, $"A list for {list.Field.FlatName} has a null in it. Leave it out.");
                }

                var value = ScalarConversion.ToStorage(item, list.Field);
                switch (value.Class)
                {
                    case StorageClass.Integer:
                        writer.WriteNumberValue(value.Integer);
                        break;
                    case StorageClass.Real:
                        writer.WriteNumberValue(value.Real);
                        break;
                    default:
                        writer.WriteStringValue(value.Text);
                        break;
                }
            }

            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }

    private static void Bind(PreparedStatement statement, int parameter, in StorageValue value)
    {
        switch (value.Class)
        {
            case StorageClass.Integer:
                statement.Bind(parameter, value.Integer);
                break;
            case StorageClass.Real:
                statement.Bind(parameter, value.Real);
                break;
            case StorageClass.Text:
                statement.Bind(parameter, value.Text);
                break;
            default:
                statement.BindNull(parameter);
                break;
        }
    }

    /// <summary>Reads the cursors of a page; each value is null or not, which the statement's text depends on.</summary>
    public Cursors ReadCursors(LevelPlan level)
        => new(Read(level.Page.After, level), Read(level.Page.Before, level));

    private StorageValue[]? Read(ValueSource? source, LevelPlan level)
        => source?.Read(variables) is { IsNull: false } value ? Cursor.Decode(value.Text ?? value.ToString(), level) : null;

}

/// <summary>The values of a page's cursors; null for one that is not given.</summary>
internal readonly record struct Cursors(StorageValue[]? After, StorageValue[]? Before)
{
    public CursorNulls Nulls => After is null && Before is null ? CursorNulls.None : new(NullsOf(After), NullsOf(Before));

    private static bool[]? NullsOf(StorageValue[]? values) => values is null ? null : [.. values.Select(v => v.Class == StorageClass.Null)];
}
