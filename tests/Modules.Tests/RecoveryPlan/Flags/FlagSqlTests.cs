using System.Buffers.Text;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Flags;

/// <summary>The flags of the sample of all modules together: what SQL answers is what LINQ to objects answers over the rows that the service gives.</summary>
public sealed class FlagSqlTests
{
    private static readonly TestGraph Graph = TestGraph.OfAllModules();

    private static readonly Lazy<FlagScenario> Rows = new(() => new FlagScenario()
        .With(All<Contract>("contracts")).With(All<Organization>("organizations")).With(All<ProcurementThreshold>(null)).With(All<OwnershipDeclaration>("ownershipDeclarations")).With(All<BeneficialOwner>("beneficialOwners"))
        .With(Bidders()));

    public static TheoryData<string> Fields() => [.. FlagScenario.FieldsOf<Contract>()];

    [Theory]
    [MemberData(nameof(Fields))]
    public void SQL_answers_as_LINQ_does(string field)
    {
        var answers = Graph.Ask($"{{ contracts(first: 1000) {{ nodes {{ key {field} }} }} }}").GetProperty("contracts").GetProperty("nodes").EnumerateArray()
            .ToDictionary(n => n.GetProperty("key").GetString()!, n => n.GetProperty(field).ToString());
        var contracts = Rows.Value.Of<Contract>().ToList();
        Assert.Equal(contracts.Count, answers.Count);
        Assert.All(contracts, c => Assert.Equal(Text(Rows.Value.Value(field, c)), answers[c.Id]));
    }

    [Fact]
    public void Each_flag_has_its_definition_and_says_what_it_cannot_see()
    {
        var defined = Graph.Ask("{ procurementFlags(first: 100) { nodes { key definition limits basis source { title } } } }").GetProperty("procurementFlags").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("key").GetString()!).ToHashSet();
        var flags = FlagScenario.FieldsOf<Contract>().Concat(FlagScenario.FieldsOf<Organization>()).Where(f => f is not ("declarationAtSigning" or "wonDivisionCount")).ToHashSet();
        Assert.Equal(flags, defined);
    }

    [Theory]
    [InlineData("hasSingleBidder")]
    [InlineData("hasShortSubmission")]
    [InlineData("isJustUnderThreshold")]
    [InlineData("isPossiblySplit")]
    [InlineData("exceedsCumulativeLimit")]
    [InlineData("lacksValidDeclaration")]
    [InlineData("isSupplierNew")]
    [InlineData("hasCommonOwnerAmongBidders")]
    [InlineData("sharesOwnerWithOtherBidder")]
    [InlineData("sharesOwnerWithOtherSupplier")]
    public void The_sample_has_contracts_with_and_without_the_flag(string field)
    {
        var counts = Graph.Ask($"{{ yes: contracts(where: {{{field}: {{eq: true}}}}) {{ totalCount }} no: contracts(where: {{{field}: {{eq: false}}}}) {{ totalCount }} }}");
        Assert.NotEqual(0, counts.GetProperty("yes").GetProperty("totalCount").GetInt32());
        Assert.NotEqual(0, counts.GetProperty("no").GetProperty("totalCount").GetInt32());
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        Enum standing => JsonNamingPolicy.SnakeCaseUpper.ConvertName(standing.ToString()),
        bool flag => flag.ToString(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // The thresholds have no root field: they come from the module's own file.
    private static IEnumerable<T> All<T>(string? root)
        where T : class
    {
        if (root is null)
        {
            using var seed = new StreamReader(typeof(T).Assembly.GetManifestResourceStream("seed/thresholds.csv")!);
            return [.. seed.ReadToEnd().Trim().Split('\n').Skip(1).Select(line => (T)(object)Threshold(line.Split(','), line.Split('"')[1]))];
        }

        var scalars = typeof(T).GetProperties().Where(p => p.PropertyType != typeof(LocalizedText)).ToList();
        var names = string.Join(' ', scalars.Select(Name));
        return [.. Graph.Ask($"{{ {root}(first: 10000) {{ nodes {{ {names} }} }} }}").GetProperty(root).GetProperty("nodes").EnumerateArray().Select(n => Row<T>(n, scalars))];
    }

    private static IEnumerable<ContractBidder> Bidders()
        => Graph.Ask("{ contracts(first: 1000) { nodes { key bidders(first: 100) { nodes { key } } suppliers(first: 100) { nodes { key } } } } }").GetProperty("contracts").GetProperty("nodes").EnumerateArray()
            .SelectMany(c => c.GetProperty("bidders").GetProperty("nodes").EnumerateArray().Select(b => (Contract: c.GetProperty("key").GetString()!, Organization: b.GetProperty("key").GetString()!)))
            .Select(b => new ContractBidder { Id = $"{b.Contract}/{b.Organization}", ContractId = b.Contract, OrganizationId = b.Organization });

    private static string Name(PropertyInfo property) => property.IsDefined(typeof(KeyAttribute)) ? "key" : JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    // References are global ids: base64 of type and key.
    private static T Row<T>(JsonElement node, IEnumerable<PropertyInfo> properties)
        where T : class
    {
        var row = (T)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(T));
        foreach (var property in properties)
        {
            var value = node.GetProperty(Name(property));
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            property.SetValue(row, value.ValueKind == JsonValueKind.Null ? null
                : type == typeof(bool) ? value.GetBoolean()
                : type == typeof(int) ? value.GetInt32()
                : type == typeof(decimal) ? decimal.Parse(value.ToString(), CultureInfo.InvariantCulture)
                : type == typeof(DateOnly) ? DateOnly.Parse(value.GetString()!, CultureInfo.InvariantCulture)
                : type.IsEnum ? Enum.Parse(type, value.GetString()!.Replace("_", "", StringComparison.Ordinal), ignoreCase: true)
                : property.IsDefined(typeof(RefAttribute)) ? Key(value.GetString()!) : value.GetString());
        }

        return row;
    }

    private static string Key(string globalId) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(globalId)).Split(':', 2)[1];

    private static ProcurementThreshold Threshold(string[] cells, string legalBasis) => new()
    {
        Id = cells[0], Procedure = Enum.Parse<ProcurementProcedure>(cells[1].Replace("_", "", StringComparison.Ordinal), true), Kind = Enum.Parse<ContractKind>(cells[2], true),
        Amount = decimal.Parse(cells[3], CultureInfo.InvariantCulture), JustUnder = decimal.Parse(cells[4], CultureInfo.InvariantCulture), From = DateOnly.Parse(cells[6], CultureInfo.InvariantCulture),
        To = cells[7].Length == 0 ? null : DateOnly.Parse(cells[7], CultureInfo.InvariantCulture), LegalBasis = legalBasis, Basis = "", SourceId = "",
    };
}
