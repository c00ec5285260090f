namespace OgpGraph.Core;

[Label("Reason for no owner", "Motivo sem beneficiário"), Doc("Why a statement names no interested party (BODS 0.4). No owners, or exempt, is an answer and not a gap.", "Porque uma declaração não indica a parte interessada (BODS 0.4). Não haver beneficiários, ou estar isento, é uma resposta e não uma lacuna.")]
public enum UnspecifiedReason
{
    [Label("No beneficial owners", "Sem beneficiários efetivos"), Doc("There are no beneficial owners to declare under the rules.", "Não há beneficiários efetivos a declarar segundo as regras.")]
    NoBeneficialOwners,

    [Label("Entity could not identify one", "Entidade não identificou"), Doc("The entity could not confirm or identify a beneficial owner.", "A entidade não conseguiu confirmar ou identificar um beneficiário efetivo.")]
    SubjectUnableToConfirmOrIdentifyBeneficialOwner,

    [Label("Party gave no information", "Parte sem informação prestada"), Doc("The interested party did not give enough information.", "A parte interessada não prestou informação suficiente.")]
    InterestedPartyHasNotProvidedInformation,

    [Label("Entity exempt", "Entidade dispensada"), Doc("The entity need not disclose its owners.", "A entidade está dispensada de divulgar os beneficiários.")]
    SubjectExemptFromDisclosure,

    [Label("Interested party exempt", "Parte interessada dispensada"), Doc("The interested party need not be disclosed.", "A parte interessada está dispensada de ser divulgada.")]
    InterestedPartyExemptFromDisclosure,

    [Label("Reason not known", "Motivo desconhecido"), Doc("The reason is not known.", "Não se conhece a razão.")]
    Unknown,

    [Label("Not known to the publisher", "Desconhecido de quem publica"), Doc("The publisher of the data does not have the information.", "Quem publica os dados não tem a informação.")]
    InformationUnknownToPublisher,
}
