using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class StoredFieldsTests : TorchTests
{
    [Fact]
    public void Two_fields_that_are_the_same_in_SQL_have_one_value_each_whatever_their_parameters_are_called()
    {
        var modules = With(b => b.Extend<Torch>()
            .Precompute("hasMaker", (t, data) => t.MakerId == null ? null : (bool?)true, "x", "x")
            .Precompute("isMade", (x, data) => x.MakerId == null ? null : (bool?)true, "x", "x"));

        Assert.Equal(ImportOutcome.Imported, Put(modules, """[{"id":"1","name":"n","maker":"PT-NIPC:500000000"}]""").Outcome);
        Assert.Equal("1|1", Texts("SELECT hasMaker || '|' || isMade FROM torches_Torch").Single());
    }

    [Fact]
    public void A_field_over_a_derived_table_is_computed_again_when_that_table_becomes_empty()
    {
        var modules = With(b => b.Extend<Organization>().Precompute("torches", (o, data) => data.Of<TorchMaker>().Where(m => m.Id == o.Id).Select(m => (int?)m.Torches).FirstOrDefault(), "x", "x"));
        Put(modules, """[{"id":"1","name":"n","maker":"PT-NIPC:500000000"}]""");
        Assert.Equal("1", Texts("SELECT torches FROM core_Organization WHERE Id = 'PT-NIPC:500000000'").Single());

        Put(modules, """[{"snapshot":true}]""");

        Assert.Equal("0", Texts("SELECT count(*) FROM torches_TorchMaker").Single());
        Assert.Equal("1", Texts("SELECT torches IS NULL FROM core_Organization WHERE Id = 'PT-NIPC:500000000'").Single());
    }

    [Fact]
    public void Changes_of_an_import_whose_database_was_lost_are_logged_again()
    {
        Import("""[{"id":"1","name":"before"}]""");
        var old = Path.Combine(Folder, "old.db");
        File.Copy(Database, old);
        Import("""[{"id":"1","name":"after"}]""");
        Assert.Equal("1", Texts("SELECT count(*) FROM core_Change WHERE RowId = '1'").Single());

        File.Move(old, Database, overwrite: true);
        _ = Open();

        Assert.Equal("after", Texts("SELECT Name FROM torches_Torch").Single());
        Assert.Equal("1", Texts("SELECT count(*) FROM core_Change WHERE RowId = '1'").Single());
    }

    [Fact]
    public void A_fault_in_a_stored_field_is_of_the_module_that_brought_it()
    {
        var good = With(b => b.Extend<Organization>().Precompute("aaa", (o, data) => o.Name == null ? null : (bool?)true, "x", "x"));
        var builder = new ModuleBuilder();

        // The sum is over what a 64-bit integer holds, which SQLite tells of only when it adds.
        builder.Extend<Organization>().Precompute("bbb", (o, data) => data.Of<Torch>().Where(t => t.MakerId == o.Id).Sum(t => (long?)(t.Name.Length * 9_000_000_000_000_000_000)), "x", "x");
        var bad = new LoadedModule("bad", "1.0.0", new ModuleDefinition("bad", null, null, builder, _ => null), null);

        var report = Put([.. good, bad], """[{"id":"1","name":"n","maker":"PT-NIPC:500000000"},{"id":"2","name":"n","maker":"PT-NIPC:500000000"}]""");

        Assert.Contains("The stored fields of Organization that bad brings cannot be computed", report.Error, StringComparison.Ordinal);
    }

    private static IReadOnlyList<LoadedModule> With(Action<ModuleBuilder> more)
    {
        var builder = new ModuleBuilder();
        new TorchModule().Define(builder);
        more(builder);
        return [new LoadedModule("torches", "1.0.0", new ModuleDefinition("torches", null, null, builder, _ => null), null)];
    }

    private ImportReport Put(IReadOnlyList<LoadedModule> modules, string json)
    {
        var path = Path.Combine(Folder, "f.json");
        File.WriteAllText(path, json);
        var service = Open(modules);
        return service.Import(service.Formats.Single(), path, false, null, CancellationToken.None);
    }
}
