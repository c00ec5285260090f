using System.Text.Json;
using CsCheck;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Pages by cursors: every row once, in order, forward and backward, also while rows come and go.</summary>
public sealed class PagingTests
{
    [Fact]
    public void Pages_walk_over_every_row_once_in_order_both_ways() => Check(60, writer =>
    {
        var entity = writer.Root();
        return $"{{ all: {entity.RootField}(first: 1000{Rest(writer, entity)}) {{ edges {{ cursor node {{ key }} }} }} }}";
    }, (sample, question) =>
    {
        var expected = Keys(sample.AskOracle(question.Query, question.Variables, question.Language).GetProperty("data").GetProperty("all"));
        var size = 1 + (expected.Count / 4);
        var forward = new List<string>();
        var backward = new List<string>();
        string? cursor = null;
        do
        {
            var page = Page(sample, question, $"first: {size}", "after", cursor);
            forward.AddRange(Keys(page));
            cursor = Next(page, "hasNextPage", "endCursor");
        }
        while (cursor is not null);

        do
        {
            var page = Page(sample, question, $"last: {size}", "before", cursor);
            backward.InsertRange(0, Keys(page));
            cursor = Next(page, "hasPreviousPage", "startCursor");
        }
        while (cursor is not null);

        Assert.Equal(expected, forward);
        Assert.Equal(expected, backward);
    });

    [Fact]
    public void Any_two_cursors_cut_out_what_lies_between_them() => Check(60, writer =>
    {
        var entity = writer.Root();
        return $"{{ all: {entity.RootField}(first: 1000{Rest(writer, entity)}) {{ edges {{ cursor node {{ key }} }} }} }}";
    }, (sample, question) =>
    {
        var cursors = sample.Ask(question.Query, question.Variables, question.Language).GetProperty("data").GetProperty("all").GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("cursor").GetString()).ToList();
        for (var i = 0; i < cursors.Count; i += 1 + (cursors.Count / 3))
        {
            var at = cursors[^(i + 1)];
            foreach (var window in (string[])[$"after: \"{cursors[i]}\", first: 3", $"after: \"{cursors[i]}\", last: 2", $"before: \"{at}\", first: 2", $"before: \"{at}\", last: 3", $"after: \"{cursors[i]}\", before: \"{at}\", first: 4", $"after: \"{cursors[i]}\", before: \"{at}\""])
            {
                sample.AssertSame(question.Query.Replace("first: 1000", window, StringComparison.Ordinal).Replace("edges {", "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount edges {", StringComparison.Ordinal), question.Variables, question.Language);
            }
        }
    });

    [Fact]
    public void Cursors_cut_nested_lists_too() => Check(40, writer =>
    {
        var order = writer.Write(writer.Inputs.Order(writer.Data.Graph.Of<Book>()));
        return $"{{ books(first: 1000, order: {order}) {{ edges {{ cursor }} }} authors(first: 1000) {{ nodes {{ key books(order: {order}PAGE) {{ nodes {{ key }} pageInfo {{ hasNextPage hasPreviousPage endCursor }} }} }} }} }}";
    }, (sample, question) =>
    {
        var cursors = sample.Ask(question.Query.Replace("PAGE", "", StringComparison.Ordinal), question.Variables, question.Language).GetProperty("data").GetProperty("books").GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("cursor").GetString()).ToList();
        foreach (var page in (string[])[$", first: 2, after: \"{cursors[cursors.Count / 3]}\"", $", last: 2, before: \"{cursors[cursors.Count / 2]}\""])
        {
            sample.AssertSame(question.Query.Replace("PAGE", page, StringComparison.Ordinal), question.Variables, question.Language);
        }
    });

    [Theory]
    [InlineData("[]")]
    [InlineData("[{price: DESC}]")]
    [InlineData("[{subtitle: ASC}, {copies: DESC}]")]
    [InlineData("[{publisher: {name: DESC}}, {isRare: ASC}]")]
    [InlineData("[{scannedAt: DESC}, {printed: {from: ASC}}]")]
    public void Rows_that_come_and_go_between_pages_move_no_other_row(string order)
    {
        using var sample = new SampleDatabase(5, SampleDatabase.UsualCount);
        var before = Keys(sample.Ask($"{{ books(first: 1000, order: {order}) {{ edges {{ node {{ key }} }} }} }}").GetProperty("data").GetProperty("books"));
        var removed = new HashSet<string>();
        var seen = new List<string>();
        string? cursor = null;
        for (var page = 0; ; page++)
        {
            var answer = sample.Ask($"query($after: String) {{ books(first: 4, order: {order}, after: $after) {{ edges {{ node {{ key }} }} pageInfo {{ hasNextPage endCursor }} }} }}", new { after = cursor }).GetProperty("data").GetProperty("books");
            seen.AddRange(Keys(answer));
            cursor = answer.GetProperty("pageInfo").GetProperty("endCursor").GetString();
            if (!answer.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                break;
            }

            // The row that the cursor stands for goes, and so does one that is still to come; copies of others come.
            using var context = sample.Open();
            var books = context.Set<Book>().ToList();
            foreach (var key in (string[])[seen[^1], .. before.Where(k => !seen.Contains(k) && !removed.Contains(k) && before.IndexOf(k) % 5 == 0).TakeLast(1)])
            {
                if (removed.Add(key))
                {
                    context.Remove(books.Single(b => b.Id == key));
                }
            }

            for (var i = 0; i < 3; i++)
            {
                var copy = Copy(books[(page * 7 + i * 11) % books.Count]);
                copy.Id = $"{(i == 0 ? "a" : "zz")}/{page}{i}";
                context.Add(copy);
            }

            context.SaveChanges();
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(before.Where(k => !removed.Contains(k) || seen.Contains(k)), seen.Where(before.Contains));
    }

    [Fact]
    public void Fields_of_one_order_object_count_in_the_order_written()
    {
        var written = Keys(Samples.Usual.Ask("{ books(first: 1000, order: [{isLent: DESC, genre: ASC, pages: DESC}]) { edges { node { key } } } }").GetProperty("data").GetProperty("books"));
        Assert.Equal(Keys(Samples.Usual.AskOracle("{ books(first: 1000, order: [{isLent: DESC}, {genre: ASC}, {pages: DESC}]) { edges { node { key } } } }").GetProperty("data").GetProperty("books")), written);

        var given = Samples.Usual.Ask(
            "query($order: [BookSortInput!]) { books(first: 1000, order: $order) { edges { node { key } } } }",
            JsonSerializer.Deserialize<JsonElement>("""{"order": {"pages": "DESC", "genre": "ASC", "isLent": "DESC"}}"""));
        Assert.Equal(Keys(Samples.Usual.AskOracle("{ books(first: 1000, order: [{pages: DESC}, {genre: ASC}, {isLent: DESC}]) { edges { node { key } } } }").GetProperty("data").GetProperty("books")), Keys(given.GetProperty("data").GetProperty("books")));
    }

    [Fact]
    public void Counts_over_two_tables_are_two_values_of_a_cursor()
    {
        const string Order = "[{milestones: {count: DESC}}, {changes: {count: DESC}}]";
        var expected = Samples.Usual.AskOracle($"{{ commitments(first: 1000, order: {Order}) {{ edges {{ node {{ key }} }} }} }}").GetProperty("data").GetProperty("commitments");
        var seen = new List<string>();
        for (string? cursor = null; seen.Count == 0 || cursor is not null;)
        {
            var page = Samples.Usual.Ask($"query($after: String) {{ commitments(first: 1, order: {Order}, after: $after) {{ edges {{ node {{ key }} }} pageInfo {{ hasNextPage endCursor }} }} }}", new { after = cursor }).GetProperty("data").GetProperty("commitments");
            seen.AddRange(Keys(page));
            cursor = Next(page, "hasNextPage", "endCursor");
        }

        Assert.Equal(Keys(expected), seen);
    }

    [Fact]
    public void A_cursor_of_another_order_is_refused()
    {
        var cursor = Samples.Usual.Ask("{ books(first: 1, order: [{pages: ASC}]) { pageInfo { endCursor } } }").GetProperty("data").GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        foreach (var other in (string[])["books(order: [{pages: DESC}]", "books(order: [{copies: ASC}]", "books(order: []", "authors(order: []"])
        {
            Assert.Equal(ErrorCode.BadCursor, Samples.Usual.Ask($"{{ {other}, after: \"{cursor}\") {{ nodes {{ key }} }} }}").GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    private static void Check(int questions, Func<QuestionWriter, string> write, Action<SampleDatabase, Question> check)
    {
        foreach (var sample in (SampleDatabase[])[Samples.Usual, Samples.Small])
        {
            new QuestionGen(sample.Data, write).Sample(q => check(sample, q), iter: questions * Samples.Effort / 2);
        }
    }

    private static string Rest(QuestionWriter writer, Entity entity)
    {
        var rest = writer.Arguments([("where", writer.Draw.Chance(20) ? writer.Inputs.Where(entity, 1) : null), ("order", writer.Inputs.Order(entity))]);
        return ", " + rest[1..^1];
    }

    private static JsonElement Page(SampleDatabase sample, Question question, string size, string argument, string? cursor)
    {
        var query = question.Query
            .Replace("first: 1000", cursor is null ? size : $"{size}, {argument}: \"{cursor}\"", StringComparison.Ordinal)
            .Replace("edges {", "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges {", StringComparison.Ordinal);
        return sample.Ask(query, question.Variables, question.Language).GetProperty("data").GetProperty("all");
    }

    private static string? Next(JsonElement page, string has, string cursor)
        => page.GetProperty("pageInfo").GetProperty(has).GetBoolean() ? page.GetProperty("pageInfo").GetProperty(cursor).GetString() : null;

    private static List<string> Keys(JsonElement connection) => [.. connection.GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("node").GetProperty("key").GetString()!)];

    private static Book Copy(Book from)
    {
        var copy = Activator.CreateInstance<Book>();
        foreach (var property in typeof(Book).GetProperties())
        {
            property.SetValue(copy, property.GetValue(from));
        }

        copy.Title = new LocalizedText { Pt = from.Title.Pt, En = from.Title.En };
        copy.Printed = new PartialDate { From = from.Printed.From, To = from.Printed.To, Precision = from.Printed.Precision, Raw = from.Printed.Raw };
        return copy;
    }
}
