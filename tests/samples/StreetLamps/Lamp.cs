namespace OgpGraph.Samples.StreetLamps;

[Doc("A street lamp.", "Um candeeiro de rua.")]
public sealed class Lamp
{
    [Key, Doc("The lamp's key.", "A chave do candeeiro.")]
    public required string Id { get; set; }

    [Searchable, Doc("Where it stands.", "Onde está.")]
    public LocalizedText Place { get; set; } = new();

    [Doc("What gives its light; null when it is not known.", "O que lhe dá a luz; nulo quando não se conhece.")]
    public LampKind? Kind { get; set; }

    [Unit("metres"), Doc("How high it is; null when it is not known.", "A altura; nulo quando não se conhece.")]
    public decimal? Height { get; set; }

    [Money, Doc("What it cost, in euros; null when it is not known.", "Quanto custou, em euros; nulo quando não se conhece.")]
    public decimal? Price { get; set; }

    [Doc("Since when it stands.", "Desde quando está.")]
    public PartialDate Since { get; set; } = new();

    [Doc("When it was last looked at; null when it is not known.", "Quando foi vista pela última vez; nulo quando não se conhece.")]
    public DateTime? SeenAt { get; set; }

    [Personal, Doc("The name of the person who looks after it; null when nobody does.", "O nome da pessoa que cuida dele; nulo quando não há.")]
    public string? Warden { get; set; }

    [Ref<Organization>, Doc("Whose it is.", "De quem é.")]
    public required string OwnerId { get; set; }

    [Ref<Commitment>, Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }

    [Doc("True for a lamp that was made up to show how a module works.", "Verdadeiro para um candeeiro inventado para mostrar um módulo.")]
    public bool IsSynthetic { get; set; }
}
