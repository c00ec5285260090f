namespace OgpGraph.Modules.DataInterconnection;

[Label("Self-service functions", "Funções em autosserviço"), Doc("Something that the manager of an entity will see without asking anybody, in the platform's reserved area.", "Algo que o gestor de uma entidade poderá ver sem pedir a ninguém, na área reservada da plataforma.")]
public sealed class SelfServiceFunction
{
    [Key, Doc("The function's key.", "A chave da função.")]
    public required string Id { get; set; }

    [Searchable, Label("Function", "Função"), Doc("What can be seen, in our words.", "O que se pode ver, por palavras nossas.")]
    public LocalizedText Name { get; set; } = new();

    [Ref<InteroperabilityService>, Label("Service", "Serviço"), Doc("The service that has the function.", "O serviço que tem a função.")]
    public required string ServiceId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is told of.", "Onde é referida.")]
    public required string SourceId { get; set; }
}
