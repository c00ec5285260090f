namespace OgpGraph.Modules.BeneficialOwners;

[Label("Record status", "Estado do registo"), Doc("Where a statement stands in the series about its record (BODS 0.4).", "O lugar de uma declaração na série do seu registo (BODS 0.4).")]
public enum StatementRecordStatus
{
    [Label("New", "Nova"), Doc("The first statement about the record.", "A primeira declaração sobre o registo.")]
    New,

    [Label("Updated", "Atualizada"), Doc("Replaces an earlier statement about the record.", "Substitui uma declaração anterior sobre o registo.")]
    Updated,

    [Label("Closed", "Encerrada"), Doc("Ends the series: the record no longer holds.", "Encerra a série: o registo deixou de valer.")]
    Closed,
}
