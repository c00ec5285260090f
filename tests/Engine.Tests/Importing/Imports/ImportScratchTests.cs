using CsCheck;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class ImportScratchTests
{
    private static readonly Gen<(string List, string Key, string Text)> AnyPut
        = Gen.Select(
            Gen.OneOf(Gen.Const("records"), Gen.Const("groups")),
            Gen.String[Gen.Char["abcç€ "], 0, 3], Gen.String[Gen.Char["xyz"], 0, 2]);

    [Fact]
    public void Texts_are_found_by_their_key_and_stand_in_the_order_in_which_keys_were_put_first()
        => AnyPut.Array[0, 200].Sample(puts =>
        {
            using var scratch = new ImportScratch();
            HoldsWhatIsPut(scratch, puts);
        }, iter: 50);

    [Fact]
    public void Keys_with_the_same_number_are_told_apart()
        => AnyPut.Array[0, 200].Sample(puts =>
        {
            using var scratch = new ImportScratch(key => key.Length % 2);
            HoldsWhatIsPut(scratch, puts);
        }, iter: 50);

    [Fact]
    public void A_list_that_outgrows_what_tells_of_its_keys_keeps_them_all()
    {
        using var scratch = new ImportScratch();
        for (var i = 0; i < 300_000; i++)
        {
            scratch.Put("records", $"key {i}", "");
        }

        scratch.Put("records", "key 7", "seven");
        Assert.Equal("seven", scratch.Find("records", "key 7"));
        Assert.Equal("", scratch.Find("records", "key 299999"));
        Assert.Null(scratch.Find("records", "key 300000"));
        Assert.Equal(300_000, scratch.All("records").Count());
    }

    [Fact]
    public void Texts_that_are_put_while_a_list_is_read_are_met_at_its_end()
    {
        using var scratch = new ImportScratch();
        scratch.Put("records", "a", "1");
        var met = new List<string>();
        foreach (var (key, _) in scratch.All("records"))
        {
            met.Add(key);
            if (met.Count < 4)
            {
                scratch.Put("records", key + "a", "");
            }
        }

        Assert.Equal(["a", "aa", "aaa", "aaaa"], met);
    }

    private static void HoldsWhatIsPut(ImportScratch scratch, (string List, string Key, string Text)[] puts)
    {
        var lists = new Dictionary<string, List<(string Key, string Text)>>(StringComparer.Ordinal) { ["records"] = [], ["groups"] = [] };
        foreach (var (list, key, text) in puts)
        {
            scratch.Put(list, key, text);
            var place = lists[list].FindIndex(t => t.Key == key);
            if (place < 0)
            {
                lists[list].Add((key, text));
            }
            else
            {
                lists[list][place] = (key, text);
            }
        }

        foreach (var (list, texts) in lists)
        {
            Assert.Equal(texts, scratch.All(list));
            Assert.All(texts, t => Assert.Equal(t.Text, scratch.Find(list, t.Key)));
            Assert.Null(scratch.Find(list, "another"));
        }
    }
}
