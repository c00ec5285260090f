namespace OgpGraph.Modules.InclusiveChannels;

[Label("Service channel", "Canal de atendimento"), Doc("A channel of public service.", "Um canal de atendimento público.")]
public enum CitizenServiceChannel
{
    [Label("In person", "Presencial"), Doc("In person.", "Presencial.")]
    InPerson,

    [Label("Video call", "Videochamada"), Doc("By video call on the web.", "Por videochamada na Web.")]
    VideoCall,

    [Label("Telephone", "Telefone"), Doc("By telephone.", "Por telefone.")]
    Telephone,
}
