namespace OgpGraph.Modules.InclusiveChannels;

[Doc("A channel of public service.", "Um canal de atendimento público.")]
public enum CitizenServiceChannel
{
    [Doc("In person.", "Presencial.")]
    InPerson,

    [Doc("By video call on the web.", "Por videochamada na Web.")]
    VideoCall,

    [Doc("By telephone.", "Por telefone.")]
    Telephone,
}
