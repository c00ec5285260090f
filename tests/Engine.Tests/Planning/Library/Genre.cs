namespace OgpGraph.Engine.Tests.Planning;

[Doc("A genre.", "Um género.")]
public enum Genre
{
    [Doc("Poetry.", "Poesia.")]
    Poetry,

    [Doc("A novel.", "Um romance.")]
    Novel,

    [Doc("Of no fixed genre.", "Sem género certo.")]
    NotFixed,
}
