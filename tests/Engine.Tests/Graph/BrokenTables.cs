#pragma warning disable CA1812 // Read by reflection.
namespace OgpGraph.Engine.Tests.Graph;

[Doc("x", "x")]
internal sealed class NoKey
{
    [Doc("x", "x")]
    public string Id { get; set; } = "";
}

[Doc("x", "x")]
internal sealed class TwoKeys
{
    [Key, Doc("x", "x")]
    public string Id { get; set; } = "";

    [Key, Doc("x", "x")]
    public string Other { get; set; } = "";
}

[Doc("x", "x")]
internal sealed class NumberKey
{
    [Key, Doc("x", "x")]
    public int Id { get; set; }
}

internal sealed class NoDoc
{
    [Key, Doc("x", "x")]
    public string Id { get; set; } = "";
}

[Doc("x", "x")]
internal sealed class NoPropertyDoc
{
    [Key, Doc("x", "x")]
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";
}

[Doc("x", "x")]
internal sealed class OddType
{
    [Key, Doc("x", "x")]
    public string Id { get; set; } = "";

    [Doc("x", "x")]
    public Guid Number { get; set; }
}

[Doc("x", "x")]
internal sealed class OddReference
{
    [Key, Doc("x", "x")]
    public string Id { get; set; } = "";

    [Ref<Source>, Doc("x", "x")]
    public string Place { get; set; } = "";
}

[Doc("x", "x")]
internal sealed class LostReference
{
    [Key, Doc("x", "x")]
    public string Id { get; set; } = "";

    [Ref<NoDoc>, Doc("x", "x")]
    public string ThingId { get; set; } = "";
}

[Doc("x", "x")]
internal enum Gapped
{
    [Doc("x", "x")]
    One = 1,

    [Doc("x", "x")]
    Three = 3,
}

[Doc("x", "x")]
internal sealed class GappedRow
{
    [Key, Doc("x", "x")]
    public string Id { get; set; } = "";

    [Doc("x", "x")]
    public Gapped Number { get; set; }
}

[Doc("x", "x")]
internal sealed class Label
{
    [Key, Doc("x", "x")]
    public string Id { get; set; } = "";
}

[Doc("x", "x")]
internal sealed class LabelConnection
{
    [Key, Doc("x", "x")]
    public string Id { get; set; } = "";
}

[Doc("x", "x")]
internal sealed class PageInfo
{
    [Key, Doc("x", "x")]
    public string Id { get; set; } = "";
}

[Doc("x", "x")]
internal enum Genre
{
    [Doc("x", "x")]
    Jazz,
}

[Doc("x", "x")]
internal sealed class GenreRow
{
    [Key, Doc("x", "x")]
    public string Id { get; set; } = "";

    [Doc("x", "x")]
    public Genre Genre { get; set; }
}

[Label("", "Vazio"), Doc("x", "x")]
internal sealed class EmptyLabel
{
    [Key, Doc("x", "x")]
    public string Id { get; set; } = "";
}

[Doc("x", "x")]
internal sealed class EmptyPropertyLabel
{
    [Key, Doc("x", "x")]
    public string Id { get; set; } = "";

    [Label("Name", ""), Doc("x", "x")]
    public string Name { get; set; } = "";
}
