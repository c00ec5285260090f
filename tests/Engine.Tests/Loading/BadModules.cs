using System.Text.RegularExpressions;

namespace OgpGraph.Engine.Tests.Loading;

[Doc("A shelf.", "Uma estante.")]
public sealed class Shelf
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Doc("How many boards it has.", "Quantas prateleiras tem.")]
    public int Boards { get; set; }

    [Ref<Institution>, Doc("Whose it is.", "De quem é.")]
    public string? OwnerId { get; set; }
}

[Doc("A box.", "Uma caixa.")]
public sealed class Box
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Doc("What stands on it.", "O que está escrito nela.")]
    public required string Label { get; set; }
}

public sealed class NotDescribed
{
    [Key]
    public required string Id { get; set; }
}

[Doc("A thing that cannot be told from others.", "Uma coisa que não se distingue das outras.")]
public sealed class NoKey
{
    [Doc("A colour.", "Uma cor.")]
    public required string Colour { get; set; }
}

[Doc("A tally of the module that is good.", "Uma contagem do módulo que está bem.")]
public sealed class Tally
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }
}

public sealed class CountModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Tally>(rootField: "tallies");
}

public sealed class EmptyModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => ArgumentNullException.ThrowIfNull(module);
}

public sealed class ShelfModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Shelf>("shelves.csv");
}

public sealed class BoxModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Box>();
}

public sealed class ThrowingConstructorModule : ICommitmentModule
{
    public ThrowingConstructorModule() => throw new InvalidOperationException("The constructor says no.");

    public void Define(ModuleBuilder module) => ArgumentNullException.ThrowIfNull(module);
}

public sealed class ThrowingDefineModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => throw new InvalidOperationException("Define says no.");
}

public sealed class NotDescribedModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<NotDescribed>();
}

public sealed class NoKeyModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<NoKey>();
}

[Doc("A thing with two keys.", "Uma coisa com duas chaves.")]
public sealed class TwoKeys
{
    [Key, Doc("One key.", "Uma chave.")]
    public required string Id { get; set; }

    [Key, Doc("Another key.", "Outra chave.")]
    public required string OtherId { get; set; }
}

public sealed class TwoKeysModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<TwoKeys>();
}

public sealed class NoSqlModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Box>().Extend<Box>().Compute("mangled", (box, data) => Mangle(box.Label), "Its label, mangled.", "O rótulo, desfigurado.");

    private static string Mangle(string text) => text + "!";
}

public sealed class ForeignFunctionModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Box>().Extend<Box>().Compute("isCoded", (box, data) => Regex.IsMatch(box.Label, "^[A-Z]"), "Whether its label is a code.", "Se o rótulo é um código.");
}

public sealed class NoSqlMeasureModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Box>().Measure("measured.boxes", "Boxes", "Caixas", "boxes", data => data.Of<Box>().Where(box => IsLarge(box.Label)).Count());

    private static bool IsLarge(string text) => text.Length > 3;
}

public sealed class ThrowingImporter : IRowImporter<Box>
{
    public IEnumerable<Box> Read(Stream file) => throw new InvalidOperationException("The importer says no.");
}

public sealed class ThrowingImporterModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Box>("boxes.txt").Import<Box, ThrowingImporter>("txt");
}

public sealed class ForgetfulImporter : IRowImporter<Box>
{
    public IEnumerable<Box> Read(Stream file) => [new Box { Id = "one", Label = null! }];
}

public sealed class ForgetfulImporterModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Box>("boxes.txt").Import<Box, ForgetfulImporter>("txt");
}

public sealed class ThrowingLoadModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Extend<ActionPlan>().Load<string>("weather", (keys, cancellation) => throw new InvalidOperationException("The loader says no."), "The weather.", "O tempo.");
}
