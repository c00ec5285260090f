namespace OgpGraph.Core;

[Label("Identifiers of entities", "Identificadores de entidades"), Doc("An identifier of a legal entity under a scheme.", "Um identificador de uma pessoa coletiva num esquema.")]
public sealed class OrganizationIdentifier
{
    [Key, Doc("The entry's key.", "A chave da entrada.")]
    public required string Id { get; set; }

    [Ref<Organization>, Label("Entity", "Entidade"), Doc("The legal entity.", "A pessoa coletiva.")]
    public required string OrganizationId { get; set; }

    [Label("Scheme", "Esquema"), Doc("The scheme, a code of org-id.guide, e.g. PT-NIPPC or XI-LEI.", "O esquema, um código de org-id.guide, p. ex. PT-NIPPC ou XI-LEI.")]
    public required string Scheme { get; set; }

    [Indexed, Label("Identifier", "Identificador"), Doc("The identifier under the scheme.", "O identificador no esquema.")]
    public required string Value { get; set; }
}
