namespace OgpGraph.Modules.TaxAssistant;

[Label("Medium", "Meio"), Doc("How a citizen speaks with the virtual assistant.", "Como o cidadão fala com o assistente virtual.")]
public enum AssistantMedium
{
    [Label("In writing", "Por escrito"), Doc("In writing.", "Por escrito.")]
    Text,

    [Label("By voice", "Por voz"), Doc("By voice.", "Por voz.")]
    Voice,
}
