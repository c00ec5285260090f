namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Placeholder while building.</summary>
public sealed class OcdsImporter : IFormatImporter
{
    /// <inheritdoc/>
    public IReadOnlyList<ImportRule> Rules => [];

    /// <inheritdoc/>
    public void Read(IImportFile file, IImportSession session)
    {
    }
}
