namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>The fields of BASE's yearly files that contracts and amendments are read from; the names they have there are in <see cref="BaseFields"/>.</summary>
public enum BaseField
{
    /// <summary>The contract's number.</summary>
    Contract,

    /// <summary>The announcement's number.</summary>
    Announcement,

    /// <summary>What kinds of contract it is.</summary>
    Kinds,

    /// <summary>The procedure's number.</summary>
    ProcedureNumber,

    /// <summary>The kind of procedure.</summary>
    Procedure,

    /// <summary>What is bought.</summary>
    Object,

    /// <summary>What is bought, at more length.</summary>
    Description,

    /// <summary>Who buys.</summary>
    Buyers,

    /// <summary>Who won.</summary>
    Suppliers,

    /// <summary>Who submitted a tender.</summary>
    Bidders,

    /// <summary>The day of publication.</summary>
    PublishedOn,

    /// <summary>The day of signing.</summary>
    SignedOn,

    /// <summary>The day of the award.</summary>
    AwardedOn,

    /// <summary>The day of closing.</summary>
    ClosedOn,

    /// <summary>The price as signed.</summary>
    Price,

    /// <summary>The most that the buyer would pay.</summary>
    BasePrice,

    /// <summary>What it cost in the end.</summary>
    EffectivePrice,

    /// <summary>Codes of the Common Procurement Vocabulary.</summary>
    Cpv,

    /// <summary>How many days it runs.</summary>
    Duration,

    /// <summary>Where it is carried out.</summary>
    Locations,

    /// <summary>NUTS codes of where it is carried out.</summary>
    Nuts,

    /// <summary>The reason in law.</summary>
    LegalBasis,

    /// <summary>Whether one body ran the procedure for others.</summary>
    Centralised,

    /// <summary>The framework agreement.</summary>
    Framework,

    /// <summary>How it ended.</summary>
    EndReason,

    /// <summary>How tenders were compared.</summary>
    AwardCriteria,

    /// <summary>The buyer's number, in the oldest files.</summary>
    BuyerNumber,

    /// <summary>The buyer's name, in the oldest files.</summary>
    BuyerName,

    /// <summary>The day of an amendment.</summary>
    AmendedOn,

    /// <summary>The kind of act of an amendment.</summary>
    AmendmentAct,

    /// <summary>The reason for an amendment.</summary>
    AmendmentRationale,

    /// <summary>The price after an amendment.</summary>
    PriceAfter,

    /// <summary>The days after an amendment.</summary>
    DurationAfter,

    /// <summary>The day on which an amendment was published.</summary>
    AmendmentPublishedOn,
}
