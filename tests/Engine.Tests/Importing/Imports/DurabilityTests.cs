using System.Globalization;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Storage;
using OgpGraph.Testing;

namespace OgpGraph.Engine.Tests.Importing;

/// <summary>What is committed outlives crashes and new databases, or somebody is told.</summary>
public sealed class DurabilityTests : TorchTests
{
    [Fact]
    public void What_was_committed_before_a_crash_outlives_a_new_database()
    {
        Import("""[{"id":"1","name":"a"}]""");
        var before = Dump();
        var lines = File.ReadAllLines(Journal);
        Assert.Contains("Done", lines[^1], StringComparison.Ordinal);
        File.WriteAllLines(Journal, lines[..^1]);
        Assert.Empty(Open(Modules("2.0.0")).Unfinished);
        Assert.Equal(before, Dump());
        Assert.Contains("Done", File.ReadAllLines(Journal)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_whose_file_is_gone_stops_the_new_database_and_the_old_one_stays()
    {
        Import("""[{"id":"1","name":"a"}]""");
        var (before, bytes) = (Dump(), File.ReadAllBytes(Database));
        var file = Sealed().Single();
        File.Move(file, Path.Combine(Folder, "away"));
        var fault = Assert.Throws<GraphException>(() => Open(Modules("2.0.0")));
        Assert.Equal("OGP005", fault.Errors[0].Code);
        Assert.Contains(file, fault.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(Database));
        Assert.False(File.Exists(Database + ".building"));

        File.Move(Path.Combine(Folder, "away"), file);
        Open(Modules("2.0.0"));
        Assert.Equal(before, Dump());
    }

    [Fact]
    public void An_import_that_cannot_be_done_again_can_be_given_up()
    {
        Import("""[{"id":"1","name":"a"}]""");
        Import("""[{"id":"2","name":"b"}]""");
        var id = Texts("SELECT Id FROM core_Import ORDER BY rowid")[0]!;
        var spoilt = Sealed().Single(f => f.Contains(Texts($"SELECT Sha256 FROM core_Import WHERE Id = '{id}'")[0]!, StringComparison.Ordinal));
        File.WriteAllText(spoilt, "spoilt");
        Assert.Contains("--give-up " + id, Assert.Throws<GraphException>(() => Open(Modules("2.0.0"))).Message, StringComparison.Ordinal);
        Assert.Null(OgpGraphEngine.GiveUpImport(Options(), "nonsense", CancellationToken.None));
        Assert.Equal("torches f.json", OgpGraphEngine.GiveUpImport(Options(), id, CancellationToken.None));
        Open(Modules("2.0.0"));
        Assert.Equal(["2"], Texts("SELECT Id FROM torches_Torch"));
        Assert.False(File.Exists(spoilt));
    }

    [Fact]
    public void An_import_that_the_journal_does_not_know_is_not_dropped()
    {
        Import("""[{"id":"1","name":"a"}]""");
        var id = Texts("SELECT Id FROM core_Import").Single()!;
        File.Delete(Journal);
        Assert.Contains(id, Assert.Throws<GraphException>(() => Open(Modules("2.0.0"))).Message, StringComparison.Ordinal);

        // The same files again, and it is known again.
        Assert.Equal(ImportOutcome.AlreadyImported, Import("""[{"id":"1","name":"a"}]""").Outcome);
        Open(Modules("2.0.0"));
        Assert.Equal(["1"], Texts("SELECT Id FROM torches_Torch"));
    }

    [Fact]
    public void The_imports_of_a_module_that_goes_and_comes_back_come_back()
    {
        Import("""[{"id":"1","name":"a","maker":"PT-NIPPC:500000000"}]""");
        var before = Dump();
        Open([]);
        Assert.Empty(Texts("SELECT Id FROM core_Import"));
        Open();
        Assert.Equal(before, Dump());
    }

    [Theory]
    [InlineData("building begun")]
    [InlineData("building whole")]
    [InlineData("old log gone")]
    [InlineData("old file moved")]
    public void Whatever_a_crash_leaves_the_next_start_loses_nothing(string state)
    {
        Import("""[{"id":"1","name":"a"}]""");
        Import("""[{"id":"1","name":"b"}]""");
        var (before, changes) = (Dump(), Changes());
        File.Copy(Database, Path.Combine(Folder, "old"));
        Open(Modules("2.0.0"));
        var whole = File.ReadAllBytes(Database);
        File.Copy(Path.Combine(Folder, "old"), Database, overwrite: true);
        File.WriteAllBytes(Database + ".building", state == "building begun" ? whole[..(whole.Length / 3)] : whole);
        switch (state)
        {
            case "old log gone":
                File.Delete(Database + "-wal");
                File.Delete(Database + "-shm");
                break;
            case "old file moved":
                File.Move(Database, Database + ".previous");
                break;
        }

        Open(Modules("2.0.0"));
        Assert.Equal(before, Dump());
        Assert.Equal(changes, Changes());
        Assert.Equal(["graph.db"], Directory.GetFiles(Data, "graph.db*").Select(Path.GetFileName).Where(f => !f!.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal)));
    }

    [Fact]
    public void Changes_keep_their_sources_and_what_columns_they_can()
    {
        Import("""[{"id":"1","name":"a"}]""");
        Import("""[{"id":"1","name":"b"}]""");
        var changes = Changes();
        Assert.Contains(changes, c => c!.Contains("import:", StringComparison.Ordinal));
        Texts("ALTER TABLE core_Change ADD COLUMN \"Later\" TEXT");
        Texts("ALTER TABLE core_Change DROP COLUMN \"Summary_En\"");
        Open(Modules("2.0.0"));
        Assert.Equal(changes, Changes());

        // A source that goes with its module leaves no reference behind.
        Open([]);
        Assert.Equal(changes.Count, Changes().Count);
        Assert.DoesNotContain(Changes(), c => c!.Contains("import:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_log_of_changes_that_does_not_fit_is_not_dropped()
    {
        Import("""[{"id":"1","name":"a"}]""");
        Texts("ALTER TABLE core_Change DROP COLUMN \"RowId\"");
        var before = File.ReadAllBytes(Database);
        Assert.Contains("RowId", Assert.Throws<GraphException>(() => Open(Modules("2.0.0"))).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Database));
    }

    [Fact]
    public void A_service_reads_a_file_that_takes_the_place_of_its_own()
    {
        using var service = TestGraph.Serve(Modules(), Data, Log);
        Import("""[{"id":"1","name":"a"}]""");

        // A connection to the file that is about to go, and a look at it that is younger than the pace of looks.
        Assert.Equal(["a"], Names(service));
        File.WriteAllText(Database, "damaged");
        Import("""[{"id":"2","name":"b"}]""");
        Assert.Equal(["a", "b"], Names(service));
        Assert.Null(service.Condition.Fault);
    }

    [Fact]
    public void A_service_says_that_another_model_took_its_file_and_answers_from_the_one_before()
    {
        Import("""[{"id":"1","name":"a"}]""");
        using var service = TestGraph.Serve(Modules(), Data, Log);
        Assert.Equal(["a"], Names(service));
        Open(Modules("2.0.0"));
        Eventually(() => Names(service).SequenceEqual(["a"]) && service.Condition.Fault is not null);
        Parallel.For(0, 32, _ => Assert.Equal(["a"], Names(service)));
        Open();
        Eventually(() => Names(service).SequenceEqual(["a"]) && service.Condition.Fault is null);
    }

    [Fact]
    public void An_import_begun_over_another_programs_database_is_not_done()
    {
        var service = Open();
        Open(Modules("2.0.0"));
        var path = Path.Combine(Folder, "f.json");
        File.WriteAllText(path, """[{"id":"1","name":"a"}]""");
        Assert.Throws<GraphException>(() => service.Import(service.Formats[0], path, false, null, CancellationToken.None));
        Assert.Empty(Texts("SELECT Id FROM torches_Torch"));
    }

    [Fact]
    public void An_older_program_leaves_the_database_of_a_newer_one_alone()
    {
        Open();
        Texts("UPDATE ogp_meta SET value = '99.0.0.0' WHERE name = 'program'");
        var before = File.ReadAllBytes(Database);
        var fault = Assert.Throws<GraphException>(() => Open(Modules("2.0.0")));
        Assert.Equal("OGP005", fault.Errors[0].Code);
        Assert.Contains("99.0.0.0", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Database));
        Open();
    }

    [Fact]
    public void A_fault_after_the_commit_undoes_nothing_and_says_nothing_else()
    {
        FileStream? held = null;
        var report = Import("""[{"id":"1","name":"a"}]""", progress: new At(p => p.Stage == ImportStage.Completing, () => held = new FileStream(Journal, FileMode.Open, FileAccess.Read, FileShare.None)));
        held!.Dispose();
        Assert.Equal(ImportOutcome.Imported, report.Outcome);
        Assert.Equal(["1"], Texts("SELECT Id FROM torches_Torch"));
        Assert.Contains("Begun", File.ReadAllLines(Journal)[^1], StringComparison.Ordinal);
        Assert.Empty(Open().Unfinished);
        Assert.Empty(Open().Resume(null, CancellationToken.None));
        Assert.Contains("Done", File.ReadAllLines(Journal)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_refused_or_stopped_leaves_no_file_and_takes_none_of_another_import()
    {
        Import("""[{"id":"1","name":"a"}]""");
        var kept = Sealed();
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "in")).FullName;
        File.Copy(Path.Combine(Folder, "f.json"), Path.Combine(folder, "a.json"));
        File.WriteAllText(Path.Combine(folder, "b.json"), """[{"boom":1}]""");
        Assert.Equal(ImportOutcome.Refused, Import(source: folder).Outcome);
        Assert.Equal(ImportOutcome.Refused, Import(source: "http://127.0.0.1:9/x.json").Outcome);
        using var stop = new CancellationTokenSource();
        var service = Open();
        File.WriteAllText(Path.Combine(folder, "b.json"), """[{"id":"7","name":"b"}]""");
        Assert.ThrowsAny<OperationCanceledException>(() => service.Import(service.Formats[0], folder, false, new At(p => p.Stage == ImportStage.Completing, stop.Cancel), stop.Token));
        Assert.Equal(kept, Sealed());
        Assert.Equal(ImportOutcome.Imported, Import(source: folder).Outcome);
    }

    [Fact]
    public void What_crashed_processes_left_is_swept_and_what_lives_is_not()
    {
        Open();
        var archive = new ImportArchive(Data);
        using var living = archive.Stage();
        var file = living.Keep("f", new MemoryStream("abc"u8.ToArray()), _ => { });
        var dead = Directory.CreateDirectory(Path.Combine(Data, "archive", "staging", "dead")).FullName;
        File.WriteAllText(dead + ".lock", "");
        File.WriteAllText(Path.Combine(dead, "0.sealed"), "left");
        File.WriteAllText(Path.Combine(Data, "archive", "x.part"), "left");
        archive.Sweep();
        Assert.Equal(2, Directory.GetFileSystemEntries(Path.Combine(Data, "archive", "staging")).Length);
        Assert.Empty(Directory.GetFiles(Path.Combine(Data, "archive"), "*.part"));
        Assert.Equal('a', living.Open(file.Sha256).ReadByte());
    }

    [Fact]
    public void What_a_crash_left_between_the_journal_and_its_files_is_resumed()
    {
        Import("""[{"id":"1","name":"a"}]""");
        var (before, file) = (Dump(), Sealed().Single());
        File.WriteAllLines(Journal, [File.ReadAllLines(Journal)[0]]);
        File.Delete(Database);
        Open();
        Assert.Empty(Texts("SELECT Id FROM torches_Torch"));
        var staging = Path.Combine(Data, "archive", "staging");
        var dead = Directory.CreateDirectory(Path.Combine(staging, "dead")).FullName;
        File.Move(file, Path.Combine(dead, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(dead, new string('0', 64) + ".sealed"), "of no import");
        Assert.Equal(ImportOutcome.Imported, Open().Resume(null, CancellationToken.None).Single().Outcome);
        Assert.Equal(before, Dump());
        Assert.Equal([file], Sealed());
        Assert.Empty(Directory.GetFileSystemEntries(staging));
    }

    [Fact]
    public void A_database_that_lost_its_last_import_to_a_power_cut_is_made_anew()
    {
        Open();
        var before = Path.Combine(Folder, "before.db");
        File.Copy(Database, before);
        Import("""[{"id":"1","name":"a"}]""");
        var after = Dump();
        File.Copy(before, Database, overwrite: true);
        Open();
        Assert.Equal(after, Dump());
    }

    [Fact]
    public void What_a_crash_left_of_a_database_under_way_goes_at_the_next_start()
    {
        Import("""[{"id":"1","name":"a"}]""");
        var before = Dump();
        foreach (var part in (string[])["", "-journal", "-cells0"])
        {
            File.WriteAllText($"{Database}.building{part}", "left");
        }

        Open();
        Assert.Equal(["graph.db"], Directory.GetFiles(Data, "graph.db*").Select(Path.GetFileName));
        Assert.Equal(before, Dump());
    }

    [Fact]
    public void After_many_rows_every_index_of_the_model_is_there()
    {
        Open();
        var before = Indexes();
        var torches = Enumerable.Range(0, 52_000).Select(i => string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{i}}","name":"t","maker":"PT-NIPPC:{{i + 500_000_000}}"}"""));
        Assert.Equal(ImportOutcome.Imported, Import($"[{string.Join(',', torches)}]").Outcome);
        Assert.Equal(["52000"], Texts("SELECT count(*) FROM torches_TorchMaker"));
        Assert.Equal(["52000"], Texts("SELECT count(*) FROM core_OrganizationIdentifier WHERE ogp_import IS NOT NULL"));
        Assert.Equal(before, Indexes());
        Open(Modules("2.0.0"));
        Assert.Equal(before, Indexes());

        IReadOnlyList<string?> Indexes() => Texts("SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY 1");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void A_row_without_what_it_must_have_is_a_fault_and_no_unchanged_row(string id)
    {
        Import("""[{"id":"1","name":"a"}]""");
        var report = Import($$"""[{"id":"{{id}}","mistake":1}]""");
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Contains($"The row {id} of Torch cannot be stored", report.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_taken_in_while_another_import_runs_and_the_wait_for_it_says_so()
    {
        var service = Open();
        var path = Path.Combine(Folder, "f.json");
        File.WriteAllText(path, """[{"id":"1","name":"a"}]""");
        using var stop = new CancellationTokenSource();
        using (new DatabaseLock(Data).Take(CancellationToken.None))
        {
            var isTaken = false;
            Assert.ThrowsAny<OperationCanceledException>(() => service.Import(service.Formats[0], path, false, new At(p => isTaken = p.Stage == ImportStage.Archiving, () => stop.CancelAfter(500)), stop.Token));
            Assert.True(isTaken);
            Assert.Empty(service.Unfinished);
            var fault = Assert.Throws<GraphException>(() => new DatabaseLock(Data) { Patience = TimeSpan.FromMilliseconds(200) }.Take(CancellationToken.None));
            Assert.Contains("Another import or start is running", fault.Message, StringComparison.Ordinal);
        }

        Assert.Empty(Sealed());
        Assert.Equal(ImportOutcome.Imported, Import(source: path).Outcome);
    }

    private static void Eventually(Func<bool> isSo) => Assert.True(SpinWait.SpinUntil(isSo, TimeSpan.FromSeconds(30)));

    private static IReadOnlyList<string?> Names(IGraphQLService service)
        => [.. Ask(service, "{ torches(order: [{name: ASC}]) { nodes { name } } }").GetProperty("torches").GetProperty("nodes").EnumerateArray().Select(t => t.GetProperty("name").GetString())];

    private string[] Sealed() => [.. Directory.GetFiles(Path.Combine(Data, "archive"), "*.sealed", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private IReadOnlyList<string?> Changes() => Texts("SELECT Id || ' ' || Summary_Pt || ' ' || coalesce(SourceId, '') || ' ' || coalesce(CommitmentId, '') FROM core_Change WHERE Type = 'Torch' ORDER BY 1");
}
