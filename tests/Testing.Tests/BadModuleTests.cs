using System.Reflection;
using OgpGraph.Testing.Tests.Bad;
using OgpGraph.Samples.StreetLamps;

namespace OgpGraph.Testing.Tests;

/// <summary>Each check of the conformance can fail: it refuses a module that is bad in its respect, and says what to change.</summary>
public sealed class BadModuleTests
{
    public static TheoryData<string> Checks => [.. Facts.Select(f => f.Name).Order(StringComparer.Ordinal)];

    /// <summary>The checks, in the order of the suite.</summary>
    internal static IReadOnlyList<MethodInfo> Facts { get; } =
        [.. typeof(ModuleConformance<>).MakeGenericType(typeof(StreetLampsModule)).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(m => m.IsDefined(typeof(FactAttribute)))];

    [Theory]
    [MemberData(nameof(Checks))]
    public void Each_check_refuses_its_bad_modules_and_says_what_to_change(string check)
    {
        var bad = BadModules.All.Where(b => b.Check == check).ToList();
        Assert.True(bad.Count > 0, $"No bad module shows that {check} can fail: add one to Bad/BadModules.cs.");
        foreach (var module in bad)
        {
            var words = Words(check, module.Make());
            Assert.True(words is not null, $"{module} passes.");
            Assert.True(words.Contains(module.Expected, StringComparison.Ordinal), $"{module} is refused with other words: {words}");
            Assert.DoesNotContain("   at ", words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Each_bad_module_is_of_a_check_that_is_there()
        => Assert.Empty(BadModules.All.Select(b => b.Check).Except(Facts.Select(f => f.Name)));

    [Theory]
    [MemberData(nameof(Checks))]
    public void The_module_that_bad_ones_are_made_of_has_no_flaw_but_its_assembly_and_its_empty_folder(string check)
    {
        var isLeftOut = check is nameof(Conformance.It_references_the_contract_alone) or nameof(Conformance.Files_lie_where_readers_look_for_them);
        var words = Words(check, Plain.Value);
        Assert.True(isLeftOut == words is not null, words ?? "The check passes.");
    }

    private static Lazy<ModuleUnderTest> Plain { get; } = new(() =>
    {
        var module = new BadModule("", typeof(PlainModule), "").Make();
        Assert.Empty(SnapshotCheck.Problems(module, isCi: false));
        return module;
    });

    // What the check says; null when it finds nothing.
    private static string? Words(string check, ModuleUnderTest module)
    {
        try
        {
            Facts.Single(f => f.Name == check).Invoke(new Trial(module), null);
            return null;
        }
        catch (TargetInvocationException failed) when (failed.InnerException is Xunit.Sdk.XunitException { Message: var words })
        {
            return words;
        }
    }

    /// <summary>The checks as they are, on a module that stands nowhere.</summary>
    private sealed class Trial(ModuleUnderTest module) : ModuleConformance<StreetLampsModule>
    {
        internal override ModuleUnderTest Module => module;
    }
}
