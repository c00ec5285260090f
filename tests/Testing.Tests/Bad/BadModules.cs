using Checks = OgpGraph.Testing.ModuleConformance<OgpGraph.Samples.StreetLamps.StreetLampsModule>;

namespace OgpGraph.Testing.Tests.Bad;

/// <summary>For each check, modules that it must refuse.</summary>
internal static class BadModules
{
    public static IReadOnlyList<BadModule> All { get; } =
    [
        new(nameof(Checks.Files_lie_where_readers_look_for_them), typeof(PlainModule), "README.md is missing: write beside the module class"),
        new(nameof(Checks.It_references_the_contract_alone), typeof(PlainModule), "take the reference out of OgpGraph.Testing.Tests.csproj"),
        new(nameof(Checks.It_serves_alone_and_every_seed_arrives), typeof(PlainModule), "bad-lamps/seed/posts.csv is missing: the module declares it as the seed of Post") { Files = Without("seed/posts.csv") },
        new(nameof(Checks.It_serves_alone_and_every_seed_arrives), typeof(PlainModule), "Give it a row, or take it out of PlainModule.cs") { Files = With("seed/posts.csv", "id,label,isSynthetic\n") },
        new(nameof(Checks.It_serves_alone_and_every_seed_arrives), typeof(NoSqlModule), "Post.mangled does not become SQL"),
        new(nameof(Checks.In_any_order_of_modules_the_schema_is_the_same), typeof(WanderingModule), "what Define of WanderingModule.cs says may not depend on static fields"),
        new(nameof(Checks.Deleting_it_takes_its_own_fields_alone), typeof(PlainModule), "it extends Post, which is no table of the core or of this module") { Others = [(typeof(GuestModule), "guest")] },
        new(nameof(Checks.Everything_in_the_schema_is_described), typeof(UndescribedModule), "Post.isLong has no description in the schema: give its class or property [Doc("),
        new(nameof(Checks.Everything_of_the_module_is_described_in_both_languages), typeof(UntranslatedModule), "Post.isLong has the same text in both languages: \"Whether it is long.\". Translate it, as .Many<Lamp>(\"lamps\", …, \"The lamps.\", \"Os candeeiros.\") in UntranslatedModule.cs."),
        new(nameof(Checks.Everything_of_the_module_is_described_in_both_languages), typeof(OneLanguageModule), "Post.isLong is described in one language only: give it both, as .Many<Lamp>("),
        new(nameof(Checks.Everything_of_the_module_is_described_in_both_languages), typeof(UntranslatedMeasureModule), "The measure bad-lamps.listed has the same text in both languages: \"Posts\". Translate it, as .Measure(\"bad-lamps.listed\", "),
        new(nameof(Checks.Names_have_the_usual_case), typeof(SnakeCaseModule), "Post.is_long must be in camel case: change its [GraphName]"),
        new(nameof(Checks.Names_have_the_usual_case), typeof(SmallLetterModule), "smallLetter must be in Pascal case: rename the class SmallLetter"),
        new(nameof(Checks.Names_have_the_usual_case), typeof(LooseCodeModule), "rename it in commitment.yaml and in LooseCodeModule.cs, as bad-lamps.access-growth"),
        new(nameof(Checks.Names_have_the_usual_case), typeof(PlainModule), "The id of PlainModule must be in kebab case, as tax-assistant") { As = "bad_Lamps" },
        new(nameof(Checks.Names_are_unique), typeof(TwinModule), "Organization or ORGANIZATION, which are one name whatever their case, is declared by both 'core' and 'bad-lamps'. Rename it in one of them. Of two names the module's own is the one to change"),
        new(nameof(Checks.Names_are_unique), typeof(TwinFieldModule), "Post.label or Post.LABEL, which are one name whatever their case, is declared twice by 'bad-lamps'. Rename one."),
        new(nameof(Checks.Names_are_unique), typeof(PlainModule), "The table Post is declared by both 'bad-lamps' and 'others'. Declare it in one of them.") { Others = [(typeof(PlainModule), "others")] },
        new(nameof(Checks.Keys_are_there_and_unique), typeof(PlainModule), "Change id in seed/posts.csv, as one-2") { Files = With("seed/posts.csv", "id,label,isSynthetic\none,a,true\none,b,true\n") },
        new(nameof(Checks.References_are_indexed), typeof(UnindexedModule), "mark the property in Unindexed.cs, as [Ref<Organization>] public string? Owner"),
        new(nameof(Checks.The_commitment_is_told_in_both_languages), typeof(PlainModule), "give it in commitment.yaml in pt and en, as title: { pt:") { Files = With("commitment.yaml", BadModule.Facts.Replace("{ pt: Postes, en: Posts }", "{ en: Posts }", StringComparison.Ordinal)) },
        new(nameof(Checks.The_commitment_is_told_in_both_languages), typeof(PlainModule), "commitment.yaml is missing: put it beside the module class") { Files = Without("commitment.yaml") },
        new(nameof(Checks.The_commitment_is_told_in_both_languages), typeof(PlainModule), "with Commitment = \"PT0098\": make them the same") { Files = With("commitment.yaml", BadModule.Facts.Replace("PT0098", "PT0097", StringComparison.Ordinal)) },
        new(nameof(Checks.The_commitment_is_told_in_both_languages), typeof(PlainModule), "commitment.yaml:3:9: expected a whole number") { Files = With("commitment.yaml", BadModule.Facts.Replace("98\n", "many\n", StringComparison.Ordinal)) },
        new(nameof(Checks.Each_fact_has_a_source), typeof(UnsourcedModule), "say in sourceId of seed/unsourced.csv where it is stated, as deck#l.153") { Files = With("seed/unsourced.csv", "id,sourceId\none,\n") },
        new(nameof(Checks.Each_fact_has_a_source), typeof(UnsourcedFactModule), "add to UnsourcedFact.cs [Ref<Source>") { Files = With("seed/unsourced.csv", "id,knownOn\none,2022-01-01\n") },
        new(nameof(Checks.What_is_made_up_says_so), typeof(SilentModule), "add to Silent.cs [Ref<Source>] public required string SourceId { get; set; }, or public bool IsSynthetic"),
        new(nameof(Checks.What_is_made_up_says_so), typeof(PlainModule), "Post one of seed/posts.csv has isSynthetic false and no source") { Files = With("seed/posts.csv", "id,label,isSynthetic\none,a,false\n") },
        new(nameof(Checks.What_is_made_up_says_so), typeof(OwnedModule), "use the scheme XX-SYNTHETIC, as XX-SYNTHETIC:0001") { Files = With("seed/owned.csv", "id,ownerId,isSynthetic\none,PT-NIPPC:500000000,true\n") },
        new(nameof(Checks.What_is_not_known_says_why), typeof(BlankModule), "must have either a code or a codeReason, as NOT_REVIEWED") { Files = With("seed/assessments.csv", "id,planId,scheme,author,date.precision,sourceId,knownOn\none,pt-2021-2023,own,Us,NOT_STATED,bad-lamps-sample,2022-01-01\n") },
        new(nameof(Checks.Importing_again_gives_the_same_rows), typeof(RandomModule), "an importer makes a key of what stands in the file") { Files = With("seed/posts.txt", "x") },
        new(nameof(Checks.Its_rows_come_back_from_CSV_as_they_were), typeof(EmptyTextModule), "Noted.Note of \"one\" of seed/noted.txt is \"\", and null when it is written as CSV and read again. Give in the seed") { Files = With("seed/noted.txt", "x") },
        new(nameof(Checks.Its_rows_come_back_from_CSV_as_they_were), typeof(NoCellModule), "Give the property in Weighed.cs a type that a cell can hold"),
        new(nameof(Checks.Fifty_parents_take_as_many_statements_as_one), typeof(FailingLoaderModule), "There is no weather. Look at what FailingLoaderModule.cs adds to Post"),
        new(nameof(Checks.A_reader_who_goes_stops_the_question), typeof(DeafLoaderModule), "a loader gets a token and must heed it, as in .Load(\"weather\""),
        new(nameof(Checks.A_reader_who_goes_stops_the_question), typeof(RudeLoaderModule), "Nobody listens. Look at what RudeLoaderModule.cs adds to Post: a loader lets OperationCanceledException through"),
        new(nameof(Checks.A_reader_who_goes_stops_the_question), typeof(BrokenLoaderModule), "The connection to the weather was closed. Look at what BrokenLoaderModule.cs adds to Post: a loader keeps nothing between two questions"),
        new(nameof(Checks.Edges_lead_where_LINQ_leads), typeof(OtherInSqlModule), "In OtherInSqlModule.cs the expression of the edge \"shorter\" is another in SQL than in C#"),
        new(nameof(Checks.Filters_answer_as_LINQ_does), typeof(OtherInSqlModule), "In OtherInSqlModule.cs the expression of the computed field \"length\" is another in SQL than in C#"),
        new(nameof(Checks.Sorts_are_as_LINQ_sorts), typeof(OtherInSqlModule), "In OtherInSqlModule.cs the expression of the computed field \"length\" is another in SQL than in C#"),
        new(nameof(Checks.Aggregates_are_as_LINQ_counts), typeof(OtherInSqlModule), "In OtherInSqlModule.cs the expression of the computed field \"length\" is another in SQL than in C#"),
        new(nameof(Checks.Groups_are_as_LINQ_groups), typeof(OtherInSqlModule), "In OtherInSqlModule.cs the expression of the computed field \"length\" is another in SQL than in C#"),
        new(nameof(Checks.Personal_data_is_nowhere), typeof(TalkativeModule), "a value of it stands in bad_lamps_Talkative.Note too. Mark what shows it in the same way, as [Personal, Doc(") { Files = With("seed/talkative.csv", "id,warden,note,isSynthetic\none,Zulmira Inventada,Ask Zulmira Inventada for the key,true\n") },
        new(nameof(Checks.Personal_data_is_nowhere), typeof(TalkativeTextModule), "its description stands in the schema: The name of the person who looks after it."),
        new(nameof(Checks.Its_part_of_the_schema_is_as_reviewed), typeof(PlainModule), "When you mean the change, put __snapshots__/__mismatch__/bad-lamps.snap in the place of __snapshots__/bad-lamps.snap") { Folders = (_, tests) => Write(tests, "__snapshots__/bad-lamps.snap", "type Post {\n}\n") },
    ];

    /// <summary>Writes a file below a folder.</summary>
    public static void Write(string folder, string path, string content)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }

    private static Dictionary<string, string?> With(string name, string content) => new() { [name] = content };

    private static Dictionary<string, string?> Without(string name) => new() { [name] = null };
}
