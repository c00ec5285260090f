using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Tests.Questions;

public sealed class QuestionParametersTests
{
    private static readonly OperationVariable[] Variables =
    [
        new("text", "String", VariableKind.Text), new("words", "[String!]", VariableKind.Text) { IsList = true }, new("count", "Int", VariableKind.Integer), new("share", "Decimal", VariableKind.Number),
        new("price", "Money", VariableKind.Money), new("is", "Boolean", VariableKind.Boolean), new("day", "Date!", VariableKind.Date), new("moment", "DateTime", VariableKind.DateTime),
        new("kind", "Procedure", VariableKind.Enum) { Values = ["OPEN", "DIRECT_AWARD"] }, new("kinds", "[Procedure!]", VariableKind.Enum) { IsList = true, Values = ["OPEN", "DIRECT_AWARD"] },
        new("where", "ContractFilterInput", VariableKind.Json), new("id", "ID", VariableKind.Id), new("counts", "[Int!]", VariableKind.Integer) { IsList = true },
    ];

    private static readonly string[] Names = [.. Variables.Select(v => v.Name), "lang", "list", "dialect", "download", "other"];

    [Theory]
    [InlineData("text=a,b", """{"text":"a,b"}""")]
    [InlineData("text=%C3%A7%26%3D", """{"text":"ç&="}""")]
    [InlineData("words=software,nuvem", """{"words":["software","nuvem"]}""")]
    [InlineData("words=software", """{"words":["software"]}""")]
    [InlineData("words=a,b&words=c", """{"words":["a,b","c"]}""")]
    [InlineData("words=[\"a,b\"]", """{"words":["a,b"]}""")]
    [InlineData("counts=1,%202", """{"counts":[1,2]}""")]
    [InlineData("count=-3", """{"count":-3}""")]
    [InlineData("share=12.50", """{"share":12.50}""")]
    [InlineData("price=75000.10", """{"price":"75000.10"}""")]
    [InlineData("is=true", """{"is":true}""")]
    [InlineData("day=2024-02-29", """{"day":"2024-02-29"}""")]
    [InlineData("moment=2024-03-31T12:00:00%2B01:00", """{"moment":"2024-03-31T11:00:00Z"}""")]
    [InlineData("moment=2024-03-31T12:00:00+01:00", """{"moment":"2024-03-31T11:00:00Z"}""")]
    [InlineData("moment=2024-03-31", """{"moment":"2024-03-31T00:00:00Z"}""")]
    [InlineData("kind=direct_award", """{"kind":"DIRECT_AWARD"}""")]
    [InlineData("kinds=OPEN,DIRECT_AWARD", """{"kinds":["OPEN","DIRECT_AWARD"]}""")]
    [InlineData("where={\"price\":{\"gt\":\"1\"}}", """{"where":{"price":{"gt":"1"}}}""")]
    [InlineData("id=QWN0", """{"id":"QWN0"}""")]
    [InlineData("text=&words=&count=&day=", "{}")]
    [InlineData("lang=en&list=contracts&dialect=excel-pt&download=1", "{}")]
    public void A_value_is_read_by_the_type_of_its_variable(string query, string expected)
        => Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), Read(query).Variables.ToJsonString());

    [Theory]
    [InlineData("colour=red", "There is no parameter \"colour\". This question has the variables text (String), words ([String!]), count (Int)")]
    [InlineData("Text=a", "There is no parameter \"Text\".")]
    [InlineData("count=1.5", "The parameter count is \"1.5\"; it must be a whole number.")]
    [InlineData("counts=1,x", "The parameter counts is \"x\"; it must be a whole number, or several with commas between them.")]
    [InlineData("share=1,5", "with a dot before its decimal places")]
    [InlineData("price=cem", "an amount as 1234.50")]
    [InlineData("is=sim", "true or false")]
    [InlineData("day=31/12/2024", "a day as 2024-03-31")]
    [InlineData("day=2023-02-29", "a day as 2024-03-31")]
    [InlineData("moment=ontem", "a moment as 2024-03-31T12:00:00Z")]
    [InlineData("moment=11/12/2026", "a moment as 2024-03-31T12:00:00Z, or a day as 2024-03-31")]
    [InlineData("moment=12/11/2026%2010:00", "a moment as 2024-03-31T12:00:00Z, or a day as 2024-03-31")]
    [InlineData("moment=12:00", "a moment as 2024-03-31T12:00:00Z, or a day as 2024-03-31")]
    [InlineData("moment=2026-12", "a moment as 2024-03-31T12:00:00Z, or a day as 2024-03-31")]
    [InlineData("chart=by", "The parameter chart is \"by\"; it must be none, or the name of a column")]
    [InlineData("kind=NONE", "one of OPEN, DIRECT_AWARD")]
    [InlineData("where={", "JSON of the type ContractFilterInput")]
    [InlineData("words=[1", "JSON of the type [String!]")]
    [InlineData("text=a&text=b", "stands more than once")]
    [InlineData("lang=fr", "The parameter lang is \"fr\"; it must be pt or en.")]
    [InlineData("dialect=excel", "it must be excel-pt")]
    [InlineData("lang=pt&lang=en", "stands more than once")]
    public void What_cannot_be_read_says_what_is_expected(string query, string message)
        => Assert.Contains(message, Assert.Throws<RequestRefusal>(() => Read(query)).Message, StringComparison.Ordinal);

    [Fact]
    public void How_the_answer_is_wanted_is_read_apart()
    {
        var read = Read("lang=en&dialect=excel-pt&list=plan.commitments&download=1&text=a");
        Assert.Equal((Language.En, true, "plan.commitments", true), (read.Language, read.IsExcelPt, read.List, read.IsDownload));
        var none = Read("");
        Assert.Equal((null, false, null, false), (none.Language, none.IsExcelPt, none.List, none.IsDownload));
    }

    [Fact]
    public void Values_are_bounded()
        => Assert.Contains("bytes", Assert.Throws<RequestRefusal>(() => Read("text=" + new string('a', new GraphLimits().VariablesBytes + 1))).Message, StringComparison.Ordinal);

    [Fact]
    public void Whatever_stands_there_is_read_or_refused()
        => Gen.Select(Gen.Int[0, Names.Length - 1].Select(at => Names[at]), Gen.String[0, 40]).Array[0, 5].Sample(pairs =>
        {
            var query = pairs.GroupBy(p => p.Item1, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Microsoft.Extensions.Primitives.StringValues([.. g.Select(p => p.Item2)]), StringComparer.Ordinal);
            try
            {
                _ = QuestionParameters.Read(new QueryCollection(query), Variables, new GraphLimits()).Variables.ToJsonString();
            }
            catch (RequestRefusal)
            {
                // Told to whoever asked.
            }
        });

    private static QuestionParameters Read(string query) => QuestionParameters.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), Variables, new GraphLimits());
}
