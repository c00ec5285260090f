namespace OgpGraph.Core;

[Doc("What happened to a row.", "O que aconteceu a uma linha.")]
public enum ChangeKind
{
    [Doc("It is new.", "É nova.")]
    Added,

    [Doc("It has other values than before.", "Tem outros valores.")]
    Changed,

    [Doc("It is gone.", "Deixou de existir.")]
    Removed,
}
