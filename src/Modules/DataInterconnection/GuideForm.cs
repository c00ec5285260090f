namespace OgpGraph.Modules.DataInterconnection;

[Doc("The form of guidance on interoperability.", "A forma de uma orientação sobre interoperabilidade.")]
public enum GuideForm
{
    [Doc("A manual.", "Um manual.")]
    Manual,

    [Doc("A portal.", "Um portal.")]
    Portal,

    [Doc("Support guides, not named one by one.", "Guias de apoio, sem nome de cada um.")]
    SupportGuides,
}
