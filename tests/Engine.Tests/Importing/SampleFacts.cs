using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

/// <summary>A small plan and a commitment that use every key of the format.</summary>
internal static class SampleFacts
{
    public const string PlanFile = "plan.yaml";
    public const string CommitmentFile = "lamps/commitment.yaml";

    public const string Plan = """
        slug: xx-2030
        ordinal: 1
        country: PT
        name: { pt: Plano, en: Plan }
        objective: { pt: Objetivo, en: Objective }
        startsOn: { precision: NOT_STATED }
        endsOn: { from: 2030-02-01, to: 2030-02-28, precision: MONTH, raw: "fevereiro" }
        source: deck
        documents:
          deck: { title: The deck, publisher: Forum, publishedOn: { from: 2030-01-01, to: 2030-12-31, precision: YEAR, raw: 2030 }, retrievedOn: 2031-01-02 }
          page: { title: The page, url: "https://example.org/p", licence: CC0, publishedOn: { from: 2030-05-05, precision: SINCE }, retrievedOn: 2031-01-03 }
        institutions:
          ama: { name: { pt: Agência, en: Agency }, acronym: AMA, alsoKnownAs: "a; b", currentName: { en: Now }, sector: PUBLIC, caveat: { en: Renamed }, organization: "PT-NIPPC:500000001", source: deck#l.53 }
          at: { name: { pt: Autoridade }, source: page }
        members:
          - { institution: ama, source: deck#l.53 }
        events:
          - { id: week, title: { en: Week }, kind: workshop, date: { from: 2030-06-07, to: 2030-06-07, precision: DAY }, forecast: true, caveat: { en: Once }, source: deck#l.80 }
        indicators:
          - code: plan.reported-execution
            name: { en: Execution }
            unit: percent
            subject: { en: Execution of the plan }
            observations:
              - { id: one, value: 78.5, period: { precision: NOT_STATED }, source: deck#l.90 }
        assessments:
          - { id: irm, scheme: irm-completion, code: HIGH, author: IRM, source: page }
        organizations:
          - { id: "PT-NIPPC:500000001", name: Agency, kind: PUBLIC_BODY, country: PT, foundedOn: 2001-02-03, synthetic: true }
        """;

    public const string Commitment = """
        plan: xx-2030
        slug: lamps
        number: 2
        ogpId: PT0099
        ogpIdConfirmed: true
        title: { pt: Candeeiros, en: Lamps }
        objective: { pt: Iluminar, en: Light }
        caveat: { en: Take care }
        source: ogp-lamps
        documents:
          ogp-lamps: { title: Lamps, retrievedOn: 2031-02-03 }
        institutions:
          own: { name: { en: Own body }, source: ogp-lamps }
        leads: [ { institution: at, source: ogp-lamps } ]
        supporters: [ { institution: ama, source: ogp-lamps } ]
        partners: [ { institution: own, source: deck#l.60 } ]
        policyAreas: [ { name: "Anti-Corruption & Integrity", source: ogp-lamps } ]
        milestones:
          - number: 1
            numberedAtSource: true
            title: { en: First }
            source: deck#l.145
            progress: [ { percent: 0, reportedOn: 2030-03-03, source: page }, { reason: BLANK_AT_SOURCE, source: page } ]
          - { number: 2, numberedAtSource: false, title: { en: Second }, source: deck#l.146 }
        progressReports:
          - { id: state, milestone: 1, statement: { en: Going on }, period: { precision: NOT_STATED }, reportedOn: 2030-04-04, caveat: { en: Ours }, source: page }
        evidence:
          - { id: portal, title: { en: Portal }, url: "www.example.org/portal", isPublic: false, caveat: { en: Login }, source: page }
        events:
          - { id: lamps-day, title: { en: Day }, kind: training, source: page }
          - { id: week, source: deck#l.376 }
        indicators:
          - code: lamps.lit
            name: { en: Lit lamps }
            unit: lamps
            subject: { en: Lamps that are lit }
            observations:
              - id: overall
                value: 2.50
                comparator: RATIO
                unit: ratio
                subject: { en: Lit by now }
                period: { from: 2030-01-01, to: 2030-03-31, precision: RANGE }
                target: true
                reportedOn: 2030-01-20
                synthetic: true
                event: week
                caveat: { en: Beware }
                dimensions: { colour: DEEP_RED, floors: 3, room: 12, seen: 2030-02-02, since: { from: 2029-01-01, to: 2029-01-31, precision: MONTH }, label: { en: Hall }, isOld: true, weight: null }
                source: deck#l.153
          - code: lamps.spare
            name: { en: Spare lamps }
            unit: lamps
            subject: { en: Spare }
            observations:
              - { id: none, valueReason: NOT_STATED, source: page }
        assessments:
          - { id: ambition, scheme: irm-ambition, codeReason: NOT_STATED, author: IRM, date: { precision: NOT_STATED }, source: ogp-lamps }
          - { id: own, scheme: national-percent, code: 78.5, label: { en: Own }, author: AT, caveat: { en: Own }, source: page }
        """;

    public static readonly IReadOnlyDictionary<string, Type> Types = new Dictionary<string, Type> { ["lamps.lit"] = typeof(LampCount) };

    public static PlanDocument ReadPlan(string text = Plan) => FactFile.Read<PlanDocument>(PlanFile, new StringReader(text));

    public static CommitmentDocument ReadCommitment(string text = Commitment) => FactFile.Read<CommitmentDocument>(CommitmentFile, new StringReader(text));

    public static IReadOnlyList<object> CommitmentRowsOf(string text = Commitment, IReadOnlyDictionary<string, Type>? types = null)
        => CommitmentRows.From(ReadCommitment(text), CommitmentFile, ReadPlan(), PlanRows.InstitutionsOf([ReadPlan()]), "lamps", types ?? Types);

    public static IReadOnlyList<object> PlanRowsOf(string text = Plan)
    {
        var plan = ReadPlan(text);
        return PlanRows.From(plan, PlanRows.InstitutionsOf([plan]));
    }
}
