namespace OgpGraph.Modules.TaxAssistant;

[Doc("A season of the virtual assistant's use.", "Uma época de utilização do assistente virtual.")]
public enum AssistantSeason
{
    [Doc("Use in general; the source does not say over which time.", "A utilização em geral; a fonte não diz em que período.")]
    General,

    [Doc("The yearly campaign for declaring personal income tax (IRS).", "A campanha anual de entrega do IRS.")]
    IncomeTaxCampaign,
}
