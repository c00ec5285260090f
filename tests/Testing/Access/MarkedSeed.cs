using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Testing;

/// <summary>Modules whose seeds hold, in each cell of a personal column, a value that stands nowhere else.</summary>
internal sealed class MarkedSeed(IReadOnlyList<PersonalProperty> properties)
{
    // A file is opened more than once, and must be the same each time.
    private readonly ConcurrentDictionary<string, byte[]?> _files = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The same module with marked seeds.</summary>
    public LoadedModule Mark(LoadedModule module)
        => module.Definition is { } definition ? module with { Definition = definition with { Open = name => Open(definition, name) } } : module;

    /// <summary>A new value for a property.</summary>
    public string Next(PersonalProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.Property.PropertyType) ?? property.Property.PropertyType;
        var number = Interlocked.Increment(ref _count);
        var marker = type switch
        {
            _ when type == typeof(string) => string.Create(CultureInfo.InvariantCulture, $"Zqxmarca{number:D6}"),
            _ when type == typeof(DateOnly) => new DateOnly(1801, 1, 1).AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ when type == typeof(int) || type == typeof(long) => (918_000_000 + number).ToString(CultureInfo.InvariantCulture),
            _ => throw new Xunit.Sdk.XunitException($"{property} is a {type.Name}: say in {nameof(MarkedSeed)} how a value of it is marked."),
        };
        property.Markers.Add(marker);
        return marker;
    }

    private MemoryStream? Open(ModuleDefinition definition, string name)
        => _files.GetOrAdd($"{definition.Id}/{name}", _ => Mark(definition, name)) is { } bytes ? new MemoryStream(bytes, writable: false) : null;

    private byte[]? Mark(ModuleDefinition definition, string name)
    {
        using var file = definition.Open(name);
        if (file is null)
        {
            return null;
        }

        var seed = definition.Definition.Seeds.FirstOrDefault(s => "seed/" + s.File == name);
        var marked = properties.Where(p => seed is not null && p.Property.DeclaringType!.IsAssignableFrom(seed.RowType)).ToList();
        if (marked.Count == 0)
        {
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            return bytes.ToArray();
        }

        var rows = Csv.Read(new StreamReader(file).ReadToEnd());
        foreach (var property in marked)
        {
            if (rows[0].IndexOf(property.Name) is var column and >= 0)
            {
                foreach (var row in rows.Skip(1))
                {
                    row[column] = Next(property);
                }
            }
        }

        return Encoding.UTF8.GetBytes(Csv.Write(rows));
    }
}
