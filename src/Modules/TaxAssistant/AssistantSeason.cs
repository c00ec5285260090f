namespace OgpGraph.Modules.TaxAssistant;

[Label("Season", "Época"), Doc("A season of the virtual assistant's use.", "Uma época de utilização do assistente virtual.")]
public enum AssistantSeason
{
    [Label("General use", "Utilização geral"), Doc("Use in general; the source does not say over which time.", "A utilização em geral; a fonte não diz em que período.")]
    General,

    [Label("IRS campaign", "Campanha do IRS"), Doc("The yearly campaign for declaring personal income tax (IRS).", "A campanha anual de entrega do IRS.")]
    IncomeTaxCampaign,
}
