namespace OgpGraph.Core;

[Label("Entities", "Entidades"), Doc("A legal entity: where the modules' data meet. Its key is a scheme and an identifier, PT-NIPPC first.", "Uma pessoa coletiva: onde os dados dos módulos se encontram. A chave é um esquema e um identificador, PT-NIPPC primeiro.")]
public sealed class Organization
{
    [Key, Label("Identifier", "Identificador"), Doc("Scheme and identifier, e.g. PT-NIPPC:500000000 (org-id.guide).", "Esquema e identificador, p. ex. PT-NIPPC:500000000 (org-id.guide).")]
    public required string Id { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("The name.", "O nome.")]
    public required string Name { get; set; }

    [Label("Kind of entity", "Tipo de entidade"), Doc("The kind of entity.", "O tipo de entidade.")]
    public OrganizationKind Kind { get; set; } = OrganizationKind.Unknown;

    [Label("Country", "País"), Doc("The country of registration, ISO 3166-1 alpha-2; null when it is not known.", "O país de registo, ISO 3166-1 alfa-2; nulo quando não se conhece.")]
    public string? Country { get; set; }

    [Label("Founded on", "Constituída em"), Doc("The day of its founding; null when it is not known.", "O dia da constituição; nulo quando não se conhece.")]
    public DateOnly? FoundedOn { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for an entity that was made up to show how the service works.", "Verdadeiro para uma entidade inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
