namespace OgpGraph.Modules.RecoveryPlan;

[Label("PRR investments", "Investimentos do PRR"), Doc("An investment of the Recovery and Resilience Plan (PRR), under which projects are approved.", "Um investimento do Plano de Recuperação e Resiliência (PRR), ao abrigo do qual se aprovam projetos.")]
public sealed class RecoveryInvestment
{
    [Key, Label("Investment code", "Código do investimento"), Doc("The investment's code in the plan, e.g. C05-i01; made-up ones begin with X.", "O código do investimento no plano, p. ex. C05-i01; os inventados começam por X.")]
    public required string Id { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("The investment's name.", "O nome do investimento.")]
    public LocalizedText Name { get; set; } = new();

    [Indexed, Label("Component", "Componente"), Doc("The code of the plan's component that it belongs to, e.g. C05.", "O código da componente do plano a que pertence, p. ex. C05.")]
    public required string Component { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment that makes it transparent; null when the row is not tied to one.", "O compromisso que o torna transparente; nulo quando a linha não está ligada a nenhum.")]
    public string? CommitmentId { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for an investment that was made up to show how the service works.", "Verdadeiro para um investimento inventado para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
