namespace OgpGraph.Modules.BeneficialOwners;

[Doc("What a record is about (recordType of BODS 0.4).", "Aquilo de que trata um registo (recordType do BODS 0.4).")]
public enum StatementRecordType
{
    [Doc("An entity.", "Uma entidade.")]
    Entity,

    [Doc("A person.", "Uma pessoa.")]
    Person,

    [Doc("A relationship between an entity and who has an interest in it.", "Uma relação entre uma entidade e quem tem um interesse nela.")]
    Relationship,
}
