using OgpGraph.Samples.MissingDependency;
using YamlDotNet.Serialization;

[assembly: CommitmentModule<MissingDependencyModule>("missing-dependency")]

namespace OgpGraph.Samples.MissingDependency;

/// <summary>Needs a library that does not lie in its folder; only a field that is asked for late would use it.</summary>
public sealed class MissingDependencyModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Extend<Commitment>().Load("late", (keys, cancel) => keys.ToDictionary(k => k, _ => new DeserializerBuilder().Build().Deserialize<string>("late")), "Late.", "Tarde.");
}
