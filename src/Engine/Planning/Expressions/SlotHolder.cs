namespace OgpGraph.Engine.Planning;

/// <summary>
/// Stands for the parameters of one statement while EF Core translates it: EF Core names a parameter after the field that it reads, so the name says which slot it is.
/// </summary>
internal sealed class SlotHolder<T>
{
#pragma warning disable CA1051, SA1401 // EF Core names parameters after fields.
    public T? P0, P1, P2, P3, P4, P5, P6, P7, P8, P9, P10, P11, P12, P13, P14, P15,
        P16, P17, P18, P19, P20, P21, P22, P23, P24, P25, P26, P27, P28, P29, P30, P31;

    public SlotHolder<T>? Next;
#pragma warning restore CA1051, SA1401
}
