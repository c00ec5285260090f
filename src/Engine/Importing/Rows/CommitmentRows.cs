using System.Globalization;

namespace OgpGraph.Engine.Importing;

/// <summary>The rows of commitment.yaml.</summary>
internal sealed class CommitmentRows
{
    private readonly CommitmentDocument _document;
    private readonly PlanDocument _plan;
    private readonly string? _moduleId;
    private readonly RowWriter _writer;

    private CommitmentRows(CommitmentDocument document, PlanDocument plan, IReadOnlyDictionary<string, InstitutionEntry> institutions, string? moduleId)
    {
        _document = document;
        _plan = plan;
        _moduleId = moduleId;
        _writer = new RowWriter(
            document.OgpId, plan.Slug, document.OgpId,
            Together(plan.Documents, document.Documents, "document of the plan"),
            Together(institutions, document.Institutions, "institution of a plan").Keys.ToHashSet(),
            plan.Events.Concat(document.Events).Select(e => e.Id).ToHashSet());
    }

    /// <summary>Makes the rows: the commitment and all that is known of it, with the sources that it cites.</summary>
    /// <param name="document">The file's content.</param>
    /// <param name="fileName">The file's name for messages.</param>
    /// <param name="plan">The plan that the file names.</param>
    /// <param name="institutions">The institutions of all plans, that one's among them.</param>
    /// <param name="moduleId">The module that serves the commitment; null for none.</param>
    /// <param name="observationTypesByCode">The observation classes that the module declares.</param>
    /// <exception cref="SeedException">An entry refers to something that is not declared, or breaks a rule.</exception>
    public static IReadOnlyList<object> From(
        CommitmentDocument document, string fileName, PlanDocument plan, IReadOnlyDictionary<string, InstitutionEntry> institutions, string? moduleId, IReadOnlyDictionary<string, Type> observationTypesByCode)
    {
        CommitmentRows rows = new(document, plan, institutions, moduleId);
        rows.CheckNames();
        rows.AddCommitment();
        rows.AddMilestones();
        rows.AddReports();
        rows.AddEvidence();
        rows.AddEvents();
        rows.AddIndicators(fileName, observationTypesByCode);
        rows._writer.AddAssessments(document.Assessments);
        return rows._writer.Rows;
    }

    private static Dictionary<string, T> Together<T>(IReadOnlyDictionary<string, T> shared, IReadOnlyDictionary<string, T> own, string kind)
        where T : FactEntry
    {
        Dictionary<string, T> all = new(shared);
        foreach (var (id, entry) in own)
        {
            if (!all.TryAdd(id, entry))
            {
                throw entry.Place.Expected($"an id that no {kind} has, not \"{id}\"");
            }
        }

        return all;
    }

    private void CheckNames()
    {
        if (_document.Plan != _plan.Slug)
        {
            throw _document.At("plan").Expected($"the plan's slug \"{_plan.Slug}\", not \"{_document.Plan}\"");
        }

        if (_moduleId is not null && _document.Slug != _moduleId)
        {
            throw _document.At("slug").Expected($"the module's id \"{_moduleId}\", not \"{_document.Slug}\"");
        }

        CheckPositive(_document.Number, _document.At("number"));
    }

    private static void CheckPositive(int number, Place place)
    {
        if (number < 1)
        {
            throw place.Expected("a number from 1");
        }
    }

    private void AddCommitment()
    {
        if (_document.Leads.Count == 0 != _document.LeadsReason.HasValue)
        {
            throw _document.At(_document.LeadsReason.HasValue ? "leadsReason" : "leads").Expected("either leads or \"leadsReason\", and not both");
        }

        _writer.Add(new Commitment
        {
            Id = _document.OgpId, Slug = _document.Slug, Number = _document.Number, OgpId = _document.OgpId, IsOgpIdConfirmed = _document.OgpIdConfirmed,
            Title = RowWriter.Copy(_document.Title), Objective = RowWriter.Copy(_document.Objective), Caveat = RowWriter.Copy(_document.Caveat),
            LeadsReason = _document.LeadsReason, PlanId = _plan.Slug, ModuleId = _moduleId, SourceId = _writer.SourceOf(_document),
        });
        _writer.AddOrganizations(_document.Organizations);
        _writer.AddInstitutions(_document.Institutions);
        _writer.AddRoles(_document.Leads, Role.Lead);
        _writer.AddRoles(_document.Supporters, Role.Support);
        _writer.AddRoles(_document.Partners, Role.Partner);
        foreach (var area in _document.PolicyAreas)
        {
            string id = string.Join('-', area.Name.ToLowerInvariant().Split([.. area.Name.ToLowerInvariant().Where(c => !char.IsLetterOrDigit(c))], StringSplitOptions.RemoveEmptyEntries));
            _writer.Claim("policy area", id, area.At("name"));
            _writer.Add(new PolicyArea { Id = _writer.KeyOf(id), CommitmentId = _document.OgpId, Name = area.Name, SourceId = _writer.SourceOf(area) });
        }
    }

    private void AddMilestones()
    {
        foreach (var entry in _document.Milestones)
        {
            CheckPositive(entry.Number, entry.At("number"));
            _writer.Claim("milestone", Key(entry.Number), entry.At("number"));
            string id = _writer.KeyOf(Key(entry.Number));
            _writer.Add(new Milestone
            {
                Id = id, Number = entry.Number, IsNumberedAtSource = entry.NumberedAtSource, Title = RowWriter.Copy(entry.Title),
                CommitmentId = _document.OgpId, SourceId = _writer.SourceOf(entry),
            });
            for (int i = 0; i < entry.Progress.Count; i++)
            {
                AddProgress(entry.Progress[i], id, $"{id}/{Key(i + 1)}");
            }
        }
    }

    private void AddProgress(ProgressEntry entry, string milestoneId, string id)
    {
        RowWriter.ExactlyOne(entry, "percent", "reason");
        if (entry.Percent is < 0 or > 100)
        {
            throw entry.At("percent").Expected("a percentage from 0 to 100");
        }

        _writer.Add(new MilestoneProgress
        {
            Id = id, MilestoneId = milestoneId, Percent = entry.Percent, Reason = entry.Reason, ReportedOn = entry.ReportedOn,
            SourceId = _writer.SourceOf(entry), KnownOn = _writer.KnownOn(entry, entry.ReportedOn),
        });
    }

    private void AddReports()
    {
        var numbers = _document.Milestones.Select(m => m.Number).ToHashSet();
        foreach (var entry in _document.ProgressReports)
        {
            _writer.Claim("progress report", entry.Id, entry.At("id"));
            if (entry.Milestone is { } number && !numbers.Contains(number))
            {
                throw entry.At("milestone").Expected(Choice.Describe("the number of a milestone", numbers.Select(Key), Key(number)));
            }

            _writer.Add(new ProgressReport
            {
                Id = _writer.KeyOf(entry.Id), CommitmentId = _document.OgpId, MilestoneId = entry.Milestone is { } of ? _writer.KeyOf(Key(of)) : null,
                Statement = RowWriter.Copy(entry.Statement), Period = RowWriter.Copy(entry.Period), ReportedOn = entry.ReportedOn, Caveat = RowWriter.Copy(entry.Caveat),
                SourceId = _writer.SourceOf(entry), KnownOn = _writer.KnownOn(entry, entry.ReportedOn),
            });
        }
    }

    private void AddEvidence()
    {
        foreach (var entry in _document.Evidence)
        {
            _writer.Claim("evidence", entry.Id, entry.At("id"));
            string id = _writer.KeyOf(entry.Id);
            _writer.Add(new Evidence
            {
                Id = id, Title = RowWriter.Copy(entry.Title), Url = entry.Url, IsPublic = entry.IsPublic, Caveat = RowWriter.Copy(entry.Caveat),
                SourceId = _writer.SourceOf(entry), KnownOn = _writer.KnownOn(entry),
            });
            _writer.Add(new EvidenceLink { Id = id, EvidenceId = id, CommitmentId = _document.OgpId });
        }
    }

    private void AddEvents()
    {
        var shared = _plan.Events.Select(e => e.Id).ToHashSet();
        foreach (var entry in _document.Events)
        {
            bool isShared = shared.Contains(entry.Id);
            string? ownKey = new[] { "title", "kind", "date", "forecast", "caveat" }.FirstOrDefault(entry.Has);
            if (isShared && ownKey is not null)
            {
                throw entry.At(ownKey).Expected($"only id and source, as the plan tells of the event \"{entry.Id}\"");
            }

            if (!isShared && ownKey is null)
            {
                throw entry.At("id").Expected(Choice.Describe("the id of an event of the plan, or the own title and kind of a new one", shared, entry.Id));
            }

            if (isShared)
            {
                _writer.Claim("event", entry.Id, entry.At("id"));
            }
            else
            {
                _writer.AddEvent(entry);
            }

            _writer.Add(new EventLink { Id = _writer.KeyOf(entry.Id), EventId = entry.Id, CommitmentId = _document.OgpId, SourceId = _writer.SourceOf(entry) });
        }
    }

    private void AddIndicators(string fileName, IReadOnlyDictionary<string, Type> types)
    {
        string prefix = (_moduleId ?? _document.Slug) + ".";
        var written = _document.Indicators.Select(i => i.Code).ToHashSet();
        foreach (var (code, type) in types)
        {
            if (!code.StartsWith(prefix, StringComparison.Ordinal))
            {
                throw _document.At("indicators").Expected($"a code that begins with \"{prefix}\" for {type.Name} in the module's class, not \"{code}\"");
            }

            if (!written.Contains(code))
            {
                throw _document.At("indicators").Expected(
                    $"an indicator with the code \"{code}\" in {fileName}, as the module declares it for {type.Name}; the file has {(written.Count == 0 ? "none" : string.Join(", ", written))}");
            }
        }

        new ObservationWriter(_writer, prefix, _moduleId, types).Add(_document.Indicators);
    }

    private static string Key(int number) => number.ToString(CultureInfo.InvariantCulture);
}
