namespace OgpGraph.Modules.Cybersecurity;

[Label("Form of action", "Forma da ação"), Doc("The form of an awareness action.", "A forma de uma ação de sensibilização.")]
public enum CybersecurityActionForm
{
    [Label("Course", "Curso"), Doc("A course.", "Um curso.")]
    Course,

    [Label("Session", "Sessão"), Doc("A session for an audience.", "Uma sessão para um público.")]
    Session,

    [Label("Roadshow", "Itinerância"), Doc("A series of sessions in several places.", "Uma série de sessões em vários locais.")]
    Roadshow,

    [Label("Open online course (MOOC)", "Curso em linha aberto (MOOC)"), Doc("An open online course (MOOC).", "Um curso em linha aberto (MOOC).")]
    OpenOnlineCourse,
}
