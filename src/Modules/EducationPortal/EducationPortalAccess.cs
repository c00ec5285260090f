namespace OgpGraph.Modules.EducationPortal;

[Doc("Whether a user of the education portal must log in.", "Se o utilizador do portal da educação tem de se autenticar.")]
public enum EducationPortalAccess
{
    [Doc("Open to everybody, without authentication.", "Aberto a todos, sem autenticação.")]
    Public,

    [Doc("Asks for authentication and gives a personal area.", "Exige autenticação e dá uma área pessoal.")]
    Authenticated,
}
