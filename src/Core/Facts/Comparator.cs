namespace OgpGraph.Core;

[Label("Comparator", "Comparador"), Doc("How a value is to be read: about is not exact.", "Como se lê um valor: cerca de não é exato.")]
public enum Comparator
{
    [Label("Exactly", "Exatamente"), Doc("The value itself.", "O próprio valor.")]
    Exact,

    [Label("About", "Cerca de"), Doc("The source says about, around or almost.", "A fonte diz cerca de, à volta de ou quase.")]
    About,

    [Label("At least", "Pelo menos"), Doc("The value or more.", "O valor ou mais.")]
    AtLeast,

    [Label("More than", "Mais de"), Doc("More than the value.", "Mais do que o valor.")]
    MoreThan,

    [Label("Less than", "Menos de"), Doc("Less than the value.", "Menos do que o valor.")]
    LessThan,

    [Label("Multiple of", "Múltiplo de"), Doc("A multiple of an earlier value that the source may not give.", "Um múltiplo de um valor anterior que a fonte pode não dar.")]
    Ratio,
}
