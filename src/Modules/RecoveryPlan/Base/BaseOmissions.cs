using System.Linq.Expressions;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// What BASE says of a contract and what it leaves out. A field that a record has and that is empty says: nothing now. A field that the record or its table does not have says nothing at all,
/// as does whatever BASE never publishes: there, what another source said stays.
/// </summary>
public sealed class BaseOmissions
{
    // More kinds of records than files have: beyond them null is taken for nothing said.
    private const int MostKinds = 64;

    private static readonly Expression<Func<Contract, object?>>[] Never = [c => c.Ocid, c => c.AwardId, c => c.BudgetProjectId, c => c.TendersFrom, c => c.TendersUntil];

    private static readonly (Expression<Func<Contract, object?>> Property, BaseField[] Fields)[] Stated =
    [
        (c => c.Kind, [BaseField.Kinds]), (c => c.KindDetails, [BaseField.Kinds]), (c => c.ProcedureDetails, [BaseField.Procedure]), (c => c.ProcedureId, [BaseField.ProcedureNumber]),
        (c => c.AnnouncementId, [BaseField.Announcement]), (c => c.LegalBasis, [BaseField.LegalBasis]), (c => c.IsCentralised, [BaseField.Centralised]), (c => c.FrameworkAgreement, [BaseField.Framework]),
        (c => c.AwardCriteria, [BaseField.AwardCriteria]), (c => c.AwardedOn, [BaseField.AwardedOn]), (c => c.SignedOn, [BaseField.SignedOn]), (c => c.PublishedOn, [BaseField.PublishedOn]),
        (c => c.ClosedOn, [BaseField.ClosedOn]), (c => c.EndReason, [BaseField.EndReason]), (c => c.Status, [BaseField.ClosedOn, BaseField.EndReason]), (c => c.Duration, [BaseField.Duration]),
        (c => c.Price, [BaseField.Price]), (c => c.BasePrice, [BaseField.BasePrice]), (c => c.EffectivePrice, [BaseField.EffectivePrice]), (c => c.Location, [BaseField.Locations]),
        (c => c.Region, [BaseField.Locations, BaseField.Nuts]), (c => c.Cpv, [BaseField.Cpv]), (c => c.CpvDivisionId, [BaseField.Cpv]), (c => c.TendererCount, [BaseField.Bidders]),
        (c => c.SupplierId, [BaseField.Suppliers]),
    ];

    private readonly Dictionary<long, Omissions<Contract>> _known = [];

    /// <summary>The properties that BASE may state, all taken as left out: for another source that knows less of a contract of BASE.</summary>
    public static Omissions<Contract> AllThatBaseStates { get; } = new([.. Stated.Select(s => s.Property), c => c.Url, c => c.Currency]);

    /// <summary>What a record leaves out.</summary>
    /// <param name="fields">The fields that it has, a bit for each <see cref="BaseField"/>.</param>
    public Omissions<Contract> Of(long fields)
    {
        if (_known.TryGetValue(fields, out var known))
        {
            return known;
        }

        var left = _known.Count < MostKinds ? Stated.Where(s => !s.Fields.Any(f => (fields & (1L << (int)f)) != 0)) : Stated;
        known = new Omissions<Contract>([.. Never, .. left.Select(s => s.Property)]);
        return _known.Count < MostKinds ? _known[fields] = known : _known.TryGetValue(-1, out var widest) ? widest : _known[-1] = known;
    }
}
