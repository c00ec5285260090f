namespace OgpGraph.Engine.Tests.Importing;

[Doc("How many torches somebody made.", "Quantas lanternas alguém fez.")]
public sealed class TorchMaker
{
    [Key, Doc("The maker's key.", "A chave de quem fez.")]
    public required string Id { get; set; }

    [Indexed, Doc("How many.", "Quantas.")]
    public int Torches { get; set; }
}
