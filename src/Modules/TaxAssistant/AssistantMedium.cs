namespace OgpGraph.Modules.TaxAssistant;

[Doc("How a citizen speaks with the virtual assistant.", "Como o cidadão fala com o assistente virtual.")]
public enum AssistantMedium
{
    [Doc("In writing.", "Por escrito.")]
    Text,

    [Doc("By voice.", "Por voz.")]
    Voice,
}
