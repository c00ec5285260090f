using System.Text.Json;
using CsCheck;
using OgpGraph.Modules.BeneficialOwners;

namespace OgpGraph.Modules.Tests.BeneficialOwners;

public sealed class StatementDigestsTests
{
    private static readonly Gen<string> AnyText = Gen.String[Gen.Char["ab\"\\,:{}[]éç€\n1"], 0, 6];

    private static readonly Gen<Value> Leaf = Gen.OneOf(
        AnyText.Select(text => new Value(text, null, null, null)),
        Gen.OneOf(Gen.Const("1"), Gen.Const("1.0"), Gen.Const("true"), Gen.Const("null"))
            .Select(bare => new Value(null, bare, null, null)));

    private static readonly Gen<Value> Any = Gen.Recursive<Value>((depth, inner) => depth > 3 ? Leaf : Gen.Frequency(
        (2, Leaf),
        (1, inner.Array[0, 3].Select(items => new Value(null, null, items, null))),
        (1, Gen.Select(AnyText, inner).Array[0, 4].Select(members => new Value(null, null, null, [.. members.DistinctBy(m => m.Item1)])))));

    [Fact]
    public void Order_of_members_escapes_and_spaces_make_no_other_content()
        => Any.Sample(value => Assert.Equal(Digest(Written(value, isPlain: true)), Digest(Written(value, isPlain: false))));

    [Fact]
    public void Another_content_has_another_digest()
        => Gen.Select(Any, Any).Sample((first, second) =>
        {
            var (one, other) = (Written(first, isPlain: true), Written(second, isPlain: true));
            Assert.Equal(one == other, Digest(one) == Digest(other));
        });

    [Theory]
    [InlineData("""["a","b"]""", """["a\",\"b"]""")]
    [InlineData("""{"a":"b"}""", """["a","b"]""")]
    [InlineData("""[[1],2]""", """[[1,2]]""")]
    [InlineData("""["1"]""", """[1]""")]
    [InlineData("""{"a":1}""", """{"a":1.0}""")]
    [InlineData("""{"a":{"b":1},"c":2}""", """{"a":{"b":1,"c":2}}""")]
    public void Content_that_looks_alike_is_told_apart(string one, string other) => Assert.NotEqual(Digest(one), Digest(other));

    private static string Digest(string json)
    {
        using var document = JsonDocument.Parse(json);
        var digests = new StatementDigests();
        var first = digests.Of(document.RootElement);
        Assert.Equal(first, digests.Of(document.RootElement));
        return first;
    }

    // The same value as two publishers would write it.
    private static string Written(Value value, bool isPlain)
    {
        var space = isPlain ? "" : " \n";
        return value switch
        {
            { Text: { } text } => Quoted(text, isPlain),
            { Bare: { } bare } => bare,
            { Items: { } items } => $"[{space}{string.Join($"{space},", items.Select(i => Written(i, isPlain)))}]",
            _ => $"{{{string.Join($",{space}", Ordered(value.Members!, isPlain).Select(m => $"{Quoted(m.Name, isPlain)}:{space}{Written(m.Value, isPlain)}"))}}}",
        };
    }

    private static IEnumerable<(string Name, Value Value)> Ordered((string Name, Value Value)[] members, bool isPlain)
        => isPlain ? members.OrderBy(m => m.Name, StringComparer.Ordinal) : members.Reverse();

    private static string Quoted(string text, bool isPlain)
        => isPlain ? $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\""
            : $"\"{string.Concat(text.Select(sign => $"\\u{(int)sign:x4}"))}\"";

    private sealed record Value(string? Text, string? Bare, Value[]? Items, (string Name, Value Value)[]? Members);
}
