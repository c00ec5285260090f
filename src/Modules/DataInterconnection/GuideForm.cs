namespace OgpGraph.Modules.DataInterconnection;

[Label("Form of guidance", "Forma da orientação"), Doc("The form of guidance on interoperability.", "A forma de uma orientação sobre interoperabilidade.")]
public enum GuideForm
{
    [Label("Manual", "Manual"), Doc("A manual.", "Um manual.")]
    Manual,

    [Label("Portal", "Portal"), Doc("A portal.", "Um portal.")]
    Portal,

    [Label("Support guides", "Guias de apoio"), Doc("Support guides, not named one by one.", "Guias de apoio, sem nome de cada um.")]
    SupportGuides,
}
