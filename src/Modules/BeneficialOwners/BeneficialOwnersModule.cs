using OgpGraph.Modules.BeneficialOwners;

[assembly: CommitmentModule<BeneficialOwnersModule>("beneficial-owners", Commitment = "PT0015")]

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>Who owns and controls entities, in the terms of the Beneficial Ownership Data Standard, and how far the register reaches.</summary>
public sealed class BeneficialOwnersModule : ICommitmentModule
{
    /// <inheritdoc/>
    public void Define(ModuleBuilder module)
    {
        module.Table<OwnershipStatement>("ownership-statements.csv").Table<EntityStatement>("entity-statements.csv")
            .Table<PersonStatement>("person-statements.csv").Table<StatementRecord>().Table<OwnerGroupAlias>(rootField: "ownerGroupAliases").Seed<OwnershipDeclaration>("declarations.csv").Seed<Organization>("organizations.csv")
            .Derive<OwnerGroup, OwnerGroupDerivation>().Derive<BeneficialOwner, OwnerDerivation>();
        module.Import<BodsImporter>("bods", "Beneficial Ownership Data Standard 0.1 to 0.4: statements as a JSON array or one a line", "Beneficial Ownership Data Standard 0.1 a 0.4: declarações numa lista JSON ou uma por linha");

        module.Indicator<RegisterCoverage>("beneficial-owners.register-coverage");
        module.Measure("beneficial-owners.declarations-listed", "Declarations listed", "Declarações listadas", "declarations", data => data.Of<OwnershipDeclaration>().Count());

        module.Extend<Organization>()
            .Many<OwnershipStatement>("ownershipStatements", s => s.SubjectId, "The interests that are held in the entity.", "Os interesses detidos na entidade.").Label("Interests in the entity", "Interesses na entidade")
            .Many<OwnershipStatement>("interestsHeld", s => s.InterestedPartyOrganizationId, "The interests that the entity holds in others.", "Os interesses que a entidade detém noutras.").Label("Interests held", "Interesses detidos")
            .Many<EntityStatement>("entityStatements", s => s.OrganizationId, "What is stated about the entity.", "O que se declara sobre a entidade.").Label("Statements about the entity", "Declarações sobre a entidade")
            .Many<OwnershipDeclaration>("ownershipDeclarations", d => d.SubjectId, "The entity's declarations to the register.", "As declarações da entidade ao registo.").Label("Ownership declarations", "Declarações de beneficiário efetivo")
            .Many<BeneficialOwner>("beneficialOwners", b => b.OrganizationId, "Who stands at the end of the entity's chains of ownership, each over a span of time. As at a day: where {from: {ngt: day}, to: {nlt: day}}.", "Quem está no fim das cadeias de propriedade da entidade, cada um num intervalo de tempo. Num dia: where {from: {ngt: dia}, to: {nlt: dia}}.").Label("Beneficial owners", "Beneficiários efetivos")
            .Many<BeneficialOwner, OwnerGroup>("ownerGroups", b => b.OrganizationId, b => b.OwnerGroupId, "The persons at the end of the entity's chains of ownership, whenever, each by an opaque group.", "As pessoas no fim das cadeias de propriedade da entidade, em qualquer momento, cada uma por um grupo opaco.").Label("Owner groups", "Grupos de titularidade")
            .Compute("ownerGroupCount", (o, data) => data.Of<BeneficialOwner>().Where(b => b.OrganizationId == o.Id && b.OwnerGroupId != null).Select(b => b.OwnerGroupId).Distinct().Count(), "How many persons stand at the end of the entity's chains of ownership, whenever: as many as ownerGroups lists.", "Quantas pessoas estão no fim das cadeias de propriedade da entidade, em qualquer momento: tantas quantas ownerGroups lista.").NotAdditive().Label("Number of owner groups", "N.º de grupos de titularidade")
            .Compute("sharedOwnerCount", (o, data) => data.Of<BeneficialOwner>().Where(own => own.OrganizationId == o.Id && own.OwnerGroupId != null).SelectMany(own => data.Of<BeneficialOwner>().Where(b => b.OwnerGroupId == own.OwnerGroupId && b.OrganizationId != o.Id)).Select(b => b.OrganizationId).Distinct().Count(), "How many other entities have an owner group in common with this one at the end of their chains, whenever: a signal, not an accusation.", "Quantas outras entidades têm um grupo de titularidade em comum com esta no fim das suas cadeias, em qualquer momento: um sinal, não uma acusação.").NotAdditive().Label("Entities with a shared owner", "Entidades com titular comum")
            .Compute("declarationCount", (o, data) => data.Of<OwnershipDeclaration>().Count(d => d.SubjectId == o.Id), "How many declarations to the register are listed; 0 means none is listed here, not that none was made.", "Quantas declarações ao registo estão listadas; 0 significa que nenhuma consta aqui, não que nenhuma foi feita.").Label("Declarations listed", "Declarações listadas");

        module.Extend<OwnerGroup>()
            .Many<BeneficialOwner>("holdings", b => b.OwnerGroupId, "The entities that the person owns, directly or through others, each over a span of time.", "As entidades que a pessoa detém, diretamente ou através de outras, cada uma num intervalo de tempo.").Label("Entities owned", "Entidades detidas")
            .Many<PersonStatement>("personStatements", p => p.OwnerGroup, "What is stated about the person: for readers with access to personal data.", "O que se declara sobre a pessoa: para leitores com acesso a dados pessoais.").Label("Person statements", "Declarações sobre a pessoa")
            .Many<OwnerGroupAlias>("aliases", a => a.OwnerGroupId, "Other tokens of the person, such as the key of a group that was found to be this one.", "Outros códigos da pessoa, como a chave de um grupo que se viu ser este.").Label("Other tokens", "Outros códigos");

        module.Extend<PersonStatement>()
            .Many<OwnershipStatement>("ownershipStatements", s => s.InterestedPartyPersonId, "The interests that the person holds.", "Os interesses que a pessoa detém.").Label("Interests held", "Interesses detidos");
    }
}
