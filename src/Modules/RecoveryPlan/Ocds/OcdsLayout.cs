using System.Collections.Frozen;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// The objects of an OCDS 1.1 release, written down as one text: what an object may hold and of what kind. A mark follows a name: ! it must be there, ~ deprecated, # number, % whole number,
/// ? true or false, @ date-time, ^ string or whole number, [] strings, {} any object, =list a closed codelist, >Type an object, and * for a list of them; without a mark it is a string.
/// </summary>
public static class OcdsLayout
{
    private const string Text = """
        Release: ocid! id! date!@ tag!=releaseTag* initiationType!=initiationType parties>Organization* buyer>OrganizationReference planning>Planning tender>Tender awards>Award* contracts>Contract* language relatedProcesses>RelatedProcess*
        Planning: rationale budget>Budget documents>Document* milestones>Milestone*
        Tender: id!^ title description status=tenderStatus procuringEntity>OrganizationReference items>Item* value>Value minValue>Value procurementMethod=method procurementMethodDetails procurementMethodRationale mainProcurementCategory=procurementCategory additionalProcurementCategories[] awardCriteria awardCriteriaDetails submissionMethod[] submissionMethodDetails tenderPeriod>Period enquiryPeriod>Period hasEnquiries? eligibilityCriteria awardPeriod>Period contractPeriod>Period numberOfTenderers% tenderers>OrganizationReference* documents>Document* milestones>Milestone* amendments>Amendment* amendment~>Amendment
        Award: id!^ title description status=awardStatus date@ value>Value suppliers>OrganizationReference* items>Item* contractPeriod>Period documents>Document* amendments>Amendment* amendment~>Amendment
        Contract: id!^ awardID!^ title description status=contractStatus period>Period value>Value items>Item* dateSigned@ documents>Document* implementation>Implementation relatedProcesses>RelatedProcess* milestones>Milestone* amendments>Amendment* amendment~>Amendment
        Implementation: transactions>Transaction* milestones>Milestone* documents>Document*
        Milestone: id!^ title type description code dueDate@ dateMet@ dateModified@ status=milestoneStatus documents~>Document*
        Document: id!^ documentType title description url datePublished@ dateModified@ format language
        Budget: id^ description amount>Value project projectID^ uri source~
        Transaction: id!^ source date@ value>Value payer>OrganizationReference payee>OrganizationReference uri amount~>Value providerOrganization~>Identifier receiverOrganization~>Identifier
        OrganizationReference: name id^ identifier~>Identifier address~>Address additionalIdentifiers~>Identifier* contactPoint~>ContactPoint
        Organization: name id identifier>Identifier additionalIdentifiers>Identifier* address>Address contactPoint>ContactPoint roles[] details{}
        Item: id!^ description classification>Classification additionalClassifications>Classification* quantity# unit>ItemUnit
        Amendment: date@ rationale id description amendsReleaseID releaseID changes~>AmendmentChanges*
        Classification: scheme id^ description uri
        Identifier: scheme id^ legalName uri
        Address: streetAddress locality region postalCode countryName
        ContactPoint: name email telephone faxNumber url
        Value: amount# currency=currency
        Period: startDate@ endDate@ maxExtentDate@ durationInDays%
        RelatedProcess: id relationship[] title scheme identifier uri
        AmendmentChanges: property former_value[]
        ItemUnit: scheme id name value>Value uri
        """;

    /// <summary>The closed codelists.</summary>
    public static FrozenDictionary<string, FrozenSet<string>> Codelists { get; } = new Dictionary<string, string>
    {
        ["releaseTag"] = "planning planningUpdate tender tenderAmendment tenderUpdate tenderCancellation award awardUpdate awardCancellation contract contractUpdate contractAmendment implementation implementationUpdate contractTermination compiled",
        ["tenderStatus"] = "planning planned active cancelled unsuccessful complete withdrawn",
        ["awardStatus"] = "pending active cancelled unsuccessful",
        ["contractStatus"] = "pending active cancelled terminated",
        ["method"] = "open selective limited direct",
        ["procurementCategory"] = "goods works services",
        ["milestoneStatus"] = "scheduled met notMet partiallyMet",
        ["initiationType"] = "tender",
    }.ToFrozenDictionary(l => l.Key, l => l.Value.Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The members of each type of object.</summary>
    public static FrozenDictionary<string, FrozenDictionary<string, OcdsMember>> Types { get; } = Text.Split('\n').Select(line => line.Split(": ")).ToFrozenDictionary(
        line => line[0],
        line => line[1].Split(' ').Select(OcdsMember.Parse).ToFrozenDictionary(m => m.Name, StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>The type of a whole release.</summary>
    public const string Release = "Release";
}
