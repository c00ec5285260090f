namespace OgpGraph.Engine.Importing;

/// <summary>Makes the rows that plans and commitments have in common, and checks what they refer to.</summary>
/// <param name="owner">The key that begins the keys of the file's own rows: the plan's or the commitment's.</param>
/// <param name="planId">The plan's key.</param>
/// <param name="commitmentId">The commitment's key; null for the plan's own file.</param>
/// <param name="documents">The documents that the file may cite.</param>
/// <param name="institutions">The institutions that the file may name.</param>
/// <param name="events">The events that the file may name.</param>
internal sealed class RowWriter(
    string owner, string planId, string? commitmentId,
    IReadOnlyDictionary<string, DocumentEntry> documents, IReadOnlySet<string> institutions, IReadOnlySet<string> events)
{
    private readonly List<object> _rows = [];
    private readonly Dictionary<string, Source> _sources = [];
    private readonly HashSet<(string Kind, string Id)> _claimed = [];

    /// <summary>The rows so far: sources first.</summary>
    public IReadOnlyList<object> Rows => [.. _sources.Values, .. _rows];

    /// <summary>The plan's key.</summary>
    public string PlanId => planId;

    /// <summary>The commitment's key; null for the plan's own file.</summary>
    public string? CommitmentId => commitmentId;

    public void Add(object row) => _rows.Add(row);

    /// <summary>The key of a row of the file's own.</summary>
    public string KeyOf(string id) => $"{owner}/{id}";

    /// <summary>Keeps an id for one entry of its kind.</summary>
    public void Claim(string kind, string id, Place place)
    {
        if (!_claimed.Add((kind, id)))
        {
            throw place.Expected($"an id that no other {kind} has, not \"{id}\"");
        }
    }

    /// <summary>The key of the source that an entry cites; its row is made when it is new.</summary>
    public string SourceOf(SourcedEntry entry)
    {
        if (!_sources.ContainsKey(entry.Source))
        {
            _sources.Add(entry.Source, CitedSource.From(entry.Source, documents)
                ?? throw entry.At("source").Expected(Choice.Describe("the id of a declared document", documents.Keys, CitedSource.DocumentOf(entry.Source))));
        }

        return entry.Source;
    }

    /// <summary>The day from which a fact was publicly known at the latest.</summary>
    public DateOnly KnownOn(SourcedEntry entry, DateOnly? reportedOn = null)
        => reportedOn ?? CitedSource.KnownOn(_sources[SourceOf(entry)]);

    /// <summary>The key of an event that an entry names.</summary>
    public string EventOf(string id, Place place)
        => events.Contains(id) ? id : throw place.Expected(Choice.Describe("the id of a declared event", events, id));

    public void AddOrganizations(IReadOnlyList<OrganizationEntry> entries)
    {
        foreach (var entry in entries)
        {
            Claim("organization", entry.Id, entry.At("id"));
            Add(new Organization
            {
                Id = entry.Id, Name = entry.Name, Kind = entry.Kind, Country = entry.Country, FoundedOn = entry.FoundedOn, IsSynthetic = entry.Synthetic,
            });
        }
    }

    public void AddInstitutions(IReadOnlyDictionary<string, InstitutionEntry> entries)
    {
        foreach (var (id, entry) in entries)
        {
            Add(new Institution
            {
                Id = id, Name = Copy(entry.Name), Acronym = entry.Acronym, AlsoKnownAs = entry.AlsoKnownAs, CurrentName = Copy(entry.CurrentName),
                Sector = entry.Sector, Caveat = Copy(entry.Caveat), OrganizationId = entry.Organization, SourceId = SourceOf(entry),
            });
        }
    }

    public void AddRoles(IReadOnlyList<RoleEntry> entries, Role role)
    {
        string name = ScalarFormat.EnumName(role);
        foreach (var entry in entries)
        {
            var place = entry.At("institution");
            if (!institutions.Contains(entry.Institution))
            {
                throw place.Expected(Choice.Describe("the id of a declared institution", institutions, entry.Institution));
            }

            Claim($"entry with the role {name}", entry.Institution, place);
            Add(new InstitutionRole
            {
                Id = KeyOf($"{name}/{entry.Institution}"), InstitutionId = entry.Institution, Role = role,
                PlanId = planId, CommitmentId = commitmentId, SourceId = SourceOf(entry),
            });
        }
    }

    public void AddEvent(EventEntry entry)
    {
        Claim("event", entry.Id, entry.At("id"));
        Add(new Event
        {
            Id = entry.Id,
            Title = Copy(entry.Title ?? throw entry.Place.Expected("the key \"title\"")),
            Kind = entry.Kind ?? throw entry.Place.Expected("the key \"kind\""),
            Date = Copy(entry.Date), IsForecast = entry.Forecast ?? false, Caveat = Copy(entry.Caveat),
            PlanId = planId, SourceId = SourceOf(entry), KnownOn = KnownOn(entry),
        });
    }

    public void AddAssessments(IReadOnlyList<AssessmentEntry> entries)
    {
        foreach (var entry in entries)
        {
            Claim("assessment", entry.Id, entry.At("id"));
            ExactlyOne(entry, "code", "codeReason");
            Add(new Assessment
            {
                Id = KeyOf(entry.Id), PlanId = planId, CommitmentId = commitmentId, Scheme = entry.Scheme, Code = entry.Code, CodeReason = entry.CodeReason,
                Label = Copy(entry.Label), Author = entry.Author, Date = Copy(entry.Date), Caveat = Copy(entry.Caveat),
                SourceId = SourceOf(entry), KnownOn = KnownOn(entry),
            });
        }
    }

    /// <summary>Holds an entry to a value or the reason why there is none: blank is not zero.</summary>
    public static void ExactlyOne(FactEntry entry, string value, string reason)
    {
        if (entry.Has(value) == entry.Has(reason))
        {
            var place = entry.Has(value) ? entry.At(reason) : entry.Place;
            throw place.Expected($"either \"{value}\" or \"{reason}\", and not both");
        }
    }

    /// <summary>A text of a row's own: rows share no object.</summary>
    public static LocalizedText Copy(LocalizedText? text) => new() { Pt = text?.Pt, En = text?.En };

    /// <summary>A date of a row's own: rows share no object.</summary>
    public static PartialDate Copy(PartialDate? date)
        => date is null ? new() : new() { From = date.From, To = date.To, Precision = date.Precision, Raw = date.Raw };
}
