namespace OgpGraph.Modules.Cybersecurity;

[Doc("The form of an awareness action.", "A forma de uma ação de sensibilização.")]
public enum CybersecurityActionForm
{
    [Doc("A course.", "Um curso.")]
    Course,

    [Doc("A session for an audience.", "Uma sessão para um público.")]
    Session,

    [Doc("A series of sessions in several places.", "Uma série de sessões em vários locais.")]
    Roadshow,

    [Doc("An open online course (MOOC).", "Um curso em linha aberto (MOOC).")]
    OpenOnlineCourse,
}
