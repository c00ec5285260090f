namespace OgpGraph.Core;

[Doc("Why a statement names no interested party (BODS 0.4). No owners, or exempt, is an answer and not a gap.", "Porque uma declaração não indica a parte interessada (BODS 0.4). Não haver beneficiários, ou estar isento, é uma resposta e não uma lacuna.")]
public enum UnspecifiedReason
{
    [Doc("There are no beneficial owners to declare under the rules.", "Não há beneficiários efetivos a declarar segundo as regras.")]
    NoBeneficialOwners,

    [Doc("The entity could not confirm or identify a beneficial owner.", "A entidade não conseguiu confirmar ou identificar um beneficiário efetivo.")]
    SubjectUnableToConfirmOrIdentifyBeneficialOwner,

    [Doc("The interested party did not give enough information.", "A parte interessada não prestou informação suficiente.")]
    InterestedPartyHasNotProvidedInformation,

    [Doc("The entity need not disclose its owners.", "A entidade está dispensada de divulgar os beneficiários.")]
    SubjectExemptFromDisclosure,

    [Doc("The interested party need not be disclosed.", "A parte interessada está dispensada de ser divulgada.")]
    InterestedPartyExemptFromDisclosure,

    [Doc("The reason is not known.", "Não se conhece a razão.")]
    Unknown,

    [Doc("The publisher of the data does not have the information.", "Quem publica os dados não tem a informação.")]
    InformationUnknownToPublisher,
}
