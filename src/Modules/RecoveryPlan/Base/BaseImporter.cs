using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// Public contracts as IMPIC publishes them from the portal BASE: the yearly JSON array, the same as XLSX or CSV, the file of contract
/// modifications, and the portal's own export of a search.
/// </summary>
public sealed class BaseImporter : IFormatImporter
{
    private BaseContractReader? _contracts;
    private BaseAmendmentReader? _amendments;

    /// <inheritdoc/>
    public IReadOnlyList<ImportRule> Rules => BaseRules.All;

    /// <inheritdoc/>
    public IReadOnlyList<ImportFileKind> Kinds => [ImportFileKind.Json, ImportFileKind.Csv, ImportFileKind.Xlsx];

    /// <inheritdoc/>
    public void Read(IImportFile file, IImportSession session)
    {
        _contracts ??= new BaseContractReader(session);
        _amendments ??= new BaseAmendmentReader(session);
        _contracts.Begin();
        _amendments.Begin();
        if (file.Kind == ImportFileKind.Json)
        {
            ReadJson(file, session);
        }
        else
        {
            ReadTable(file);
        }
    }

    /// <inheritdoc/>
    public void Finish(IImportSession session) => _contracts?.End();

    private void ReadJson(IImportFile file, IImportSession session)
    {
        var fields = new BaseJsonFields((name, place) => session.Report(BaseRules.AdditionalField, place, null, name));
        var isFirst = true;
        foreach (var record in file.Json())
        {
            if (record.Json.ValueKind != JsonValueKind.Object)
            {
                session.Report(BaseRules.NotAnObject, record.Place);
                continue;
            }

            fields.Take(record);
            if (isFirst && !fields.HasAny)
            {
                throw new ImportFileException(record.Place, "The first object has no field of BASE, such as idcontrato: this is a file of another format.");
            }

            isFirst = false;
            Read(fields, file.SourceId);
        }
    }

    private void ReadTable(IImportFile file)
    {
        var fields = new BaseRowFields();
        foreach (var row in file.Table($"{BaseFields.Names[(int)BaseField.Contract]}|{PortalExport.Heading}|{PortalExport.OldHeading}"))
        {
            fields.Take(row);
            Read(fields, file.SourceId);
        }
    }

    private void Read(BaseFields fields, string sourceId)
    {
        if (BaseAmendmentReader.IsAmendment(fields))
        {
            _amendments!.Read(fields, sourceId);
        }
        else
        {
            _contracts!.Read(fields, sourceId);
        }
    }
}
