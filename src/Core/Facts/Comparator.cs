namespace OgpGraph.Core;

[Doc("How a value is to be read: about is not exact.", "Como se lê um valor: cerca de não é exato.")]
public enum Comparator
{
    [Doc("The value itself.", "O próprio valor.")]
    Exact,

    [Doc("The source says about, around or almost.", "A fonte diz cerca de, à volta de ou quase.")]
    About,

    [Doc("The value or more.", "O valor ou mais.")]
    AtLeast,

    [Doc("More than the value.", "Mais do que o valor.")]
    MoreThan,

    [Doc("Less than the value.", "Menos do que o valor.")]
    LessThan,

    [Doc("A multiple of an earlier value that the source may not give.", "Um múltiplo de um valor anterior que a fonte pode não dar.")]
    Ratio,
}
