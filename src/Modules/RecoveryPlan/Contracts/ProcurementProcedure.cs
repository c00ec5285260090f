namespace OgpGraph.Modules.RecoveryPlan;

[Label("Procedure", "Procedimento"), Doc("The kind of procedure by which a contract was awarded. The wording of the source stands in procedureDetails.", "O tipo de procedimento pelo qual o contrato foi adjudicado. As palavras da fonte estão em procedureDetails.")]
public enum ProcurementProcedure
{
    [Label("Direct award", "Ajuste direto"), Doc("Direct award (ajuste direto): one entity was invited. OCDS: direct.", "Ajuste direto: foi convidada uma entidade. OCDS: direct.")]
    DirectAward,

    [Label("Prior consultation", "Consulta prévia"), Doc("Prior consultation (consulta prévia): several entities were invited. OCDS: limited.", "Consulta prévia: foram convidadas várias entidades. OCDS: limited.")]
    PriorConsultation,

    [Label("Limited tender", "Concurso limitado"), Doc("Limited tender with prior qualification (concurso limitado por prévia qualificação). OCDS: selective.", "Concurso limitado por prévia qualificação. OCDS: selective.")]
    LimitedTender,

    [Label("Open tender", "Concurso público"), Doc("Open tender (concurso público). OCDS: open.", "Concurso público. OCDS: open.")]
    OpenTender,

    [Label("Framework agreement", "Acordo-quadro"), Doc("Award under a framework agreement (acordo-quadro). OCDS: limited.", "Adjudicação ao abrigo de acordo-quadro. OCDS: limited.")]
    FrameworkAgreement,

    [Label("Other procedure", "Outro procedimento"), Doc("Any other procedure.", "Qualquer outro procedimento.")]
    Other,
}
