namespace OgpGraph.Modules.BeneficialOwners;

[Label("Record type", "Tipo de registo"), Doc("What a record is about (recordType of BODS 0.4).", "Aquilo de que trata um registo (recordType do BODS 0.4).")]
public enum StatementRecordType
{
    [Label("Entity", "Entidade"), Doc("An entity.", "Uma entidade.")]
    Entity,

    [Label("Person", "Pessoa"), Doc("A person.", "Uma pessoa.")]
    Person,

    [Label("Relationship", "Relação"), Doc("A relationship between an entity and who has an interest in it.", "Uma relação entre uma entidade e quem tem um interesse nela.")]
    Relationship,
}
