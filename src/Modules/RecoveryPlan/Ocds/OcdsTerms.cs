namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>What codes of OCDS mean here.</summary>
public static class OcdsTerms
{
    /// <summary>The procedure, by its Portuguese words where they are given, else by its method.</summary>
    public static ProcurementProcedure Procedure(string? method, string? details)
        => details is not null && BaseTerms.Procedure(details) is var named and not ProcurementProcedure.Other ? named : method switch
        {
            "direct" => ProcurementProcedure.DirectAward,
            "limited" => ProcurementProcedure.PriorConsultation,
            "selective" => ProcurementProcedure.LimitedTender,
            "open" => ProcurementProcedure.OpenTender,
            _ => ProcurementProcedure.Other,
        };

    /// <summary>The kind of contract; null for a code that is none.</summary>
    public static ContractKind? Kind(string? category) => category switch
    {
        "goods" => ContractKind.Goods,
        "services" => ContractKind.Services,
        "works" => ContractKind.Works,
        _ => null,
    };

    /// <summary>The status; null for a code that is none.</summary>
    public static ContractStatus? Status(string? status) => status switch
    {
        "pending" => ContractStatus.Pending,
        "active" => ContractStatus.Active,
        "cancelled" => ContractStatus.Cancelled,
        "terminated" => ContractStatus.Terminated,
        _ => null,
    };

    /// <summary>The status of an award; null for a code that is none.</summary>
    public static AwardStatus? Award(string? status) => status switch
    {
        "pending" => AwardStatus.Pending,
        "active" => AwardStatus.Active,
        "cancelled" => AwardStatus.Cancelled,
        "unsuccessful" => AwardStatus.Unsuccessful,
        _ => null,
    };
}
