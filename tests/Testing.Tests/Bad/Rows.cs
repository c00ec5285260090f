namespace OgpGraph.Testing.Tests.Bad;

[Doc("A post.", "Um poste.")]
public sealed class Post
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Doc("What stands on it.", "O que está escrito nele.")]
    public required string Label { get; set; }

    [Doc("True when it is made up.", "Verdadeiro quando é inventado.")]
    public bool IsSynthetic { get; set; }
}

[GraphName("smallLetter"), Doc("A post.", "Um poste.")]
public sealed class SmallLetter
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Doc("True when it is made up.", "Verdadeiro quando é inventado.")]
    public bool IsSynthetic { get; set; }
}

[GraphName("ORGANIZATION"), Doc("A body.", "Um organismo.")]
public sealed class Twin
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Doc("True when it is made up.", "Verdadeiro quando é inventado.")]
    public bool IsSynthetic { get; set; }
}

[Doc("A post.", "Um poste.")]
public sealed class Unindexed
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Doc("Whose it is; null when it is not known.", "De quem é; nulo quando não se conhece.")]
    public string? Owner { get; set; }

    [Doc("True when it is made up.", "Verdadeiro quando é inventado.")]
    public bool IsSynthetic { get; set; }
}

[Doc("A post.", "Um poste.")]
public sealed class Unsourced
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Ref<Source>, Doc("Where it is stated; null when it is nowhere.", "Onde é referido; nulo quando em lado nenhum.")]
    public string? SourceId { get; set; }
}

[Doc("A post.", "Um poste.")]
public sealed class UnsourcedFact : IFact
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Doc("The day from which it was known.", "O dia a partir do qual era conhecido.")]
    public required DateOnly KnownOn { get; set; }
}

[Doc("A post.", "Um poste.")]
public sealed class Silent
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }
}

[Doc("A post.", "Um poste.")]
public sealed class Owned
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Ref<Organization>, Doc("Whose it is; null when it is not known.", "De quem é; nulo quando não se conhece.")]
    public string? OwnerId { get; set; }

    [Doc("True when it is made up.", "Verdadeiro quando é inventado.")]
    public bool IsSynthetic { get; set; }
}

[Doc("A post.", "Um poste.")]
public sealed class Noted
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Doc("A note; null when there is none.", "Uma nota; nulo quando não há.")]
    public string? Note { get; set; }

    [Doc("True when it is made up.", "Verdadeiro quando é inventado.")]
    public bool IsSynthetic { get; set; }
}

[Doc("A post.", "Um poste.")]
public sealed class Weighed
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Doc("Its weight.", "O peso.")]
    public double Weight { get; set; }

    [Doc("True when it is made up.", "Verdadeiro quando é inventado.")]
    public bool IsSynthetic { get; set; }
}

[Doc("A post.", "Um poste.")]
public sealed class Talkative
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Personal, Doc("The name of the person who looks after it.", "O nome da pessoa que cuida dele.")]
    public string? Warden { get; set; }

    [Doc("A note; null when there is none.", "Uma nota; nulo quando não há.")]
    public string? Note { get; set; }

    [Doc("True when it is made up.", "Verdadeiro quando é inventado.")]
    public bool IsSynthetic { get; set; }
}

public sealed class RandomImporter : IRowImporter<Post>
{
    public IEnumerable<Post> Read(Stream file) => [new Post { Id = "one", Label = Guid.NewGuid().ToString(), IsSynthetic = true }];
}

public sealed class EmptyTextImporter : IRowImporter<Noted>
{
    public IEnumerable<Noted> Read(Stream file) => [new Noted { Id = "one", Note = "", IsSynthetic = true }];
}
