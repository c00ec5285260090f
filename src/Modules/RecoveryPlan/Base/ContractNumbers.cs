using System.Globalization;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>The contract numbers that a file has had: almost all are plain numbers, which take a fifth of the memory of texts.</summary>
public sealed class ContractNumbers
{
    private readonly HashSet<long> _numbers = [];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _numbers.Clear();
        _texts.Clear();
    }

    /// <summary>Adds a number; false when it was there.</summary>
    public bool Add(string number)
        => number[0] != '0' && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? _numbers.Add(value) : _texts.Add(number);
}
