namespace OgpGraph.Modules.BeneficialOwners;

[Doc("Where a statement stands in the series about its record (BODS 0.4).", "O lugar de uma declaração na série do seu registo (BODS 0.4).")]
public enum StatementRecordStatus
{
    [Doc("The first statement about the record.", "A primeira declaração sobre o registo.")]
    New,

    [Doc("Replaces an earlier statement about the record.", "Substitui uma declaração anterior sobre o registo.")]
    Updated,

    [Doc("Ends the series: the record no longer holds.", "Encerra a série: o registo deixou de valer.")]
    Closed,
}
