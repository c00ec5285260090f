namespace OgpGraph.Engine.Planning;

/// <summary>
/// Stands for the parameters of one statement while EF Core translates it: EF Core names a parameter after the field that it reads, so the name says which slot it is.
/// It ends in a letter: a name that was taken gets a number appended, which must not make it another slot's.
/// </summary>
internal sealed class SlotHolder<T>
{
#pragma warning disable CA1051, SA1401 // EF Core names parameters after fields.
    public T? P0V, P1V, P2V, P3V, P4V, P5V, P6V, P7V, P8V, P9V, P10V, P11V, P12V, P13V, P14V, P15V,
        P16V, P17V, P18V, P19V, P20V, P21V, P22V, P23V, P24V, P25V, P26V, P27V, P28V, P29V, P30V, P31V;

    public SlotHolder<T>? Next;
#pragma warning restore CA1051, SA1401
}
