using System.Globalization;

namespace OgpGraph.Benchmarks.Data;

/// <summary>One number for all generated rows (FNV-1a, 64 bits): two runs that print the same one measured the same data.</summary>
internal sealed class DataFingerprint
{
    private const ulong Prime = 1_099_511_628_211;

    private ulong _hash = 14_695_981_039_346_656_037;

    public static string Of(SyntheticData data)
    {
        var fingerprint = new DataFingerprint();
        foreach (var table in data.Tables)
        {
            fingerprint.Add(table.Name);
            foreach (var row in table.Rows())
            {
                fingerprint.Add(row);
            }
        }

        return fingerprint._hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private void Add(object?[] row)
    {
        foreach (var value in row)
        {
            switch (value)
            {
                case string text:
                    Add(text);
                    break;
                case long number:
                    Add((ulong)number);
                    break;
                default:
                    Add(ulong.MaxValue);
                    break;
            }
        }
    }

    private void Add(string text)
    {
        foreach (var unit in text)
        {
            _hash = (_hash ^ unit) * Prime;
        }

        Add((ulong)text.Length);
    }

    private void Add(ulong number) => _hash = (_hash ^ number) * Prime;
}
