using OgpGraph.Engine.Serving;
using OgpGraph.Host.Questions;

namespace OgpGraph.Host.Site.Charts;

/// <summary>
/// The one rule for what is drawn of a table, on whatever page, frame or sheet it stands: what the question says, else the first thing that
/// is computed of its groups, else their number.
/// No axis holds values that cannot be compared, and time runs along an axis at its true distances.
/// </summary>
internal sealed class ChartRule
{
    // More bars than this are a list, and more small charts are a page of their own.
    private const int MostBars = 50;
    private const int MostTimes = 1_000;
    private const int MostPanels = 12;

    private readonly ChartTable _table;
    private readonly ChartChoice _wanted;
    private readonly SiteText _say;
    private readonly ChartColumn _value;
    private readonly int _rows;
    private readonly List<int> _points;
    private readonly List<string> _notes = [];

    private ChartRule(ChartTable table, ChartChoice wanted, ChartColumn value, SiteText say)
    {
        (_table, _wanted, _value, _say) = (table, wanted, value, say);
        _rows = Math.Min(table.Rows.Count, wanted.First ?? int.MaxValue);
        _points = [.. Enumerable.Range(0, _rows).Where(row => table.Value(row, value) is not null)];
    }

    /// <summary>The column whose values are drawn; null for none.</summary>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="wanted">What the question says.</param>
    public static ChartColumn? ValueOf(IReadOnlyList<ChartColumn> columns, ChartChoice wanted)
        => wanted.IsNone ? null
            : wanted.Column is { } name ? columns.FirstOrDefault(c => c.Name == name && c.IsNumber)
            : columns.Any(c => c.IsKey)
                ? columns.FirstOrDefault(c => c is { IsComputed: true, IsNumber: true })
                    ?? columns.FirstOrDefault(c => c is { IsCount: true, IsNumber: true })
            : null;

    /// <summary>What is drawn of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="wanted">What the question says.</param>
    /// <param name="caption">What the table shows, and the conditions that its rows meet.</param>
    /// <param name="say">The language.</param>
    public static ChartDrawing Of(ChartTable table, ChartChoice wanted, QuestionCaption caption, SiteText say)
        => ValueOf(table.Columns, wanted) is { } value ? new ChartRule(table, wanted, value, say).Draw(caption) : ChartDrawing.Nothing;

    private ChartDrawing Draw(QuestionCaption caption)
    {
        NoteUnknown();
        var names = Names();
        if (names.Count == 0 || _points.Count < 2)
            return new ChartDrawing(null, _points.Count < _rows && _rows > 1 ? _notes : []);
        if (!_value.IsCount && Unsaid() is { Count: > 0 } unsaid)
            return new ChartDrawing(null, [.. _notes, NotSaid(unsaid)]);

        var time = TimeOf(names) is { Name: { } axis } found && (names.Count == 1 || CanStandApart(names, axis)) ? found : default;
        if (time.Name is not null)
            NoteTimeless(time.Name);
        var dividing = Dividing();
        List<ChartColumn> apart = [.. dividing, .. time.Name is null ? [] : names.Where(c => c != time.Name && !dividing.Contains(c))];
        var panels = Panels(apart);
        if (panels.Count > MostPanels || (dividing.Count > 0 && panels.TrueForAll(p => p.Rows.Count < 2)))
            return new ChartDrawing(null, [.. _notes, NotComparable(dividing)]);

        panels = Cut(panels, time.Name is null ? MostBars : MostTimes);
        var along = time.Name is null ? names.Where(c => !dividing.Contains(c)).DefaultIfEmpty(names[0]).ToList() : [time.Name];
        var unit = panels.Count == 1 ? panels[0].Unit : null;
        var title = caption.NamesMeasure ? caption.Title : $"{caption.Title.TrimEnd('?', '.')}: {_value.Label.In(_say.Language)}";
        return new ChartDrawing(
            new ChartSpecification(time.Name is null ? "bar" : _wanted.Kind == "bar" ? "column"
                : "line", along[0].Name, _value.Name, unit is null ? title : $"{title} ({unit})")
            {
                Conditions = caption.Conditions,
                Also = [.. along.Skip(1).Select(c => c.Name)],
                Time = time.Part,
                IsShare = _value.Leaf == "share",
                Panels = panels.Count == 1 ? [panels[0] with { Title = null }] : panels,
            },
            _notes);
    }

    // What names the values: what the question says, else the first key and all others that tell groups apart.
    private List<ChartColumn> Names()
    {
        if (_wanted.By.Count > 0)
            return [.. _wanted.By.Select(_table.Find).OfType<ChartColumn>()];
        var keys = _table.Columns
            .Where(c => c is { IsKey: true, IsHidden: false, IsList: false, IsSyntheticMark: false }
                && c.Kind != TableFieldKind.Id).ToList();
        if (keys.Count == 0)
            return [.. _table.Columns.Where(c => c is { IsKey: true, IsSyntheticMark: true })];
        var first = keys.FirstOrDefault(c => !c.Divides) ?? keys[0];
        return [first, .. keys.Where(c => c != first && Differs(c))];
    }

    private (ChartColumn? Name, string? Part) TimeOf(List<ChartColumn> names)
    {
        foreach (var name in names)
        {
            if (ChartTime.Of(name, _points.Select(row => _table.Value(row, name))) is { } part
                && _points.Select(row => _table.Value(row, name)).OfType<string>().Distinct().Count() > 1)
                return (name, part);
        }

        return default;
    }

    // Over one time there is one value: each other name has a chart of its own, unless bars are wanted or there are too many.
    private bool CanStandApart(List<ChartColumn> names, ChartColumn time)
    {
        var others = names.Where(c => c != time).ToList();
        return _wanted.Kind != "bar" && _points.Select(row => Key(row, others)).Distinct().Count() is > 1 and <= MostPanels
            && _points.GroupBy(row => Key(row, names)).All(same => same.Count() == 1);
    }

    private List<ChartColumn> Dividing()
        => [.. _table.Columns.Where(c
            => (c.IsSyntheticMark || ((c.Divides || _value.ReadWith.Any(field => c.Reads(_value, field.Name))) && !_value.IsCount))
            && c != _value && Differs(c))];

    private List<ChartPanel> Panels(List<ChartColumn> apart)
        => [.. _points.GroupBy(row => Key(row, apart)).Select(group => group.ToList())
            .Select(rows => new ChartPanel(apart.Count == 0 ? null
                : string.Join(" · ", apart.Select(c => Words(rows[0], c))), UnitOf(rows[0]), rows))];

    private List<ChartPanel> Cut(List<ChartPanel> panels, int most)
    {
        var all = _points.Count;
        var left = most;
        List<ChartPanel> cut = [];
        foreach (var panel in panels)
        {
            var rows = panel.Rows.Take(left).ToList();
            left -= rows.Count;
            if (rows.Count > 0)
                cut.Add(panel with { Rows = rows });
        }

        if (all > most)
            _notes.Add(_say[$"O gráfico mostra as primeiras {most} linhas com valor; a tabela tem as outras.",
                $"The chart shows the first {most} rows with a value; the table has the others."]);
        else if (_table.IsCut || _rows < _table.Rows.Count)
            _notes.Add(_say["O gráfico mostra as primeiras linhas; o ficheiro tem todas.",
                "The chart shows the first rows; the file has all."]);
        return cut;
    }

    private string? UnitOf(int row)
    {
        if (_value.IsCount)
            return _value.Leaf == "share" ? "%" : null;
        var says = _value.ReadWith.FirstOrDefault(f => f.Name is not ("comparator" or "isTarget"))?.Name
            ?? (_value.Kind == TableFieldKind.Money ? "currency" : "unit");
        var stated = _table.Columns.FirstOrDefault(c => c.Reads(_value, says));
        var unit = stated is null ? _value.Unit ?? _table.Fixed.GetValueOrDefault(says) : _table.Value(row, stated);
        return unit is null ? null : FactWords.Unit(unit, _say.Language);
    }

    // A row without a number is no point: blank is not zero. Why there is none stands beside the number, where the answer says so.
    private void NoteUnknown()
    {
        var missing = Enumerable.Range(0, _rows).Except(_points).ToList();
        if (missing.Count == 0)
            return;
        var reason = ReasonOf(_value.Path) is { } path ? _table.Columns.FirstOrDefault(c => c.Path == path) : null;
        var reasons = reason is null ? []
            : missing.Select(row => _table.Value(row, reason)).OfType<string>().Distinct()
                .Select(r => WordsOf(reason, r)).ToList();
        var why = reasons.Count == 0 ? "" : $" ({string.Join("; ", reasons)})";
        _notes.Add(missing.Count == 1
            ? _say[$"{(_table.IsGrouped ? "Um grupo" : "Uma linha")} não tem valor e não está no gráfico{why}.",
                $"One {(_table.IsGrouped ? "group" : "row")} has no value and is not in the chart{why}."]
            : _say[$"{missing.Count} {(_table.IsGrouped ? "grupos" : "linhas")} não têm valor e não estão no gráfico{why}.",
                $"{missing.Count} {(_table.IsGrouped ? "groups" : "rows")} have no value and are not in the chart{why}."]);
    }

    /// <summary>
    /// Where a table says why a value is missing: <c>sumReason.price</c> of <c>sum.price</c>, <c>valueReason</c> of <c>value</c>.
    /// </summary>
    /// <param name="path">The value's path.</param>
    public static string? ReasonOf(string path)
    {
        var at = path.LastIndexOf('.');
        return at < 0 ? path + "Reason" : $"{path[..at]}Reason{path[at..]}";
    }

    // When a fact was is not known of all: those stand apart, never before the first time or after the last.
    private void NoteTimeless(ChartColumn time)
    {
        var unknown = _points.Where(row => _table.Value(row, time) is null).ToList();
        if (unknown.Count == 0)
            return;
        _points.RemoveAll(unknown.Contains);
        var values = unknown.Count > 3 ? "" : ": " + string.Join("; ", unknown.Select(row => Amount(row)));
        _notes.Add(unknown.Count == 1
            ? _say[$"Sem data ({time.Label.Pt}) e por isso fora do eixo{values}.",
                $"Without a date ({time.Label.En}) and so not on the axis{values}."]
            : _say[$"{unknown.Count} linhas sem data ({time.Label.Pt}) e por isso fora do eixo{values}.",
                $"{unknown.Count} rows without a date ({time.Label.En}) and so not on the axis{values}."]);
    }

    private string Amount(int row)
        => decimal.TryParse(_table.Value(row, _value), System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? FactWords.Measured(number, UnitOf(row), _say.Language) : "";

    private string NotComparable(List<ChartColumn> dividing)
    {
        var by = string.Join(", ", dividing.Select(c => c.Label.In(_say.Language)).Distinct());
        return _say[$"Sem gráfico: os valores não se comparam num só eixo ({by}).",
            $"No chart: the values cannot be compared on one axis ({by})."];
    }

    // What the question neither asks for nor has as a condition can differ from row to row, unseen.
    private List<TableField> Unsaid()
        => [.. _value.ReadWith.Where(field => !_table.Fixed.ContainsKey(field.Name)
            && !_table.Columns.Any(c => c.Reads(_value, field.Name)))];

    private string NotSaid(List<TableField> unsaid)
    {
        var (fields, names) = (string.Join(", ", unsaid.Select(f => f.Label.In(_say.Language))),
            string.Join(", ", unsaid.Select(f => f.Name)));
        return _say[$"Sem gráfico: a pergunta não diz como se leem os valores ({fields}); acrescente {names}.",
            $"No chart: the question does not say how the values are to be read ({fields}); add {names}."];
    }

    private string WordsOf(ChartColumn reason, string name)
        => reason.Values.FirstOrDefault(v => v.Name == name)?.Label.In(_say.Language) ?? FactWords.Reason(name, _say.Language);

    private bool Differs(ChartColumn column) => _points.Select(row => _table.Value(row, column)).Distinct().Count() > 1;

    private string Key(int row, IEnumerable<ChartColumn> columns)
        => string.Join('\u001f', columns.Select(c => _table.Value(row, c) ?? "\u0000"));

    private string Words(int row, ChartColumn column) => (column.Leaf, _table.Value(row, column)) switch
    {
        (_, null) => $"{column.Label.In(_say.Language)}: {_say["desconhecido", "unknown"]}",
        ("isTarget", var truth) => truth == "true" ? _say["metas", "aims"] : _say["resultados", "results"],
        ("isSynthetic", var truth) => truth == "true" ? _say["dados sintéticos", "synthetic data"] : _say["dados reais", "real data"],
        ("unit", var unit) => FactWords.Unit(unit, _say.Language),
        (_, var truth) when column.Kind == TableFieldKind.Boolean
            => $"{column.Label.In(_say.Language)}: {(truth == "true" ? _say["sim", "yes"] : _say["não", "no"])}",
        (_, var name) => column.Values.FirstOrDefault(v => v.Name == name)?.Label.In(_say.Language) ?? name,
    };
}
