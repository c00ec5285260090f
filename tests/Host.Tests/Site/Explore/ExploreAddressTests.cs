using CsCheck;
using OgpGraph.Host.Site.Explore;

namespace OgpGraph.Host.Tests.Site.Explore;

/// <summary>Addresses and states say the same.</summary>
public sealed class ExploreAddressTests
{
    private static readonly Gen<string> Name = Words("price", "signedOn", "supplier", "supplier.name", "signedOn.year", "periodFrom", "é", "x");

    private static readonly Gen<string> Value = Gen.OneOf(Words("", "2024-01-01", "a,b", "&=?#", "+ %20", "__", "«ção»", "\"'<>"), Gen.String[0, 20].Select(Whole));

    private static readonly Gen<ExploreFilter> Filter =
        Gen.Select(Name, Gen.Enum<ExploreOperator>(), Value.Array[1, 4], (name, operation, values) =>
            new ExploreFilter(name, operation, operation is ExploreOperator.Is or ExploreOperator.IsNot ? [.. values.Distinct()] : values[..1]));

    private static readonly Gen<ExploreState> State = Gen.Select(
        Filter.Array[0, 5], Name.Array[0, 5], Gen.Select(Name, Gen.Bool, (name, isDown) => new ExploreSort(name, isDown)).Array[0, 4], Name.Array[0, 3],
        Gen.Select(Words("sum", "avg", "min", "max"), Name, (function, name) => new ExploreMeasure(function, name)).Array[0, 4],
        Gen.Enum<ExploreChart>(), Gen.Int[1, 1000],
        (filters, columns, sorts, groups, measures, chart, size) => new ExploreState
        {
            Filters = [.. filters.DistinctBy(f => (f.Field, f.Operator))], Columns = [.. columns.Distinct()], Sorts = [.. sorts.DistinctBy(s => s.Name)], Groups = [.. groups.Distinct()],
            Measures = [.. measures.Distinct().OrderBy(m => ExploreMeasure.Functions.ToList().IndexOf(m.Function))], Chart = chart, Size = size,
        }).SelectMany(state => Gen.Select(Words<string?>(null, "words", "duas palavras & mais"), Words<string?>(null, "Y3Vyc29y="), Gen.Bool, (words, cursor, isBack)
            => state with { Search = words, After = isBack ? null : cursor, Before = isBack ? cursor : null }));

    [Fact]
    public void What_is_written_is_read_again()
        => State.Sample(state =>
        {
            var problems = new List<ExploreProblem>();
            var address = ExploreAddress.Write(state);
            var read = ExploreAddress.Read(address, problems);
            Assert.Empty(problems);
            Assert.Equal(state.Filters, read.Filters);
            Assert.Equal(state.Columns, read.Columns);
            Assert.Equal(state.Sorts, read.Sorts);
            Assert.Equal(state.Groups, read.Groups);
            Assert.Equal(state.Measures, read.Measures);
            Assert.Equal((state.Search, state.Chart, state.Size, state.After, state.Before), (read.Search, read.Chart, read.Size, read.After, read.Before));
            Assert.Equal(address, ExploreAddress.Write(read));
        }, iter: 2_000);

    [Fact]
    public void Whatever_an_address_holds_is_read()
        => Gen.Select(Gen.OneOf(Name, Words("_sort", "_size", "_chart", "_group", "_columns", "_after", "__", "price__", "price__like", "_x"), Gen.String), Gen.String, (name, value) => $"{name}={value}").Array[0, 8].Sample(parts =>
        {
            var problems = new List<ExploreProblem>();
            var address = ExploreAddress.Write(ExploreAddress.Read("?" + string.Join('&', parts), problems));
            var again = new List<ExploreProblem>();

            // What was kept is itself an address without fault.
            Assert.Equal(address, ExploreAddress.Write(ExploreAddress.Read(address, again)));
            Assert.All(problems, p => Assert.InRange(p.Text.En.Length + p.Parameter.Length, 1, 400));
        }, iter: 2_000);

    [Theory]
    [InlineData("?procedure=DIRECT_AWARD&signedOn__gte=2024-01-01&_group=supplier,signedOn.year&_sum=price&_sort=-sum.price&_columns=object,price")]
    [InlineData("?procedure=A&procedure=B&supplier__unknown=true&price__neq=1&_facet=region&_chart=line&_size=20")]
    public void A_short_address_stays_as_it_is(string address)
        => Assert.Equal(address, ExploreAddress.Write(ExploreAddress.Read(address, [])));

    [Theory]
    [InlineData("?price__eq=1&price__in=2", "?price=1&price=2")]
    [InlineData("?_columns=a&_columns=b,c&_columns=", "?_columns=a,b,c")]
    [InlineData("?_form=1&_filter_field=price&_filter_op=gte&_filter_value=10&_filter_field=&_filter_op=eq&_filter_value=&_sort=&_size=", "?price__gte=10")]
    [InlineData("?_filter_field=price&_filter_op=unknown&_filter_value=", "?price__unknown=true")]
    [InlineData("?fbclid=x&utm_source=y&price=1", "?price=1")]
    public void A_long_address_becomes_short(string address, string shortly)
    {
        var problems = new List<ExploreProblem>();
        Assert.Equal(shortly, ExploreAddress.Write(ExploreAddress.Read(address, problems)));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("?price__like=1", "price__like")]
    [InlineData("?_size=0", "_size")]
    [InlineData("?_size=99999999999999", "_size")]
    [InlineData("?_chart=pie", "_chart")]
    [InlineData("?_sql=drop", "_sql")]
    [InlineData("?_group=a,b,c,d", "_group")]
    [InlineData("?_after=a&_before=b", "_before")]
    public void What_cannot_be_used_is_told(string address, string parameter)
    {
        var problems = new List<ExploreProblem>();
        ExploreAddress.Read(address, problems);
        Assert.Equal(parameter, Assert.Single(problems).Parameter);
    }

    // Half a surrogate pair is no text and has no place in an address.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString())).Replace("\uFFFD", "", StringComparison.Ordinal);

    private static Gen<T> Words<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);
}
