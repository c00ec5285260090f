using System.Diagnostics.CodeAnalysis;

namespace OgpGraph.Testing.Tests.Bad;

/// <summary>Without a flaw of its own: its files and its company are what is bad.</summary>
public sealed class PlainModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Post>("posts.csv");
}

public sealed class NoSqlModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Post>("posts.csv").Extend<Post>().Compute("mangled", (post, data) => Mangle(post.Label), "Its label, mangled.", "O rótulo, desfigurado.");

    private static string Mangle(string text) => text + "!";
}

public sealed class UndescribedModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Post>("posts.csv").Extend<Post>().Compute("isLong", (post, data) => post.Label == "long", "", "Se é longo.");
}

public sealed class UntranslatedModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Post>("posts.csv").Extend<Post>().Compute("isLong", (post, data) => post.Label == "long", "Whether it is long.", "Whether it is long.");
}

public sealed class UntranslatedMeasureModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Post>("posts.csv").Measure("bad-lamps.listed", "Posts", "Posts", "posts", data => data.Of<Post>().Count());
}

public sealed class OneLanguageModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Post>("posts.csv").Extend<Post>().Compute("isLong", (post, data) => post.Label == "long", "Whether it is long.", "");
}

public sealed class SnakeCaseModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Post>("posts.csv").Extend<Post>().Compute("is_long", (post, data) => post.Label == "long", "Whether it is long.", "Se é longo.");
}

public sealed class SmallLetterModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<SmallLetter>();
}

public sealed class LooseCodeModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Post>("posts.csv").Measure("posts.listed", "Posts", "Postes", "posts", data => data.Of<Post>().Count());
}

public sealed class TwinModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Twin>(rootField: "twins");
}

public sealed class TwinFieldModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Post>("posts.csv").Extend<Post>().Compute("LABEL", (post, data) => post.Label, "Its label.", "O rótulo.");
}

/// <summary>Says something else each time that it is asked.</summary>
public sealed class WanderingModule : ICommitmentModule
{
    private static int _asked;

    public void Define(ModuleBuilder module) => module.Table<Post>("posts.csv", "posts" + (char)('A' + (_asked++ % 26)));
}

/// <summary>Extends the type of another module.</summary>
public sealed class GuestModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Extend<Post>().Compute("isLong", (post, data) => post.Label == "long", "Whether it is long.", "Se é longo.");
}

public sealed class UnindexedModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Unindexed>().Extend<Organization>().Many<Unindexed>("posts", post => post.Owner, "The posts that it owns.", "Os postes que possui.");
}

public sealed class UnsourcedModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Unsourced>("unsourced.csv");
}

public sealed class UnsourcedFactModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<UnsourcedFact>("unsourced.csv");
}

public sealed class SilentModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Silent>();
}

public sealed class OwnedModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Owned>("owned.csv");
}

public sealed class BlankModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Seed<Assessment>("assessments.csv");
}

public sealed class RandomModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Post>("posts.txt").Import<Post, RandomImporter>("txt");
}

public sealed class EmptyTextModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Noted>("noted.txt").Import<Noted, EmptyTextImporter>("txt");
}

public sealed class NoCellModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Weighed>();
}

public sealed class FailingLoaderModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Post>("posts.csv").Extend<Post>().Load<string>("weather", (keys, cancel) => throw new InvalidOperationException("There is no weather."), "The weather.", "O tempo.");
}

/// <summary>Does not listen when its reader goes.</summary>
public sealed class DeafLoaderModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Post>("posts.csv").Extend<Post>().Load<string>("weather", Weather, "The weather.", "O tempo.");

    [SuppressMessage("Usage", "CA1801", Justification = "That it is not used is the flaw.")]
    private static Dictionary<string, string> Weather(IReadOnlyList<string> keys, CancellationToken cancel)
    {
        Thread.Sleep(TimeSpan.FromSeconds(30));
        return [];
    }
}

/// <summary>Listens, and ends with an error of its own.</summary>
public sealed class RudeLoaderModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Post>("posts.csv").Extend<Post>().Load<string>("weather", Weather, "The weather.", "O tempo.");

    private static Dictionary<string, string> Weather(IReadOnlyList<string> keys, CancellationToken cancel)
        => cancel.WaitHandle.WaitOne(TimeSpan.FromSeconds(30)) ? throw new InvalidOperationException("Nobody listens.") : [];
}

/// <summary>Is broken once its reader has gone.</summary>
public sealed class BrokenLoaderModule : ICommitmentModule
{
    private static bool _isBroken;

    public void Define(ModuleBuilder module)
        => module.Table<Post>("posts.csv").Extend<Post>().Load<string>("weather", Weather, "The weather.", "O tempo.");

    private static Dictionary<string, string> Weather(IReadOnlyList<string> keys, CancellationToken cancel)
    {
        if (_isBroken)
        {
            throw new InvalidOperationException("The connection to the weather was closed.");
        }

        _isBroken = true;
        cancel.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
        cancel.ThrowIfCancellationRequested();
        return [];
    }
}

/// <summary>A length counts characters in SQL, and halves of them in C#.</summary>
public sealed class OtherInSqlModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Post>("posts.csv").Extend<Post>()
            .Compute("length", (post, data) => post.Label.Length, "How long its label is.", "O comprimento do rótulo.")
            .Many<Post>("shorter", (post, data) => data.Of<Post>().Where(other => other.Label.Length < 2), "The posts with the shortest labels.", "Os postes com os rótulos mais curtos.");
}

public sealed class TalkativeModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Talkative>("talkative.csv");
}

public sealed class TalkativeTextModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Table<Talkative>().Extend<Talkative>().Compute("hasNote", (post, data) => post.Note != null, "The name of the person who looks after it.", "O nome da pessoa que cuida dele.");
}
