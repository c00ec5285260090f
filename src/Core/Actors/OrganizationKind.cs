namespace OgpGraph.Core;

[Label("Kind of entity", "Tipo de entidade"), Doc("The kind of a legal entity.", "O tipo de uma pessoa coletiva.")]
public enum OrganizationKind
{
    [Label("Public body", "Entidade pública"), Doc("A body of the State, a region or a municipality.", "Um órgão do Estado, de uma região ou de um município.")]
    PublicBody,

    [Label("Company", "Empresa"), Doc("A company.", "Uma empresa.")]
    Company,

    [Label("Association or foundation", "Associação ou fundação"), Doc("An association or foundation.", "Uma associação ou fundação.")]
    Association,

    [Label("Not known", "Desconhecido"), Doc("Not known.", "Não se conhece.")]
    Unknown,
}
