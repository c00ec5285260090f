using System.Globalization;
using System.Runtime.InteropServices;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// The contract numbers that a file has had. Almost all are plain numbers near each other: each is a bit of a page, of which those used
/// last are in memory and all others in the import's scratch.
/// </summary>
/// <param name="session">What has the scratch.</param>
public sealed class ContractNumbers(IImportSession session)
{
    private const string Pages = "numbers";
    private const int PageSize = 1_024;
    private const int BitsOfWord = 64;
    private const int MostPages = 4_096;

    private readonly Page?[] _pages = new Page?[MostPages];
    private readonly SeenKeys _texts = new(session, "textnumbers");
    private int _file;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Array.Clear(_pages);
        _texts.Clear();
        _file++;
    }

    /// <summary>Adds a number; false when it was there.</summary>
    public bool Add(string number)
    {
        if (number[0] == '0' || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return _texts.Add(number) == 1;
        }

        ref var word = ref PageOf(value / PageSize).Words[value % PageSize / BitsOfWord];
        var bit = 1UL << (int)(value % BitsOfWord);
        if ((word & bit) != 0)
        {
            return false;
        }

        word |= bit;
        return true;
    }

    // Each place holds one page: another that comes there sends it to the scratch.
    private Page PageOf(long number)
    {
        ref var place = ref _pages[number % MostPages];
        if (place?.Number != number)
        {
            if (place is not null)
            {
                session.Scratch.Put(Pages, KeyOf(place.Number), Convert.ToBase64String(MemoryMarshal.AsBytes<ulong>(place.Words)));
            }

            place = new Page(number, new ulong[PageSize / BitsOfWord]);
            if (session.Scratch.Find(Pages, KeyOf(number)) is { } written)
            {
                Convert.FromBase64String(written).AsSpan().CopyTo(MemoryMarshal.AsBytes(place.Words.AsSpan()));
            }
        }

        return place;
    }

    private string KeyOf(long page) => string.Create(CultureInfo.InvariantCulture, $"{_file} {page}");

    private sealed record Page(long Number, ulong[] Words);
}
