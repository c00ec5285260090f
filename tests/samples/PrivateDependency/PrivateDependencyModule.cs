using OgpGraph.Samples.PrivateDependency;
using YamlDotNet.Serialization;

[assembly: CommitmentModule<PrivateDependencyModule>("private-dependency")]

namespace OgpGraph.Samples.PrivateDependency;

/// <summary>Uses a library of which the host has another version: its own is loaded, and the host's stays the host's.</summary>
public sealed class PrivateDependencyModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
        => module.Extend<Commitment>().Load("yamlVersion", (keys, cancel) => Read(keys), "The version of the module's own YAML library.", "A versão da biblioteca de YAML do próprio módulo.");

    private static Dictionary<string, string> Read(IReadOnlyList<string> keys)
    {
        var read = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>("reads: it");
        return keys.ToDictionary(k => k, _ => $"{typeof(DeserializerBuilder).Assembly.GetName().Version!.Major} {string.Concat(read.Keys)}");
    }
}
