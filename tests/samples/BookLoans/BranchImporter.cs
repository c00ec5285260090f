namespace OgpGraph.Samples.BookLoans;

#region importer
public sealed class BranchImporter : IFormatImporter
{
    private static readonly ImportRule NoId = new("branches.no-id", ImportSeverity.Error, "The branch has no id. Give it one that stays the same.", "O balcão não tem identificador. Dê-lhe um que se mantenha.");

    public IReadOnlyList<ImportRule> Rules => [NoId];

    public IReadOnlyList<ImportFileKind> Kinds => [ImportFileKind.Csv];

    public void Read(IImportFile file, IImportSession session)
    {
        foreach (var row in file.Table("id", "name"))
        {
            session.Count("branches");
            if (row["id"] is { } id)
            {
                session.Put(new Branch { Id = id, Name = new LocalizedText { Pt = row["name"] }, Town = row["town"], SourceId = file.SourceId });
            }
            else
            {
                session.Report(NoId, row.Place);
            }
        }
    }
}
#endregion
