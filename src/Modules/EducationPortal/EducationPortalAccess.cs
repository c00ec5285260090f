namespace OgpGraph.Modules.EducationPortal;

[Label("Access", "Acesso"), Doc("Whether a user of the education portal must log in.", "Se o utilizador do portal da educação tem de se autenticar.")]
public enum EducationPortalAccess
{
    [Label("Public", "Público"), Doc("Open to everybody, without authentication.", "Aberto a todos, sem autenticação.")]
    Public,

    [Label("With login", "Com autenticação"), Doc("Asks for authentication and gives a personal area.", "Exige autenticação e dá uma área pessoal.")]
    Authenticated,
}
