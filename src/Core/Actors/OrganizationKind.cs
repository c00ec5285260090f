namespace OgpGraph.Core;

[Doc("The kind of a legal entity.", "O tipo de uma pessoa coletiva.")]
public enum OrganizationKind
{
    [Doc("A body of the State, a region or a municipality.", "Um órgão do Estado, de uma região ou de um município.")]
    PublicBody,

    [Doc("A company.", "Uma empresa.")]
    Company,

    [Doc("An association or foundation.", "Uma associação ou fundação.")]
    Association,

    [Doc("Not known.", "Não se conhece.")]
    Unknown,
}
