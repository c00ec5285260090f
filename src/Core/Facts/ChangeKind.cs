namespace OgpGraph.Core;

[Label("Kind of change", "Tipo de alteração"), Doc("What happened to a row.", "O que aconteceu a uma linha.")]
public enum ChangeKind
{
    [Label("Added", "Acrescentado"), Doc("It is new.", "É nova.")]
    Added,

    [Label("Changed", "Alterado"), Doc("It has other values than before.", "Tem outros valores.")]
    Changed,

    [Label("Removed", "Removido"), Doc("It is gone.", "Deixou de existir.")]
    Removed,
}
