using System.Globalization;
using System.Reflection;

namespace OgpGraph.Engine.Importing;

/// <summary>What a change is about: the row in words, its commitment, its source and the day from which it was known.</summary>
internal sealed class ChangeSubject
{
    private static readonly string[] _names = ["Title", "Name"];

    private readonly DateOnly _today;
    private readonly HashSet<string> _commitments = [];
    private readonly Dictionary<string, Indicator> _indicators = [];
    private readonly Dictionary<string, Milestone> _milestones = [];
    private readonly Dictionary<string, Source> _sources = [];

    /// <summary>Takes what describes other rows.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="today">The day from which a row without a source is known.</param>
    public ChangeSubject(IEnumerable<object> rows, DateOnly today)
    {
        _today = today;
        foreach (object row in rows)
        {
            switch (row)
            {
                case Commitment commitment: _commitments.Add(commitment.Id); break;
                case Indicator indicator: _indicators[indicator.Id] = indicator; break;
                case Milestone milestone: _milestones[milestone.Id] = milestone; break;
                case Source source: _sources[source.Id] = source; break;
            }
        }
    }

    /// <summary>The key of the row's source; null when it has none.</summary>
    public static string? SourceOf(object row) => ReferenceTo(row, typeof(Source));

    /// <summary>The day from which the row was publicly known at the latest.</summary>
    public DateOnly KnownOn(object row) => row switch
    {
        IFact fact => fact.KnownOn,
        _ when SourceOf(row) is { } key && _sources.TryGetValue(key, out var source) => CitedSource.KnownOn(source),
        _ => _today,
    };

    /// <summary>The key of the row's commitment; null for none.</summary>
    public string? CommitmentOf(object row) => ReferenceTo(row, typeof(Commitment)) ?? CommitmentOf(RowShape.Of(row).KeyOf(row));

    /// <summary>The commitment that a row's key tells of: PT0010/1/2 begins with it, an observation's with its indicator's key; null for none.</summary>
    public string? CommitmentOf(string rowKey)
    {
        string first = rowKey.Split('/', 2)[0];
        if (_commitments.Contains(first))
        {
            return first;
        }

        int end = rowKey.LastIndexOf('/');
        return end > 0 && _indicators.TryGetValue(rowKey[..end], out var indicator) ? indicator.CommitmentId : null;
    }

    /// <summary>The row in words.</summary>
    public LocalizedText SummaryOf(object row)
    {
        var text = row switch
        {
            MilestoneProgress progress when _milestones.TryGetValue(progress.MilestoneId, out var milestone) => Progress(progress, milestone.Title),
            Assessment assessment when IsEmpty(assessment.Label) => Same($"{assessment.Scheme}: {assessment.Code ?? (assessment.CodeReason is { } reason ? ScalarFormat.EnumName(reason) : "")}"),
            _ => Own(row),
        };
        return text ?? Same(RowShape.Of(row).KeyOf(row));
    }

    private static LocalizedText? Own(object row)
    {
        var values = RowShape.Of(row).Values;
        var searchable = values.Where(v => v.Property.IsDefined(typeof(SearchableAttribute)));
        var named = values.Where(v => _names.Contains(v.Property.Name));
        foreach (var value in searchable.Where(v => v.Property.PropertyType == typeof(LocalizedText)).Concat(named))
        {
            switch (value.Get(row))
            {
                case LocalizedText text when !IsEmpty(text): return RowWriter.Copy(text);
                case string text: return Same(text);
            }
        }

        return null;
    }

    private static LocalizedText Progress(MilestoneProgress progress, LocalizedText title)
    {
        string value = progress.Percent is { } percent
            ? percent.ToString("0.##", CultureInfo.InvariantCulture) + " %"
            : progress.Reason is { } reason ? ScalarFormat.EnumName(reason) : "";
        return new()
        {
            Pt = title.Pt is null ? null : $"{title.Pt}: {value.Replace('.', ',')}",
            En = title.En is null ? null : $"{title.En}: {value}",
        };
    }

    private static string? ReferenceTo(object row, Type target)
        => row is Commitment commitment && target == typeof(Commitment)
            ? commitment.Id
            : RowShape.Of(row).References.FirstOrDefault(r => r.Target == target)?.Get(row) as string;

    private static bool IsEmpty(LocalizedText text) => text.Pt is null && text.En is null;

    private static LocalizedText Same(string text) => new() { Pt = text, En = text };
}
