namespace OgpGraph.Testing;

/// <summary>
/// What every module is held to. A module's tests inherit it by one line:
/// <c>public sealed class Conformance : ModuleConformance&lt;TaxAssistantModule&gt;;</c>. Each message says what to change.
/// </summary>
/// <typeparam name="TModule">The module class.</typeparam>
public abstract class ModuleConformance<TModule>
    where TModule : ICommitmentModule, new()
{
    private static readonly Lazy<ModuleUnderTest> Made = new(() => new ModuleUnderTest(typeof(TModule)));

    // The kit's own tests put bad modules here.
    internal virtual ModuleUnderTest Module => Made.Value;

    [ModuleSourcesFact]
    public void Files_lie_where_readers_look_for_them() => Problems.None(LayoutCheck.Problems(Module));

    [Fact]
    public void It_references_the_contract_alone() => Problems.None(AssemblyCheck.Problems(Module));

    [Fact]
    public void It_serves_alone_and_every_seed_arrives() => Problems.None(StorageCheck.Status(Module));

    [Fact]
    public void In_any_order_of_modules_the_schema_is_the_same() => Problems.None(SchemaCheck.Orders(Module));

    [Fact]
    public void Deleting_it_takes_its_own_fields_alone() => Problems.None(RemovalCheck.Problems(Module));

    [Fact]
    public void Everything_in_the_schema_is_described() => Problems.None(SchemaCheck.Undescribed(Module));

    [Fact]
    public void Everything_of_the_module_is_described_in_both_languages() => Problems.None(SchemaCheck.Texts(Module));

    [Fact]
    public void Names_have_the_usual_case() => Problems.None(NamingCheck.Cases(Module));

    [Fact]
    public void Names_are_unique() => Problems.None(NamingCheck.Clashes(Module));

    [Fact]
    public void Keys_are_there_and_unique() => Problems.None(FactsCheck.Keys(Module));

    [Fact]
    public void References_are_indexed() => Problems.None(StorageCheck.Indexes(Module));

    [Fact]
    public void The_commitment_is_told_in_both_languages() => Problems.None(FactsCheck.Commitment(Module));

    [Fact]
    public void Each_fact_has_a_source() => Problems.None(FactsCheck.Sources(Module));

    [Fact]
    public void What_is_made_up_says_so() => Problems.None(FactsCheck.Synthetic(Module));

    [Fact]
    public void What_is_not_known_says_why() => Problems.None(FactsCheck.Values(Module));

    [Fact]
    public void Importing_again_gives_the_same_rows() => Problems.None(StorageCheck.SecondImport(Module));

    [Fact]
    public void Its_rows_come_back_from_CSV_as_they_were() => Problems.None(CsvCheck.Problems(Module));

    [Fact]
    public void Fifty_parents_take_as_many_statements_as_one() => Problems.None(StatementCheck.Problems(Module));

    [Fact]
    public void A_reader_who_goes_stops_the_question() => Problems.None(CancellationCheck.Problems(Module));

    [Fact]
    public void Edges_lead_where_LINQ_leads() => Problems.None(new EdgeOracle(Module).Differences());

    [Fact]
    public void Filters_answer_as_LINQ_does() => Problems.None(new RowOracle(Module).Filters());

    [Fact]
    public void Sorts_are_as_LINQ_sorts() => Problems.None(new RowOracle(Module).Sorts());

    [Fact]
    public void Aggregates_are_as_LINQ_counts() => Problems.None(new RowOracle(Module).Aggregates());

    [Fact]
    public void Groups_are_as_LINQ_groups() => Problems.None(new RowOracle(Module).Groups());

    [Fact]
    public void Personal_data_is_nowhere() => Problems.None(PersonalDataCheck.Problems(Module));

    [Fact]
    public void Its_part_of_the_schema_is_as_reviewed() => Problems.None(SnapshotCheck.Problems(Module));
}
