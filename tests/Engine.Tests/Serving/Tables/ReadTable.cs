using System.Text;
using System.Text.Json;
using CsvHelper;
using ExcelDataReader;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>A written table, read back by other libraries.</summary>
internal static class ReadTable
{
    public static byte[] Write(GraphTable table, TableFormat format, out long rows)
    {
        using var stream = new MemoryStream();
        rows = table.Write(format, stream);
        return stream.ToArray();
    }

    /// <summary>The cells of a CSV, the heading first.</summary>
    public static List<string[]> Csv(byte[] bytes, bool isExcel)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.Equal(isExcel, text.StartsWith('\uFEFF'));
        Assert.True(text.Length == (isExcel ? 1 : 0) || text.EndsWith("\r\n", StringComparison.Ordinal));
        var options = new CsvReaderOptions
        {
            Separator = isExcel ? ';' : ',', HasHeader = false, SkipEmptyLines = true, Encoding = Encoding.UTF8,
            OnMalformedRecord = found => Assert.Fail($"{found.Reason} in line {found.LineNumber}"),
        };
        using var reader = CsvReader.Create(new MemoryStream(bytes), options);
        var lines = new List<string[]>();
        while (reader.Read())
        {
            lines.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return lines;
    }

    /// <summary>The objects of JSON Lines.</summary>
    public static List<JsonElement> JsonLines(byte[] bytes)
        => [.. Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    /// <summary>The sheets of a workbook.</summary>
    public static List<(string Name, List<object?[]> Rows)> Workbook(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        var sheets = new List<(string, List<object?[]>)>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }

            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }
}
