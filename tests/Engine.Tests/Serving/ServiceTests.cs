using System.Diagnostics;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Tests.Planning;

namespace OgpGraph.Engine.Tests.Serving;

public sealed class ServiceTests
{
    [Fact]
    public void As_of_a_day_later_facts_are_unknown_at_every_depth()
    {
        var today = Samples.Usual.Ask("{ loans(first: 1000) { totalCount nodes { knownOn } } books(first: 1000) { nodes { loanCount loans { totalCount } } } }").GetProperty("data");
        var then = Samples.Usual.Ask("{ loans(first: 1000, asOf: \"2021-03-31\") { totalCount nodes { knownOn } } books(first: 1000, asOf: \"2021-03-31\") { nodes { loanCount loans { totalCount nodes { knownOn } } } } }").GetProperty("data");

        Assert.InRange(then.GetProperty("loans").GetProperty("totalCount").GetInt32(), 1, today.GetProperty("loans").GetProperty("totalCount").GetInt32() - 1);
        Assert.All(then.GetProperty("loans").GetProperty("nodes").EnumerateArray(), l => Assert.True(string.CompareOrdinal(l.GetProperty("knownOn").GetString(), "2021-03-31") <= 0));
        var books = then.GetProperty("books").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(then.GetProperty("loans").GetProperty("totalCount").GetInt32(), books.Sum(b => b.GetProperty("loans").GetProperty("totalCount").GetInt32()));
        Assert.All(books, b => Assert.Equal(b.GetProperty("loanCount").GetInt32(), b.GetProperty("loans").GetProperty("totalCount").GetInt32()));
    }

    [Fact]
    public void As_of_holds_for_its_own_root_field_only()
        => Samples.Usual.AssertSame("{ a: loans(asOf: \"2021-03-31\") { totalCount } b: loans { totalCount } c: books(asOf: \"2019-01-01\") { nodes { loanCount lastLoan { key } } } }");

    [Fact]
    public void Money_of_several_currencies_is_no_sum_and_in_one_it_is()
    {
        const string Functions = "sum { fee pledge } avg { fee pledge } min { fee pledge } max { fee pledge } minReason { fee pledge } maxReason { fee pledge } countDistinct { fee }";
        const string Question = "{ loans { aggregates { " + Functions + " } groups(by: [CURRENCY], order: [{sum: {pledge: DESC}}]) { key { currency } count share(of: SUM_PLEDGE) " + Functions + " } } }";
        Samples.Usual.AssertSame(Question);
        var loans = Samples.Usual.Ask(Question).GetProperty("data").GetProperty("loans");
        Assert.All(((string[])["sum", "avg", "min", "max"]).SelectMany(f => loans.GetProperty("aggregates").GetProperty(f).EnumerateObject()), v => Assert.Equal(JsonValueKind.Null, v.Value.ValueKind));
        var groups = loans.GetProperty("groups").EnumerateArray().ToDictionary(g => g.GetProperty("key").GetProperty("currency").ToString(), g => g.GetProperty("sum").GetProperty("pledge").ValueKind);
        Assert.Equal((JsonValueKind.String, JsonValueKind.String, JsonValueKind.Null), (groups["EUR"], groups["JPY"], groups[""]));
        Samples.Usual.AssertSame("{ loans(where: {currency: {eq: \"EUR\"}}) { groups(by: [BOOK], having: {sum: {pledge: {gte: \"0\"}}}) { share(of: SUM_PLEDGE) " + Functions + " } } }");
    }

    [Fact]
    public void Sums_are_made_only_of_values_that_can_be_added()
    {
        const string Functions = "count isSynthetic sum { value } avg { value } sumReason { value } avgReason { value } sumComparator { value } min { value } max { value } minReason { value } maxReason { value }";
        foreach (var by in (string[])["INDICATOR", "UNIT", "INDICATOR, UNIT, COMPARATOR, IS_TARGET", "UNIT, COMPARATOR, IS_TARGET", "INDICATOR, IS_SYNTHETIC"])
        {
            Samples.Usual.AssertSame(
                $"{{ observations {{ isSynthetic aggregates {{ {Functions} }} groups(by: [{by}], order: [{{sum: {{value: DESC}}}}, "
                    + $"{{avg: {{value: ASC}}}}]) {{ share(of: SUM_VALUE) shareReason(of: SUM_VALUE) {Functions} }} }} }}");
            Samples.Usual.AssertSame(
                $"{{ observations {{ groups(by: [{by}], having: {{sum: {{value: {{gte: 1}}}}}}) {{ count }} none: groups(by: [{by}], "
                    + $"having: {{avg: {{value: {{eq: null}}}}}}) {{ count }} }} }}");
        }

        const string Books = "sum { weight rating pages } avg { weight rating pages } sumReason { weight rating pages } avgReason { weight rating pages } min { weight rating } max { weight rating } minReason { weight } maxReason { weight }";
        Samples.Usual.AssertSame($"{{ books {{ aggregates {{ {Books} }} groups(by: [WEIGHT_UNIT], order: [{{sum: {{rating: DESC}}}}, {{sum: {{weight: DESC}}}}]) {{ key {{ weightUnit }} share(of: SUM_RATING) shareReason(of: SUM_RATING) {Books} }} }} }}");
        var reasons = Samples.Usual.Ask($"{{ books {{ aggregates {{ {Books} }} none: groups(by: [GENRE], having: {{sum: {{rating: {{gte: 0}}}}}}) {{ count }} }} }}").GetProperty("data").GetProperty("books");
        Assert.Equal("""{"weight":"MIXED_UNITS","rating":"NOT_ADDITIVE","pages":null}""", reasons.GetProperty("aggregates").GetProperty("sumReason").GetRawText());
        Assert.Equal("""{"weight":"MIXED_UNITS","rating":null,"pages":null}""", reasons.GetProperty("aggregates").GetProperty("avgReason").GetRawText());
        Assert.Equal(0, reasons.GetProperty("none").GetArrayLength());
    }

    [Fact]
    public void Of_no_rows_there_are_no_values()
    {
        const string None = "{ observations(where: {key: {eq: \"nowhere\"}}) { isSynthetic aggregates { isSynthetic sum { value } "
            + "sumReason { value } sumComparator { value } } } books(where: {key: {eq: \"nowhere\"}}) { aggregates { sumReason { rating "
            + "price pages } avgReason { rating } } } }";
        Samples.Usual.AssertSame(None);
        Assert.Equal("NO_VALUES", Samples.Usual.Ask(None).GetProperty("data").GetProperty("books").GetProperty("aggregates")
            .GetProperty("sumReason").GetProperty("rating").GetString());
    }

    [Fact]
    public void What_leads_to_a_fact_that_was_not_known_is_null()
    {
        var reminders = Samples.Usual.Ask("{ reminders(asOf: \"2018-01-01\") { nodes { key loan { key } } } }");
        Assert.False(reminders.TryGetProperty("errors", out _));
        Assert.All(reminders.GetProperty("data").GetProperty("reminders").GetProperty("nodes").EnumerateArray(), r => Assert.Equal(JsonValueKind.Null, r.GetProperty("loan").ValueKind));
    }

    [Fact]
    public void The_latest_observation_is_never_a_target()
    {
        Samples.Usual.AssertSame("{ indicators { nodes { latest { key isTarget } observations(where: {isTarget: {eq: true}}) { totalCount } } } }");
        var indicators = Samples.Usual.Ask("{ indicators { nodes { latest { isTarget } observations(where: {isTarget: {eq: true}}) { totalCount } } } }").GetProperty("data").GetProperty("indicators").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Contains(indicators, i => i.GetProperty("latest").ValueKind == JsonValueKind.Object && i.GetProperty("observations").GetProperty("totalCount").GetInt32() > 0);
        Assert.All(indicators.Where(i => i.GetProperty("latest").ValueKind == JsonValueKind.Object), i => Assert.False(i.GetProperty("latest").GetProperty("isTarget").GetBoolean()));
    }

    [Fact]
    public void A_field_that_only_one_kind_has_is_written_for_rows_of_that_kind()
        => Samples.Usual.AssertSame("{ indicators { nodes { latest { key } ... on OccupancyIndicator { latest { room } } ... on VisitCountIndicator { latest { indicatorId } } } } }");

    [Theory]
    [InlineData(Language.Pt)]
    [InlineData(Language.En)]
    public void Texts_are_in_the_language_asked_for_and_fall_back_to_the_other(Language language)
    {
        var nodes = Samples.Usual.Ask("{ books(first: 1000) { nodes { key title pt: title(lang: PT) en: title(lang: EN) } } }", null, language).GetProperty("data").GetProperty("books").GetProperty("nodes");
        foreach (var node in nodes.EnumerateArray())
        {
            var book = (Book)Samples.Usual.Data.Find(Samples.Usual.Graph.Of<Book>(), node.GetProperty("key").GetString())!;
            Assert.Equal(book.Title.Pt ?? book.Title.En, node.GetProperty("pt").GetString());
            Assert.Equal(book.Title.En ?? book.Title.Pt, node.GetProperty("en").GetString());
            Assert.Equal(node.GetProperty(language == Language.Pt ? "pt" : "en").GetString(), node.GetProperty("title").GetString());
        }
    }

    [Fact]
    public void One_failing_root_field_leaves_the_others_their_data()
    {
        var answer = Samples.Usual.Ask("{ a: books(first: 1) { nodes { key loans { nodes { key } } } } b: books(after: \"nonsense\") { nodes { key } } c: node(id: \"nonsense\") { id } d: authors(first: 1) { nodes { name } } }");
        var errors = answer.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(["b", "c"], errors.Select(e => e.GetProperty("path")[0].GetString()));
        Assert.Equal([ErrorCode.BadCursor, ErrorCode.BadId], errors.Select(e => e.GetProperty("extensions").GetProperty("code").GetString()));
        Assert.All(errors, e => Assert.Equal(1, e.GetProperty("locations")[0].GetProperty("line").GetInt32()));
        Assert.Equal(["a", "b", "c", "d"], answer.GetProperty("data").EnumerateObject().Select(p => p.Name));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("b").ValueKind);
        Assert.Equal(1, answer.GetProperty("data").GetProperty("a").GetProperty("nodes").GetArrayLength());
        Assert.Equal(1, answer.GetProperty("data").GetProperty("d").GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public void A_field_that_fails_in_the_middle_of_its_rows_leaves_nothing_behind()
    {
        // The cursor is read only when the first parent's list is.
        var answer = Samples.Usual.Ask("{ authors { edges { cursor node { name books(after: \"nonsense\") { nodes { key } } } } nodes { name } } books(first: 2) { totalCount nodes { key } } }");
        Assert.Equal(ErrorCode.BadCursor, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("authors").ValueKind);
        Assert.Equal(2, answer.GetProperty("data").GetProperty("books").GetProperty("nodes").GetArrayLength());
        Samples.Usual.AssertSame("{ authors { edges { cursor node { name books { nodes { key } } } } nodes { name } } }");
    }

    [Fact]
    public void The_time_limit_interrupts_sql()
    {
        using var large = new SampleDatabase(3, type => type == typeof(Book) ? 2_000 : type == typeof(Author) ? 2 : 3);
        using var service = large.Within(new() { ExecutionTime = TimeSpan.FromMilliseconds(200), Cost = int.MaxValue });
        // Each book with each book of its author with each book of that one's author: a thousand million texts, which take many minutes.
        const string Endless = "{ books(where: {author: {books: {some: {author: {books: {some: {signature: {contains: \"no such text\"}}}}}}}}) { totalCount } }";
        _ = service.PlanOf(SampleDatabase.Request(Endless));

        var watch = Stopwatch.StartNew();
        using var answer = service.Execute(SampleDatabase.Request(Endless), CancellationToken.None);
        Assert.InRange(watch.ElapsedMilliseconds, 150, 10_000);
        Assert.Equal(ErrorCode.Timeout, JsonSerializer.Deserialize<JsonElement>(answer.Body.Span).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());

        // The connection that was interrupted answers the next question.
        using var next = service.Execute(SampleDatabase.Request("{ books { totalCount } }"), CancellationToken.None);
        Assert.Equal(2_000, JsonSerializer.Deserialize<JsonElement>(next.Body.Span).GetProperty("data").GetProperty("books").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_client_that_goes_stops_its_SQL()
    {
        using var large = new SampleDatabase(3, type => type == typeof(Book) ? 2_000 : type == typeof(Author) ? 2 : 3);
        using var gone = new CancellationTokenSource();
        const string Endless = "{ books(where: {author: {books: {some: {author: {books: {some: {signature: {contains: \"no such text\"}}}}}}}}) { totalCount } }";
        var answering = Task.Factory.StartNew(() => large.Service.Execute(SampleDatabase.Request(Endless), gone.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await gone.CancelAsync();
        using var answer = await answering.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Contains("errors", System.Text.Encoding.UTF8.GetString(answer.Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_is_out_of_time_at_once_is_told_so()
    {
        using var answer = Samples.Usual.Service.Execute(SampleDatabase.Request("{ books { totalCount } }"), new CancellationToken(canceled: true));
        Assert.Equal(ErrorCode.Timeout, JsonSerializer.Deserialize<JsonElement>(answer.Body.Span).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public void Personal_and_hidden_properties_are_nowhere()
    {
        foreach (var name in (string[])["donor", "address", "shelf"])
        {
            Assert.DoesNotContain($"\n  {name}:", Samples.Usual.Service.Sdl, StringComparison.Ordinal);
            Assert.Equal(ErrorCode.Validation, Samples.Usual.Ask($"{{ books(where: {{{name}: {{eq: \"x\"}}}}) {{ nodes {{ {name} }} }} }}").GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }
    }
}
