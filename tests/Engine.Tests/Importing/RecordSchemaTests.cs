using System.Text.Json;
using OgpGraph.Core;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class RecordSchemaTests
{
    private const string Draft4 = "http://json-schema.org/draft-04/schema#";

    [Theory]
    [InlineData("""{"type":"integer"}""", "1.0", "1.5", "type")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-04/schema#","type":"integer"}""", "1", "1.0", "type")]
    [InlineData("""{"type":["string","null"]}""", "null", "true", "type")]
    [InlineData("""{"enum":[1,{"a":[2]}]}""", """{"a":[2.0]}""", """{"a":[3]}""", "enum")]
    [InlineData("""{"const":[]}""", "[]", "[1]", "const")]
    [InlineData("""{"minimum":2}""", "2", "1.9", "minimum")]
    [InlineData("""{"exclusiveMaximum":2}""", "1.99", "2", "exclusiveMaximum")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-04/schema#","maximum":2,"exclusiveMaximum":true}""", "1", "2", "maximum")]
    [InlineData("""{"multipleOf":0.01}""", "19.99", "19.999", "multipleOf")]
    [InlineData("""{"maxLength":1}""", "\"😀\"", "\"ab\"", "maxLength")]
    [InlineData("""{"pattern":"^a$"}""", "\"a\"", "\"a\\n\"", "pattern")]
    [InlineData("""{"pattern":"^\\d+$"}""", "\"12\"", "\"١٢\"", "pattern")]
    [InlineData("""{"format":"date"}""", "\"2024-02-29\"", "\"2023-02-29\"", "format")]
    [InlineData("""{"format":"date-time"}""", "\"2024-02-29T23:59:60Z\"", "\"2024-02-29T23:59:60\"", "format")]
    [InlineData("""{"format":"uri"}""", "\"urn:x\"", "\"example.com/a b\"", "format")]
    [InlineData("""{"format":"email"}""", "\"a@b\"", "\"a\"", "format")]
    [InlineData("""{"items":{"type":"string"},"maxItems":2}""", """["a","b"]""", """["a",2]""", "type")]
    [InlineData("""{"prefixItems":[{"type":"string"}],"items":false}""", """["a"]""", """["a",2]""", "items")]
    [InlineData("""{"contains":{"const":1},"maxContains":1}""", "[1,2]", "[1,1]", "contains")]
    [InlineData("""{"uniqueItems":true}""", """[{"a":1,"b":2},{"a":1}]""", """[{"a":1,"b":2},{"b":2.0,"a":1}]""", "uniqueItems")]
    [InlineData("""{"properties":{"a":true},"patternProperties":{"^x":{"type":"string"}},"additionalProperties":false}""", """{"a":1,"x1":"y"}""", """{"b":1}""", "additionalProperties")]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"a":"b"}""", """{"a":1}""", "type")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"b":1}""", """{"a":1}""", "dependentRequired")]
    [InlineData("""{"dependentSchemas":{"a":{"required":["b"]}}}""", """{"a":1,"b":1}""", """{"a":1}""", "required")]
    [InlineData("""{"propertyNames":{"maxLength":1}}""", """{"a":1}""", """{"ab":1}""", "propertyNames")]
    [InlineData("""{"if":{"properties":{"a":{"const":1}}},"then":{"required":["b"]},"else":{"required":["c"]}}""", """{"a":2,"c":1}""", """{"a":1,"c":1}""", "required")]
    [InlineData("""{"not":{"type":"string"}}""", "1", "\"a\"", "not")]
    [InlineData("""{"oneOf":[{"minimum":1},{"minimum":2}]}""", "1", "3", "oneOf")]
    [InlineData("""{"anyOf":[{"type":"string"},{"required":["a"],"type":"object"}]}""", "\"a\"", "{}", "required")]
    [InlineData("""{"properties":{"a":false}}""", "{}", """{"a":1}""", "false")]
    public void A_keyword_holds_or_is_the_fault(string schema, string follows, string breaks, string keyword)
    {
        var compiled = new RecordSchema(("test", schema));
        Assert.Empty(compiled.Check(JsonElement.Parse(follows)));
        Assert.Equal(keyword, Assert.Single(compiled.Check(JsonElement.Parse(breaks))).Keyword);
    }

    [Fact]
    public void A_fault_has_its_place_in_the_record_and_in_the_schema()
    {
        var schema = new RecordSchema(("root", """{"properties":{"a/b":{"items":{"$ref":"urn:other#/$defs/Text"}}}}"""), ("other", """{"$id":"urn:other","$defs":{"Text":{"type":"string"}}}"""));
        Assert.Equal(new SchemaFault("/a~1b/1", "type", "Must be a text.", "urn:other#/$defs/Text/type"), Assert.Single(schema.Check(JsonElement.Parse("""{"a/b":["x",1]}"""))));
    }

    [Fact]
    public void Beside_a_reference_draft_04_hears_nothing_and_2020_12_does()
    {
        const string schema = """{"$schema":"%","$ref":"#/definitions/Any","type":"string","definitions":{"Any":{}}}""";
        Assert.Empty(new RecordSchema(("a", schema.Replace("%", Draft4, StringComparison.Ordinal))).Check(JsonElement.Parse("1")));
        Assert.Single(new RecordSchema(("a", schema.Replace("%", "https://json-schema.org/draft/2020-12/schema", StringComparison.Ordinal))).Check(JsonElement.Parse("1")));
    }

    [Fact]
    public void A_schema_may_refer_to_itself_as_deep_as_the_reader_goes()
    {
        var schema = new RecordSchema(("a", """{"type":"array","items":{"$ref":"#"}}"""));
        Assert.Empty(schema.Check(JsonElement.Parse(new string('[', 63) + new string(']', 63))));
    }

    [Theory]
    [InlineData("""{"$ref":"urn:none"}""")]
    [InlineData("""{"$ref":"#/$defs/none"}""")]
    [InlineData("""{"unevaluatedProperties":false}""")]
    [InlineData("""{"type":"text"}""")]
    [InlineData("""{"type":""")]
    [InlineData("1")]
    public void What_cannot_be_held_to_is_refused_when_it_is_compiled(string schema) => Assert.Throws<ArgumentException>(() => new RecordSchema(("a", schema)));

    [Fact]
    public void A_value_that_a_pattern_would_take_forever_over_does_not_match()
    {
        var schema = new RecordSchema(("a", """{"pattern":"^(a+)+$"}"""));
        Assert.Single(schema.Check(JsonElement.Parse($"\"{new string('a', 40)}!\"")));
    }

    [Fact]
    public void No_more_than_a_hundred_faults_are_listed()
        => Assert.Equal(100, new RecordSchema(("a", """{"items":{"type":"string"}}""")).Check(JsonElement.Parse($"[{string.Join(',', Enumerable.Range(0, 500))}]")).Count);
}
