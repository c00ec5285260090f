using System.Globalization;
using System.Reflection;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Testing;

/// <summary>The rows that a module brings, written as CSV and read again, are the same rows: what one OgpGraph gives as open data, another can take.</summary>
internal static class CsvCheck
{
    private const string HowTo = "Give in the seed, or in the importer that reads it, null for what is not known, and texts without control characters, as Label = cell.Length == 0 ? null : cell.";

    public static IEnumerable<string> Problems(ModuleUnderTest module)
    {
        var seeds = module.Definition.Definition.Seeds.Select(s => s.RowType);
        var tables = module.Definition.Definition.Tables.Select(t => t.RowType);
        return seeds.Concat(tables).Distinct().SelectMany(type => Problems(module, type));
    }

    private static IEnumerable<string> Problems(ModuleUnderTest module, Type type)
    {
        var rows = module.Rows.Where(r => r.GetType() == type).ToList();
        try
        {
            var read = Read(type, rows);
            return rows.Count == read.Count
                ? rows.Zip(read).SelectMany(pair => Differences(module, pair.First, pair.Second))
                : [module.Say($"{type.Name} has {rows.Count} rows, and {read.Count} when they are written as CSV and read again. {HowTo}")];
        }
        catch (SeedException fault)
        {
            return rows.Select(row => WhyNot(module, row)).OfType<string>().DefaultIfEmpty(module.Say($"{fault.Message} {HowTo}"));
        }
        catch (GraphException fault)
        {
            return [module.Say($"{fault.Message} Give the property in {type.Name}.cs a type that a cell can hold: string, bool, int, long, decimal, DateOnly, DateTime, an enum, LocalizedText or PartialDate, as in public decimal? Height {{ get; set; }}.")];
        }
    }

    private static string? WhyNot(ModuleUnderTest module, object row)
    {
        try
        {
            _ = Read(row.GetType(), [row]);
            return null;
        }
        catch (SeedException fault)
        {
            return module.Say($"{row.GetType().Name} \"{KeyOf(row)}\" of {module.FileOf(row)} cannot be read again when it is written as CSV: expected {fault.Expected}. {HowTo}");
        }
    }

    private static List<object> Read(Type type, IReadOnlyList<object> rows) => [.. CsvSeed.Read(type, type.Name + ".csv", new StringReader(Written(type, rows)))];

    private static IEnumerable<string> Differences(ModuleUnderTest module, object row, object read)
        => from cell in Cells(row).Zip(Cells(read))
           where cell.First.Text != cell.Second.Text
           select module.Say($"{row.GetType().Name}.{cell.First.Property} of \"{KeyOf(row)}\" of {module.FileOf(row)} is {Shown(cell.First.Text)}, and {Shown(cell.Second.Text)} when it is written as CSV and read again. {HowTo}");

    private static string Written(Type type, IEnumerable<object> rows)
        => Csv.Write([RowShape.PropertiesOf(type).SelectMany(Headings), .. rows.Select(row => Cells(row).Select(cell => cell.Text ?? ""))]);

    private static IEnumerable<string> Headings(PropertyInfo property)
    {
        var heading = property.GetCustomAttribute<ColumnAttribute>()?.Name ?? ScalarFormat.PropertyName(property.Name);
        return PartsOf(property) is { Count: > 0 } parts ? parts.Select(part => $"{heading}.{ScalarFormat.PropertyName(part.Name)}") : [heading];
    }

    private static IEnumerable<(string Property, string? Text)> Cells(object row)
        => RowShape.PropertiesOf(row.GetType()).SelectMany(property => PartsOf(property) is { Count: > 0 } parts
            ? parts.Select(part => ($"{property.Name}.{part.Name}", TextOf(property.GetValue(row) is { } whole ? part.GetValue(whole) : null)))
            : [(property.Name, TextOf(property.GetValue(row)))]);

    // A text in two languages and a date take several columns.
    private static IReadOnlyList<PropertyInfo> PartsOf(PropertyInfo property)
        => property.PropertyType == typeof(LocalizedText) || property.PropertyType == typeof(PartialDate) ? RowShape.PropertiesOf(property.PropertyType) : [];

    private static string? TextOf(object? value) => value switch
    {
        null => null,
        string text => text,
        bool truth => truth ? "true" : "false",
        Enum choice => ScalarFormat.EnumName(choice),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),

        // 2 and 2.0 are one value.
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string Shown(string? text) => text is null ? "null" : $"\"{text}\"";

    private static string KeyOf(object row) => RowShape.Of(row).KeyOf(row);
}
