namespace OgpGraph.Engine.Tests.Importing;

/// <summary>A row with a property of every kind.</summary>
public sealed class Lamp
{
    [Key]
    public required string Id { get; set; }

    [Searchable]
    public required LocalizedText Name { get; set; }

    public string? Note { get; set; }

    public int Floors { get; set; }

    public long? Hours { get; set; }

    [Money, Column("preco")]
    public decimal? Price { get; set; }

    public LampColour? Colour { get; set; }

    public DateOnly? BoughtOn { get; set; }

    public DateTime? SeenAt { get; set; }

    public PartialDate Lit { get; set; } = new();

    [Ref<Organization>]
    public string? MakerId { get; set; }

    [Ref<Source>]
    public string? SourceId { get; set; }

    public bool IsSynthetic { get; set; }
}
