using System.Reflection;
using System.Text.RegularExpressions;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Tests.Documentation;

/// <summary>The settings that the program's sources read: sections, keys and environment variables.</summary>
internal static partial class SettingReads
{
    // Keys that a loop takes from a list, by the name of the loop's variable.
    private static readonly Dictionary<string, Func<string[]>> Lists = new(StringComparer.Ordinal)
    {
        ["name"] = () => (string[])typeof(HostTransport).GetField("AddressSettings", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!,
    };

    /// <summary>All of them, each once.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Sources().SelectMany(file => In(File.ReadAllText(file), file)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Those of a source.</summary>
    public static IEnumerable<string> In(string source, string file) => Read().Matches(source).SelectMany(read =>
    {
        var key = read.Groups["key"].Value;
        return key is ['"', .. var name, '"'] ? [name]
            : Regex.Match(source, $@"const string {Regex.Escape(key)} = ""(?<name>[^""]+)""") is { Success: true } constant ? [constant.Groups["name"].Value]
            : Lists.TryGetValue(key, out var list) ? list()
            : throw new Xunit.Sdk.XunitException($"{Path.GetFileName(file)} reads the setting {key}: write its name there, or name the list it comes from in {nameof(SettingReads)}, so that its documentation can be demanded.");
    });

    private static IEnumerable<string> Sources()
        => from room in (string[])["Core", "Engine", "Host", "Modules"]
           from file in Directory.EnumerateFiles(Path.Combine(HostProcess.Repository, "src", room), "*.cs", SearchOption.AllDirectories)
           where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
           select file;

    [GeneratedRegex(@"(?:GetSection|GetRequiredSection|GetConnectionString|GetEnvironmentVariable)\((?<key>""[^""]+""|[^,)]+)|\.GetValue(?:<[^>]+>)?\((?<key>""[^""]+"")|(?:[cC]onfiguration|\.Build\(\))\[(?<key>[^\]]+)\]")]
    private static partial Regex Read();
}
