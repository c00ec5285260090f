using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// The declarations that statements belong to. One stands from its first statement until the day before the next one of its subject, or before the day on which the last of its relationships was closed;
/// it names an owner as soon as one of its statements does: a person whose interests are all said not to be beneficial ownership is none.
/// </summary>
/// <param name="session">Where rows and findings go.</param>
public sealed class BodsDeclarations(IImportSession session)
{
    private const string Subjects = "subjects";
    private const string Declarations = "declarations";
    private const string Closings = "closings";
    private const string Entities = "declarants";

    // A subject that states itself: nothing is to be looked at.
    private const string Sound = "";

    private string? _lastSubject;

    /// <summary>What tells declarations of one subject apart: the publisher's reference, or else the day.</summary>
    public static string NameOf(BodsStatement statement) => statement.Declaration ?? statement.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The key of a declaration; null when its subject is not known as an entity.</summary>
    public static string? KeyOf(BodsRecords.Entry? subject, string name) => subject?.Row is { Type: StatementRecordType.Entity, OrganizationId: { } organization } ? $"{organization}/{name}" : null;

    /// <summary>Remembers the declaration that a statement belongs to.</summary>
    public void Take(BodsStatement statement)
    {
        if (statement.DeclarationSubject is not { } subject)
        {
            return;
        }

        var named = $"{subject.Token} {subject.Publisher}";
        if (statement.Type != StatementRecordType.Relationship && statement.RecordId == subject)
        {
            session.Scratch.Put(Subjects, named, Sound);
        }
        else if (named != _lastSubject && session.Scratch.Find(Subjects, named) is null)
        {
            var mention = new Mention(subject, statement.Key, statement.Place);
            session.Scratch.Put(Subjects, named, JsonSerializer.Serialize(mention, ScratchTexts.Default.Mention));
        }

        _lastSubject = named;
        if (statement.Type != StatementRecordType.Relationship || statement.Status == StatementRecordStatus.Closed)
        {
            return;
        }

        var (name, reason) = (NameOf(statement), statement.InterestedParty.Reason ?? (statement.Interests.Count > 0 && statement.Interests.All(i => i.IsBeneficialOwnership == false) ? UnspecifiedReason.Unknown : null));
        var key = $"{named} {name}";
        var text = session.Scratch.Find(Declarations, key);
        var stated = text is null ? new Stated(subject, name, statement.Date, reason)
            : JsonSerializer.Deserialize(text, ScratchTexts.Default.Stated);
        stated = stated with { DeclaredOn = statement.Date < stated.DeclaredOn ? statement.Date : stated.DeclaredOn, Reason = reason is null || stated.Reason is null ? null : stated.Reason == UnspecifiedReason.Unknown ? reason : stated.Reason };
        if (JsonSerializer.Serialize(stated, ScratchTexts.Default.Stated) is var now && now != text)
        {
            session.Scratch.Put(Declarations, key, now);
        }
    }

    /// <summary>Remembers that a declaration names somebody after all.</summary>
    public void Names(BodsId subject, string name)
    {
        var key = $"{subject.Token} {subject.Publisher} {name}";
        if (session.Scratch.Find(Declarations, key) is { } text
            && JsonSerializer.Deserialize(text, ScratchTexts.Default.Stated) is { Reason: not null } stated)
        {
            session.Scratch.Put(Declarations, key, JsonSerializer.Serialize(stated with { Reason = null }, ScratchTexts.Default.Stated));
        }
    }

    /// <summary>Remembers that a relationship of a declaration is closed.</summary>
    public void Closed(string declaration) => session.Scratch.Put(Closings, declaration, "");

    /// <summary>Reports subjects that are no entity or person.</summary>
    public void Check(BodsRecords records)
    {
        foreach (var (_, text) in session.Scratch.All(Subjects).Where(s => s.Text != Sound))
        {
            records.Rest();
            var mention = JsonSerializer.Deserialize(text, ScratchTexts.Default.Mention);
            var record = records.Find(mention.Subject);
            if (record is null || record.Row.Type == StatementRecordType.Relationship)
            {
                session.Report(record is null ? BodsRules.SubjectNotThere : BodsRules.SubjectOfRelationship, mention.Place, mention.StatementId);
            }
        }
    }

    /// <summary>Puts the declarations and says until when each stood; the records are put before.</summary>
    public void Finish(BodsRecords records)
    {
        foreach (var (_, text) in session.Scratch.All(Declarations))
        {
            records.Rest();
            var stated = JsonSerializer.Deserialize(text, ScratchTexts.Default.Stated);
            var subject = records.Find(stated.Subject);
            if (KeyOf(subject, stated.Name) is { } key)
            {
                var before = session.Find<OwnershipDeclaration>(key);
                session.Put(new OwnershipDeclaration
                {
                    Id = key, SubjectId = subject!.Row.OrganizationId!, EndsOn = before?.EndsOn,
                    DeclaredOn = before?.DeclaredOn < stated.DeclaredOn ? before.DeclaredOn : stated.DeclaredOn, UnspecifiedReason = before is { UnspecifiedReason: null } ? null : stated.Reason,
                });
                session.Scratch.Put(Entities, subject.Row.OrganizationId!, "");
            }
        }

        foreach (var (key, _) in session.Scratch.All(Closings))
        {
            if (session.Find<OwnershipDeclaration>(key) is { } closed)
            {
                session.Scratch.Put(Entities, closed.SubjectId, "");
            }
        }

        foreach (var (organization, _) in session.Scratch.All(Entities))
        {
            End([.. session.FindAll<OwnershipDeclaration>(d => d.SubjectId, organization).OrderBy(d => d.DeclaredOn).ThenBy(d => d.Id, StringComparer.Ordinal)]);
        }
    }

    private void End(List<OwnershipDeclaration> declarations)
    {
        foreach (var declaration in declarations)
        {
            var next = declarations.Find(d => d.DeclaredOn > declaration.DeclaredOn)?.DeclaredOn;
            var closed = ClosedOn(declaration);
            var end = closed is null || next < closed ? next : closed;
            var last = end > DateOnly.MinValue ? end.Value.AddDays(-1) : (DateOnly?)null;
            if (last != declaration.EndsOn)
            {
                declaration.EndsOn = last;
                session.Put(declaration);
            }
        }
    }

    // Only where a relationship was closed now, or may have been before.
    private DateOnly? ClosedOn(OwnershipDeclaration declaration)
    {
        if (declaration.EndsOn is null && session.Scratch.Find(Closings, declaration.Id) is null)
        {
            return null;
        }

        var records = session.FindAll<StatementRecord>(r => r.DeclarationId, declaration.Id);
        return records.Count > 0 && records.All(r => r.ClosedOn is not null) ? records.Max(r => r.ClosedOn) : null;
    }

    /// <summary>A declaration of this import.</summary>
    /// <param name="Subject">Whose it is.</param>
    /// <param name="Name">What tells it from others of its subject.</param>
    /// <param name="DeclaredOn">The day of its first statement.</param>
    /// <param name="Reason">Why it names no owner; null when it names one.</param>
    public readonly record struct Stated(BodsId Subject, string Name, DateOnly DeclaredOn, UnspecifiedReason? Reason);

    /// <summary>The first statement that names a subject.</summary>
    /// <param name="Subject">The subject.</param>
    /// <param name="StatementId">The statement.</param>
    /// <param name="Place">Where it stands.</param>
    public readonly record struct Mention(BodsId Subject, string StatementId, ImportPlace Place);
}
