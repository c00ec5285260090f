using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Storage;

/// <summary>A decimal as an integer of units of its last place.</summary>
/// <param name="places">The decimal places.</param>
internal sealed class ScaledConverter(int places) : ValueConverter<decimal, long>(number => Store(number, places), stored
    => DecimalForm.Read(stored, places))
{
    /// <summary>The decimal places.</summary>
    public int Places => places;

    // What is read from files and what an importer puts is held against the column's places before.
    private static long Store(decimal number, int places)
        => DecimalForm.TryStore(number, places, out var stored) ? stored
            : throw new OverflowException($"{number} is too large for a column of {places} decimal places.");
}
