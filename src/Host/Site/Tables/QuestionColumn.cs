using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Questions;

namespace OgpGraph.Host.Site;

/// <summary>
/// A column of a question's table as a page shows it. All columns of the CSV are there; one that only tells how another is to be read is
/// hidden, and the other says it in words. What a column is follows from the schema's names, whatever the question calls it.
/// </summary>
public sealed class QuestionColumn
{
    private static readonly string[] Functions = ["sum", "avg", "min", "max", "sumReason", "avgReason", "sumComparator"];

    private static readonly string[] Titles = ["title", "name", "label", "acronym", "number", "ogpId", "summary"];

    private QuestionColumn(TableColumn source, int index)
    {
        (Source, Index) = (source, index);
        var (keys, names) = (source.Path.Split('.'), source.SchemaPath.Split('.'));
        List<string> above = [.. keys.SkipLast(1).Where((_, at) => names[at] is not ("nodes" or "edges" or "node" or "key"))];
        (Parent, Leaf) = (string.Join('.', above), names[^1]);
        Function = names.Length > 1 && Functions.Contains(names[^2]) ? names[^2] : null;
        Group = Function is null ? Parent : string.Join('.', above.SkipLast(1));
        IsKey = names.SkipLast(1).Contains("key");
    }

    /// <summary>What the engine says of it.</summary>
    public TableColumn Source { get; }

    /// <summary>Its place among all columns.</summary>
    public int Index { get; }

    /// <summary>The response path of the object that it belongs to.</summary>
    public string Parent { get; }

    /// <summary>Its field.</summary>
    public string Leaf { get; }

    /// <summary>What is computed of the field, such as <c>sum</c>, or said of that: <c>sumReason</c>; null for the field itself.</summary>
    public string? Function { get; }

    /// <summary>The response path of the group that it is computed of; <see cref="Parent"/> for what is computed of none.</summary>
    public string Group { get; }

    /// <summary>True when it only says how the number of another is to be read: its cells say it in words.</summary>
    public bool IsToldBeside { get; private set; }

    /// <summary>True when rows are grouped by it: what tells one group from another is always shown.</summary>
    public bool IsKey { get; }

    /// <summary>True when another column says it in words.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>Why there is no value; null for none.</summary>
    public QuestionColumn? Reason { get; private set; }

    /// <summary>True when it says why another has no value; it has none itself where the other has one.</summary>
    public bool IsReason { get; private set; }

    /// <summary>How a value is to be read; null for none.</summary>
    public QuestionColumn? Comparator { get; private set; }

    /// <summary>What a value counts, row by row; null for none.</summary>
    public QuestionColumn? Unit { get; private set; }

    /// <summary>The currency of sums, row by row; null for none.</summary>
    public QuestionColumn? Currency { get; private set; }

    /// <summary>True in rows whose value is an aim; null for none.</summary>
    public QuestionColumn? Target { get; private set; }

    /// <summary>True in rows whose value was computed here; null for none.</summary>
    public QuestionColumn? Computed { get; private set; }

    /// <summary>The address outside to which the text leads; null for none.</summary>
    public QuestionColumn? Url { get; private set; }

    /// <summary>The key of the page to which the text leads; null for none.</summary>
    public QuestionColumn? Key { get; private set; }

    /// <summary>True when it stands for the parts of a date: <see cref="From"/>, <see cref="To"/>, <see cref="Precision"/>, <see cref="Raw"/>.</summary>
    public bool IsDate { get; private set; }

    /// <summary>The first day; null for none.</summary>
    public QuestionColumn? From { get; private set; }

    /// <summary>The last day; null for none.</summary>
    public QuestionColumn? To { get; private set; }

    /// <summary>How exactly the date is known; null for none.</summary>
    public QuestionColumn? Precision { get; private set; }

    /// <summary>The source's words for the date; null for none.</summary>
    public QuestionColumn? Raw { get; private set; }

    /// <summary>True for the mark of made-up rows.</summary>
    public bool IsSyntheticMark => CitedColumns.IsMark(Source);

    /// <summary>True when its values are read as numbers.</summary>
    public bool IsNumber => !IsDate && Source is { IsList: false, Kind: TableFieldKind.Integer or TableFieldKind.Decimal or TableFieldKind.Money };

    /// <summary>True when a cell can have several numbers, as of a list inside the row.</summary>
    public bool IsNumbers => Source is { IsList: true, Kind: TableFieldKind.Integer or TableFieldKind.Decimal or TableFieldKind.Money };

    /// <summary>Leaves it out of what readers see.</summary>
    public void Hide() => IsHidden = true;

    /// <summary>
    /// The heading on every page, in frames and on paper: what the engine calls it, as files do, and its unit. A date that several columns
    /// make has what they have in common.
    /// </summary>
    public string Heading(Language language)
    {
        var label = Source.Label.In(language);
        if (IsDate && label.LastIndexOf(" (", StringComparison.Ordinal) is var part and > 0)
            return label[..part];
        var unit = Source.Unit is null or "year" or "quarter" ? null : $"({FactWords.Unit(Source.Unit, language)})";
        return unit is null || label.Contains(unit, StringComparison.Ordinal) ? label : $"{label} {unit}";
    }

    /// <summary>The columns of a table, each with those that tell how it is to be read.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="tables">All tables, which say with what a number of theirs is to be read.</param>
    public static IReadOnlyList<QuestionColumn> Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<TableDescription> tables)
    {
        var all = columns.Select((column, index) => new QuestionColumn(column, index)).ToArray();
        foreach (var siblings in all.GroupBy(column => column.Parent))
            Join([.. siblings], all, tables);
        if (all.Length > 0 && all.All(column => column.IsHidden))
            Array.ForEach(all, column => column.IsHidden = false);
        return all;
    }

    /// <summary>The fields with which a number is to be read; empty for what is read without them, and for what no table has.</summary>
    /// <param name="field">Its type and field, such as <c>Contract.price</c>; null for what every type has.</param>
    /// <param name="tables">All tables.</param>
    public static IReadOnlyList<TableField> ReadWith(string? field, IReadOnlyList<TableDescription> tables)
        => field?.Split('.') is [var type, var name] && tables.FirstOrDefault(t => t.Type == type) is { } table
            && table.Fields.FirstOrDefault(f => f.Name == name) is { } number
            ? [.. table.Fields.Where(f => number.ReadWith.Contains(f.Name))] : [];

    private static void Join(QuestionColumn[] siblings, QuestionColumn[] all, IReadOnlyList<TableDescription> tables)
    {
        QuestionColumn? Find(string leaf) => Array.Find(siblings, column => column.Leaf == leaf);
        QuestionColumn? Said(QuestionColumn of, string leaf)
        {
            var said = Array.Find(all, column => column.Parent == of.Group && column.Leaf == leaf && column.Function is null
                && column != of);
            if (said is null or { IsKey: true })
                return said;
            said.IsToldBeside = true;
            return Hide(said);
        }

        foreach (var reason in siblings.Where(c => c.Source.Kind == TableFieldKind.Enum && c.Source.Values.Any(v => FactWords.IsReason(v.Name)) && c.Source.Values.All(v => FactWords.IsReason(v.Name))))
        {
            reason.IsReason = true;
            var of = reason.Leaf == "reason" ? "percent" : reason.Leaf.EndsWith("Reason", StringComparison.Ordinal) ? reason.Leaf[..^"Reason".Length] : reason.Leaf;
            var list = reason.Parent.Length == 0 ? of : $"{reason.Parent}.{of}";
            foreach (var other in all.Where(c => c != reason && ((c.Parent == reason.Parent && c.Leaf == of) || c.Parent == list)))
                (other.Reason, reason.IsHidden) = (reason, true);
        }

        foreach (var number in siblings.Where(c => c.IsNumber || c.IsNumbers))
        {
            foreach (var field in ReadWith(number.Source.Field, tables))
            {
                switch (field.Name)
                {
                    case "comparator":
                        number.Comparator = Said(number, field.Name);
                        break;
                    case "isTarget":
                        number.Target = Said(number, field.Name);
                        break;
                    case "currency":
                        number.Currency = Said(number, field.Name);
                        break;
                    default:
                        number.Unit = Said(number, field.Name);
                        break;
                }
            }

            if (number.Leaf == "value")
                number.Computed = Said(number, "isComputed");
        }

        // Why there is no sum, and how it is read, stand beside the sums under names of their own.
        foreach (var sum in siblings.Where(c => c.IsNumber))
        {
            sum.Reason ??= Hide(Array.Find(all, c => c.Group == sum.Group && c.Source.Kind == TableFieldKind.Enum
                && (sum.Function is null ? c.Function is null && c.Leaf == sum.Leaf + "Reason"
                    : c.Function == sum.Function + "Reason" && c.Leaf == sum.Leaf)));
            if (sum.Function is "sum" or "avg")
                sum.Comparator = Hide(Array.Find(all, c => c.Group == sum.Group && c.Function == "sumComparator" && c.Leaf == sum.Leaf))
                    ?? sum.Comparator;
        }

        foreach (var sum in siblings.Where(c => c.Source.Kind == TableFieldKind.Money))
            sum.Currency ??= Said(sum, "currency");
        if (Array.Find(siblings, c => c.Source.Kind == TableFieldKind.Enum && c.Source.Values.Any(v => v.Name == "UNKNOWN_YEAR")) is { } precision)
            JoinDate(precision, Find("from"), Find("to"), Find("raw"));

        Hide(Array.Find(siblings, c => c.IsSyntheticMark));
        var title = Titles.Select(Find).FirstOrDefault(c => c is { IsHidden: false });
        if (title is not null)
        {
            title.Key = Hide(Array.Find(siblings, c => SitePlace.IsKey(c.Source.Field)));
            title.Url = Hide(Find("url"));
        }

        foreach (var id in siblings.Where(c => c.Source.Kind == TableFieldKind.Id))
            id.IsHidden = true;
        // A row names its source; what else is known of it stands in the line below the table.
        if (title is not null && siblings[0].Source.Field?.StartsWith("Source.", StringComparison.Ordinal) == true && siblings[0].Parent.EndsWith("source", StringComparison.Ordinal))
            Array.ForEach(siblings, c => c.IsHidden |= c != title && c.Leaf != "locator");
    }

    private static void JoinDate(QuestionColumn precision, QuestionColumn? from, QuestionColumn? to, QuestionColumn? raw)
    {
        var parts = new[] { precision, from, to, raw }.OfType<QuestionColumn>().OrderBy(c => c.Index).ToList();
        if (parts.Count == 1)
            return;
        parts.ForEach(c => c.IsHidden = true);
        var shown = parts[0];
        (shown.IsHidden, shown.IsDate) = (false, true);
        (shown.Precision, shown.From, shown.To, shown.Raw) = (precision, from, to, raw);
    }

    private static QuestionColumn? Hide(QuestionColumn? column)
    {
        column?.IsHidden = true;
        return column;
    }
}
