using System.Text.Json;

namespace OgpGraph.Engine.Tests.Importing;

/// <summary>JSON: torches, with a snapshot when a record says so, and parts that are merged; CSV: torches.</summary>
public sealed class TorchImporter : IFormatImporter
{
    public static readonly ImportRule NoName = new("torches.no-name", ImportSeverity.Error, "The torch has no name.", "A lanterna não tem nome.");

    private bool _isSnapshot;

    public IReadOnlyList<ImportRule> Rules => [NoName];

    public IReadOnlyList<ImportFileKind> Kinds => [ImportFileKind.Json, ImportFileKind.Csv];

    public void Read(IImportFile file, IImportSession session)
    {
        if (file.Kind != ImportFileKind.Json)
        {
            foreach (var row in file.Table("id"))
            {
                session.Count("torches");
                Put(session, file, row.Place, row["id"]!, row["name"], row["maker"], null);
            }

            return;
        }

        foreach (var record in file.Json("torches"))
        {
            session.Count("torches");
            if (record.Json.TryGetProperty("snapshot", out _))
            {
                _isSnapshot = true;
            }
            else if (record.Json.TryGetProperty("part", out var part))
            {
                session.Keep(Text(record.Json, "id")!, part.GetRawText(), part.GetRawText(), record.Json);
            }
            else if (record.Json.TryGetProperty("mistake", out _))
            {
                session.Put(new Torch { Id = Text(record.Json, "id")!, Name = null! });
            }
            else if (record.Json.TryGetProperty("boom", out _))
            {
                throw new InvalidOperationException("boom");
            }
            else
            {
                Put(session, file, record.Place, Text(record.Json, "id")!, Text(record.Json, "name"), Text(record.Json, "maker"), record.Json);
            }
        }
    }

    public void Finish(IImportSession session)
    {
        if (_isSnapshot)
        {
            session.RemoveUnseen<Torch>();
        }

        foreach (var (group, records) in session.ChangedGroups())
        {
            session.Put(new Torch { Id = group, Name = string.Concat(records.Select(r => Text(r, "name"))) });
        }
    }

    private static void Put(IImportSession session, IImportFile file, ImportPlace place, string id, string? name, string? maker, JsonElement? json)
    {
        if (name is null)
        {
            session.Report(NoName, place, id, id);
            return;
        }

        if (maker is not null)
        {
            session.Put(new Organization { Id = maker, Name = json is { } told && Text(told, "makerName") is { } called ? called : maker });
        }

        session.Put(new Torch
        {
            Id = id, Name = name, MakerId = maker ?? (json is { } j ? Text(j, "makerId") : null), EarlierId = json is { } e ? Text(e, "earlier") : null, SourceId = file.SourceId,
            Price = json is { } p && p.TryGetProperty("price", out var price) ? price.GetDecimal() : null, MadeOn = json is { } m && m.TryGetProperty("made", out var made) ? DateOnly.Parse(made.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : null,
            Colour = json is { } c && c.TryGetProperty("red", out _) ? TorchColour.Red : null, IsLit = json is { } l && l.TryGetProperty("lit", out _),
        });
    }

    private static string? Text(JsonElement record, string name) => record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
