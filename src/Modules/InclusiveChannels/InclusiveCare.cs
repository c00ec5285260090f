namespace OgpGraph.Modules.InclusiveChannels;

[Label("Services with inclusive care", "Serviços com atendimento inclusivo"), Doc("How many public services are given with inclusive care.", "Quantos serviços públicos são prestados com atendimento inclusivo.")]
public sealed class InclusiveCare : Observation
{
    [Label("Channel", "Canal"), Doc("The channel of the services that are counted; null when the source does not tie them to one.", "O canal dos serviços contados; nulo quando a fonte não os liga a nenhum.")]
    public CitizenServiceChannel? Channel { get; set; }
}
