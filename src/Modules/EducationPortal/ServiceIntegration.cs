namespace OgpGraph.Modules.EducationPortal;

[Label("Services integrated", "Serviços integrados"), Doc("How many services the education portal brings together.", "Quantos serviços o portal da educação reúne.")]
public sealed class ServiceIntegration : Observation
{
    [Label("Access", "Acesso"), Doc("The services that are counted, by how a user enters; null for all of them.", "Os serviços contados, pela forma de entrada; nulo para todos.")]
    public EducationPortalAccess? Access { get; set; }
}
