namespace OgpGraph.Modules.RecoveryPlan;

[Label("Procurement flags", "Sinais na contratação"), Doc("A flag on contracts or suppliers: what it looks at, where it comes from and what it cannot see. A flag is a signal to look closer, not an accusation.", "Um sinal sobre contratos ou adjudicatárias: o que observa, de onde vem e o que não vê. Um sinal convida a olhar melhor, não acusa.")]
public sealed class ProcurementFlag
{
    [Key, Label("Field", "Campo"), Doc("The flag's field on Contract or Organization.", "O campo do sinal em Contract ou Organization.")]
    public required string Id { get; set; }

    [Label("Code", "Código"), Doc("The code in a published catalogue of indicators, e.g. R018; null when it has none there.", "O código num catálogo publicado de indicadores, p. ex. R018; nulo quando não o tem.")]
    public string? Code { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("The name.", "O nome.")]
    public LocalizedText Name { get; set; } = new();

    [Label("Definition", "Definição"), Doc("When it is true, and when false.", "Quando é verdadeiro e quando é falso.")]
    public LocalizedText Definition { get; set; } = new();

    [Label("Limits", "Limites"), Doc("When it is null: what the data does not let it see.", "Quando é nulo: o que os dados não deixam ver.")]
    public LocalizedText Limits { get; set; } = new();

    [Label("Basis", "Base"), Doc("The law or catalogue that it comes from.", "A lei ou o catálogo de onde vem.")]
    public required string Basis { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is stated.", "Onde consta.")]
    public required string SourceId { get; set; }
}
