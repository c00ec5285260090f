namespace OgpGraph.Modules.RecoveryPlan;

[Doc("The kind of procedure by which a contract was awarded. The wording of the source stands in procedureDetails.", "O tipo de procedimento pelo qual o contrato foi adjudicado. As palavras da fonte estão em procedureDetails.")]
public enum ProcurementProcedure
{
    [Doc("Direct award (ajuste direto): one entity was invited. OCDS: direct.", "Ajuste direto: foi convidada uma entidade. OCDS: direct.")]
    DirectAward,

    [Doc("Prior consultation (consulta prévia): several entities were invited. OCDS: limited.", "Consulta prévia: foram convidadas várias entidades. OCDS: limited.")]
    PriorConsultation,

    [Doc("Limited tender with prior qualification (concurso limitado por prévia qualificação). OCDS: selective.", "Concurso limitado por prévia qualificação. OCDS: selective.")]
    LimitedTender,

    [Doc("Open tender (concurso público). OCDS: open.", "Concurso público. OCDS: open.")]
    OpenTender,

    [Doc("Award under a framework agreement (acordo-quadro). OCDS: limited.", "Adjudicação ao abrigo de acordo-quadro. OCDS: limited.")]
    FrameworkAgreement,

    [Doc("Any other procedure.", "Qualquer outro procedimento.")]
    Other,
}
