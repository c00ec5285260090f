using CsCheck;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

/// <summary>Each mistake in a YAML file is told with its file, line, column and what was expected. In the wrong text, ¤ stands before the place that must be told.</summary>
public sealed class FactMistakeTests
{
    private const string Precisions = "one of DAY, MONTH, YEAR, RANGE, UNKNOWN_YEAR, UNTIL, SINCE, NOT_STATED";
    private const string Either = "either \"value\" or \"valueReason\", and not both";

    [Theory]
    [InlineData("ordinal: 1", "¤ordinale: 1",
        "one of the keys slug, ordinal, country, name, objective, startsOn, endsOn, documents, organizations, institutions, members, "
        + "events, indicators, assessments, source, not \"ordinale\"")]
    [InlineData("slug: xx-2030\n", "¤", "the key \"slug\"")]
    [InlineData("ordinal: 1", "¤slug: b", "each key once; \"slug\" stands also in line 1")]
    [InlineData("ordinal: 1", "ordinal: ¤first", "a whole number")]
    [InlineData("ordinal: 1", "ordinal: ¤1.5", "a whole number")]
    [InlineData("ordinal: 1", "ordinal: ¤\"1\"", "a whole number, without quotes")]
    [InlineData("ordinal: 1", "ordinal: ¤99999999999", "a whole number")]
    [InlineData("ordinal: 1", "ordinal: ¤~", "a whole number, or no key at all where it may be left out")]
    [InlineData("ordinal: 1", "ordinal: ¤[1]", "a whole number")]
    [InlineData("country: PT", "country: ¤Portugal", "a country as PT (ISO 3166-1 alpha-2)")]
    [InlineData("name: { pt: Plano, en: Plan }", "name: ¤Plan", "a mapping with the keys pt, en")]
    [InlineData("name: { pt: Plano, en: Plan }", "name: { ¤fr: Plan }", "one of the keys pt, en, not \"fr\"")]
    [InlineData("name: { pt: Plano, en: Plan }", "name: ¤{}", "the key \"pt\", \"en\" or both")]
    [InlineData("name: { pt: Plano, en: Plan }", "name: { pt: ¤\" \" }", "a text that is not empty")]
    [InlineData("name: { pt: Plano, en: Plan }", "name: { pt: ¤12 }", "a text; write \"12\" in quotes")]
    [InlineData("name: { pt: Plano, en: Plan }", "name: { pt: ¤true }", "a text; write \"true\" in quotes")]
    [InlineData("name: { pt: Plano, en: Plan }", "name: ¤&n { pt: Plano }", "the value itself: anchors (&) and aliases (*) are not read")]
    [InlineData("name: { pt: Plano, en: Plan }", "name: ¤*n", "the value itself: anchors (&) and aliases (*) are not read")]
    [InlineData("name: { pt: Plano, en: Plan }", "name: ¤!!map { pt: Plano }", "a value without a tag (!)")]
    [InlineData("name: { pt: Plano, en: Plan }", "name: { ¤[pt]: Plano }", "a key")]
    [InlineData("startsOn: { precision: NOT_STATED }", "startsOn: { precision: ¤NOT_KNOWN }", Precisions)]
    [InlineData("startsOn: { precision: NOT_STATED }", "startsOn: { precision: ¤NotStated }", Precisions)]
    [InlineData("startsOn: { precision: NOT_STATED }", "startsOn: { precision: ¤7 }", Precisions)]
    [InlineData("startsOn: { precision: NOT_STATED }", "startsOn: ¤{ raw: soon }", "the key \"precision\"")]
    [InlineData("startsOn: { precision: NOT_STATED }", "startsOn: ¤{ precision: UNTIL }", "to without from, as the precision is UNTIL")]
    [InlineData("from: 2030-02-01", "from: ¤2030-02-30", "a date as 2024-03-31")]
    [InlineData("from: 2030-02-01", "from: ¤1/2/2030", "a date as 2024-03-31")]
    [InlineData("endsOn: { from: 2030-02-01", "endsOn: ¤{ from: 2030-02-02", "from and to on the first and last day of a month, as the precision is MONTH")]
    [InlineData("source: deck\n", "source: ¤deck l.3\n", "a document's id, or document#place as deck#l.80")]
    [InlineData("source: deck\n", "source: ¤deck#\n", "a document's id, or document#place as deck#l.80")]
    [InlineData("source: deck\n", "source: ¤desk\n", "the id of a declared document (known: deck, page), not \"desk\"")]
    [InlineData("\"https://example.org/p\"", "¤\"ftp://example.org/p\"", "an absolute address that begins with http:// or https://")]
    [InlineData("\"https://example.org/p\"", "¤example.org/p", "an absolute address that begins with http:// or https://")]
    [InlineData("  deck: {", "  ¤de/ck: {", "an id of letters, digits, '-', '.' and '_'")]
    [InlineData("sector: PUBLIC", "sector: ¤public", "one of PUBLIC, CIVIL_SOCIETY, MIXED, NOT_LISTED")]
    [InlineData("\"PT-NIPPC:500000001\"", "¤\"500000001\"", "scheme and identifier as PT-NIPPC:500000000")]
    [InlineData("{ institution: ama,", "{ institution: ¤amma,", "the id of a declared institution (known: ama, at), not \"amma\"")]
    [InlineData("  - { institution: ama, source: deck#l.53 }", "  ¤institution: ama", "a list")]
    [InlineData("  - { institution: ama, source: deck#l.53 }", "  - { institution: ama, source: deck }\n  - { institution: ¤ama, source: deck }", "an id that no other entry with the role FORUM_MEMBER has, not \"ama\"")]
    [InlineData("- { id: week, title: { en: Week }, kind: workshop,", "- ¤{ id: week, title: { en: Week },", "the key \"kind\"")]
    [InlineData("forecast: true", "forecast: ¤yes", "true or false")]
    [InlineData("forecast: true", "forecast: ¤\"true\"", "true or false, without quotes")]
    [InlineData("code: plan.", "code: ¤plans.", "a code that begins with \"plan.\", not \"plans.reported-execution\"")]
    [InlineData("value: 78.5", "value: ¤7.85e1", "a number as 1234.5 with at most six decimals and 12 digits before them")]
    [InlineData("value: 78.5", "value: ¤.5", "a number as 1234.5 with at most six decimals and 12 digits before them")]
    [InlineData("value: 78.5", "value: ¤1_000", "a number as 1234.5 with at most six decimals and 12 digits before them")]
    [InlineData("value: 78.5", "value: ¤0.12345678901234567890123456789",
        "a number as 1234.5 with at most six decimals and 12 digits before them")]
    [InlineData("value: 78.5", "value: ¤0.1234567", "a number as 1234.5 with at most six decimals and 12 digits before them")]
    [InlineData("- { id: one, value: 78.5, ", "- ¤{ id: one, ", Either)]
    [InlineData("value: 78.5", "value: 78.5, valueReason: ¤NOT_STATED", Either)]
    [InlineData("value: 78.5", "value: 78.5, event: ¤weak", "the id of a declared event (known: week), not \"weak\"")]
    [InlineData("value: 78.5", "value: 78.5, dimensions: { colour: ¤RED }", "a dimension of Figure (none is known), not \"colour\"")]
    [InlineData("code: HIGH", "codeReason: ¤NOT_STATED, code: HIGH", "either \"code\" or \"codeReason\", and not both")]
    [InlineData("members:", "¤\tmembers:", "spaces, as YAML is not indented with tabs")]
    [InlineData("name: { pt: Plano", "name: { pt: Pla¤\u0001no", "text without the character U+0001")]
    [InlineData("name: { pt: Plano", "name: { pt: Pla¤\ufffdno", "text in UTF-8; the file seems to have another encoding")]
    [InlineData("country: PT", "country: PT\n¤---\nslug: b", "the end of the file, as it holds one document")]
    public void A_mistake_in_a_plan_has_its_place(string right, string wrong, string expected)
        => AssertMistake(SampleFacts.PlanFile, SampleFacts.Plan, right, wrong, expected, text => SampleFacts.PlanRowsOf(text));

    [Theory]
    [InlineData("plan: xx-2030", "plan: ¤yy-2030", "the plan's slug \"xx-2030\", not \"yy-2030\"")]
    [InlineData("slug: lamps", "slug: ¤lamp", "the module's id \"lamps\", not \"lamp\"")]
    [InlineData("number: 2\n", "number: ¤0\n", "a number from 1")]
    [InlineData("ogpId: PT0099", "ogpId: ¤PT99", "an OGP id as PT0010")]
    [InlineData("  ogp-lamps: {", "  deck: ¤{", "an id that no document of the plan has, not \"deck\"")]
    [InlineData("  own: {", "  ama: ¤{", "an id that no institution of a plan has, not \"ama\"")]
    [InlineData("leads: [ { institution: at, source: ogp-lamps } ]", "leads: ¤[]", "either leads or \"leadsReason\", and not both")]
    [InlineData("leads: [", "leadsReason: ¤NOT_STATED\nleads: [", "either leads or \"leadsReason\", and not both")]
    [InlineData("percent: 0,", "percent: ¤101,", "a percentage from 0 to 100")]
    [InlineData("percent: 0,", "percent: ¤-1,", "a percentage from 0 to 100")]
    [InlineData("{ reason: BLANK_AT_SOURCE, source: page }", "¤{ source: page }", "either \"percent\" or \"reason\", and not both")]
    [InlineData("- { number: 2,", "- { number: ¤1,", "an id that no other milestone has, not \"1\"")]
    [InlineData("milestone: 1,", "milestone: ¤7,", "the number of a milestone (known: 1, 2), not \"7\"")]
    [InlineData("\"www.example.org/portal\"", "¤\"javascript:alert(1)\"", "a web address as the source prints it")]
    [InlineData("isPublic: false", "isPublic: ¤no", "true or false")]
    [InlineData("- { id: week, source: deck#l.376 }", "- { id: ¤weak, source: deck#l.376 }", "the id of an event of the plan, or the own title and kind of a new one (known: week), not \"weak\"")]
    [InlineData("- { id: week, source: deck#l.376 }", "- { id: week, kind: ¤x, source: deck#l.376 }", "only id and source, as the plan tells of the event \"week\"")]
    [InlineData("indicators:\n  - code: lamps.lit", "indicators:\n  ¤- code: lamps.lot", "an indicator with the code \"lamps.lit\" in lamps/commitment.yaml, as the module declares it for LampCount; the file has lamps.lot, lamps.spare")]
    [InlineData("code: lamps.spare", "code: ¤lamp.spare", "a code that begins with \"lamps.\", not \"lamp.spare\"")]
    [InlineData("code: lamps.spare", "code: ¤lamps.lit", "an id that no other indicator has, not \"lamps.lit\"")]
    [InlineData("colour: DEEP_RED", "colour: ¤RED", "one of WHITE, DEEP_RED")]
    [InlineData("{ colour: DEEP_RED, ", "¤{ ", "the dimension \"colour\" of CountedLamps")]
    [InlineData("colour: DEEP_RED", "colour: ¤null", "one of WHITE, DEEP_RED, or no key at all where it may be left out")]
    [InlineData("colour: DEEP_RED", "color: ¤DEEP_RED", "a dimension of CountedLamps (known: colour, floors, room, seen, since, label, isOld, weight), not \"color\"")]
    [InlineData("floors: 3", "floors: ¤many", "a whole number")]
    [InlineData("seen: 2030-02-02", "seen: ¤2030", "a date as 2024-03-31")]
    [InlineData("since: { from: 2029-01-01, to: 2029-01-31", "since: ¤{ from: 2029-01-01, to: 2029-01-30", "from and to on the first and last day of a month, as the precision is MONTH")]
    [InlineData("- { id: none,", "- { id: none, event: ¤nowhere,", "the id of a declared event (known: week, lamps-day), not \"nowhere\"")]
    [InlineData("reportedOn: 2030-03-03, source: page }", "source: ¤pages }", "the id of a declared document (known: deck, page, ogp-lamps), not \"pages\"")]
    public void A_mistake_in_a_commitment_has_its_place(string right, string wrong, string expected)
        => AssertMistake(SampleFacts.CommitmentFile, SampleFacts.Commitment, right, wrong, expected, text => SampleFacts.CommitmentRowsOf(text));

    [Fact]
    public void A_declared_code_must_carry_the_module()
    {
        var error = Assert.Throws<SeedException>(() => SampleFacts.CommitmentRowsOf(types: new Dictionary<string, Type> { ["lit"] = typeof(LampCount) }));
        Assert.Contains("a code that begins with \"lamps.\" for LampCount in the module's class, not \"lit\"", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "a YAML document; the file is empty")]
    [InlineData("# nothing\n", "a YAML document; the file is empty")]
    public void An_empty_file_is_told(string text, string expected)
        => AssertPlace(Assert.Throws<SeedException>(() => SampleFacts.ReadPlan(text)), SampleFacts.PlanFile, 1, 1, expected);

    [Fact]
    public void A_list_is_no_document()
        => Assert.StartsWith("a mapping with the keys slug,", Assert.Throws<SeedException>(() => SampleFacts.ReadPlan("- a")).Expected, StringComparison.Ordinal);

    [Theory]
    [InlineData("slug: a\nname: { pt: b\ncountry: PT\n", 2)]
    [InlineData("slug: a\nname: \"b\ncountry: PT\n", 2)]
    [InlineData("slug: a\n  name: b\n", 2)]
    [InlineData("slug: a\nname: a: b\n", 2)]
    [InlineData("slug: a\n@name: a\n", 2)]
    public void Broken_YAML_has_its_place(string text, int line)
    {
        var error = Assert.Throws<SeedException>(() => SampleFacts.ReadPlan(text));
        Assert.StartsWith("readable YAML", error.Expected, StringComparison.Ordinal);
        Assert.Equal((SampleFacts.PlanFile, line), (error.File, error.Line));
    }

    [Fact]
    public void Deep_nesting_ends_early()
    {
        string text = "slug: " + new string('[', 100_000);
        AssertPlace(Assert.Throws<SeedException>(() => SampleFacts.ReadPlan(text)), SampleFacts.PlanFile, 1, 6 + FactParser.MaximumDepth, "at most 32 levels");
    }

    [Fact]
    public void Whatever_is_damaged_is_told_as_a_mistake_or_still_read()
    {
        string[] pieces = ["\t", "\n", " ", "{", "}", "[", "]", ":", "- ", "\"", "'", "#", "&a", "*a", "!", "|", ">", "%", "@", "?", ",", "---", "\u0000", "\ud800", "é", "1", ""];
        Gen.Select(Gen.Int[0, SampleFacts.Commitment.Length - 9], Gen.Int[0, 8], Gen.OneOf([.. pieces.Select(Gen.Const)])).Sample(
            (at, length, piece) =>
            {
                try
                {
                    SampleFacts.CommitmentRowsOf(SampleFacts.Commitment.Remove(at, length).Insert(at, piece));
                    return true;
                }
                catch (SeedException error)
                {
                    return error.File == SampleFacts.CommitmentFile && error.Line >= 1 && error.Column >= 1;
                }
            },
            iter: 3000);
    }

    [Fact]
    public void A_file_over_two_megabytes_is_refused()
        => Assert.Equal("a file of at most 2 MB", Assert.Throws<SeedException>(() => SampleFacts.ReadPlan(new string('#', FactParser.MaximumLength + 1))).Expected);

    [Fact]
    public void The_message_says_it_all()
    {
        var error = Assert.Throws<SeedException>(() => SampleFacts.ReadPlan("slug: a"));
        Assert.Equal("plan.yaml:1:1: expected the key \"ordinal\"", error.Message);
        Assert.Equal("OGP003", error.Error.Code);
    }

    private static void AssertMistake(string file, string sample, string right, string wrong, string expected, Action<string> read)
    {
        int at = sample.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The sample has no \"{right}\".");
        string marked = sample[..at] + wrong + sample[(at + right.Length)..];
        int mark = marked.IndexOf('¤', StringComparison.Ordinal);
        int line = marked[..mark].Count(c => c == '\n') + 1;
        int column = mark - marked.LastIndexOf('\n', mark);
        var error = Assert.Throws<SeedException>(() => read(marked.Remove(mark, 1)));
        AssertPlace(error, file, line, column, expected);
    }

    private static void AssertPlace(SeedException error, string file, int line, int column, string expected)
    {
        Assert.Equal(expected, error.Expected);
        Assert.Equal((file, line, column), (error.File, error.Line, error.Column));
    }
}
