using OgpGraph.Modules.AccessToInformation;

[assembly: CommitmentModule<AccessToInformationModule>("access-to-information", Commitment = "PT0017")]

namespace OgpGraph.Modules.AccessToInformation;

/// <summary>Access to information: the officers who were designated, the awareness actions, and the entities of the State.</summary>
public sealed class AccessToInformationModule : ICommitmentModule
{
    /// <inheritdoc/>
    public void Define(ModuleBuilder module)
    {
        module.Seed<Organization>("organizations.csv");
        module.Table<AccessAwarenessAction>("actions.csv").Table<StateEntity>("state-entities.csv");

        module.Indicator<DesignatedOfficers>("access-to-information.designated-officers");

        module.Extend<Commitment>()
            .Many<AccessAwarenessAction>("accessAwarenessActions", a => a.CommitmentId, "The awareness actions on access to information that the commitment tells of.", "As ações de sensibilização sobre acesso à informação que o compromisso refere.").Label("Awareness actions on access", "Ações de sensibilização (LADA)");

        module.Extend<Organization>()
            .Many<StateEntity>("stateEntities", e => e.OrganizationId, "The entities of the State that the legal entity is.", "As entidades do Estado que a pessoa coletiva é.").Label("Entities of the State (SIOE)", "Entidades do Estado (SIOE)");
    }
}
