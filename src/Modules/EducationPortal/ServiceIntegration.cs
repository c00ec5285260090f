namespace OgpGraph.Modules.EducationPortal;

[Doc("How many services the education portal brings together.", "Quantos serviços o portal da educação reúne.")]
public sealed class ServiceIntegration : Observation
{
    [Doc("The services that are counted, by how a user enters; null for all of them.", "Os serviços contados, pela forma de entrada; nulo para todos.")]
    public EducationPortalAccess? Access { get; set; }
}
