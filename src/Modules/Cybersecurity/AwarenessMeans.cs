namespace OgpGraph.Modules.Cybersecurity;

[Label("Means", "Meio"), Doc("By what persons were reached.", "Por que meio as pessoas foram alcançadas.")]
public enum AwarenessMeans
{
    [Label("Awareness actions", "Ações de sensibilização"), Doc("Awareness actions of all kinds; whether open online courses are counted too is unclear.", "Ações de sensibilização de todos os tipos; não é claro se os cursos em linha abertos também contam.")]
    AwarenessActions,

    [Label("Open online courses (MOOCs)", "Cursos em linha abertos (MOOC)"), Doc("Open online courses (MOOCs).", "Cursos em linha abertos (MOOC).")]
    OpenOnlineCourses,
}
