using System.Reflection;
using System.Runtime.CompilerServices;

namespace OgpGraph.Engine.Importing;

/// <summary>Fills typed documents from YAML values. A key that a document does not have, or lacks, is an error at its place.</summary>
internal static class FactMapper
{
    private static readonly FormAttribute _idForm = new(TextForm.Id);

    /// <summary>Reads a value as the type.</summary>
    /// <exception cref="SeedException">The value does not fit.</exception>
    public static object Map(FactNode node, Type type, FormAttribute? form = null)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(FactNode) => node,
            _ when type == typeof(LocalizedText) => Text(node),
            _ when type == typeof(PartialDate) => Date(node),
            _ when typeof(FactEntry).IsAssignableFrom(type) => Entry(node, type),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => List(node, type.GenericTypeArguments[0]),
            { IsGenericType: true } => Dictionary(node, type.GenericTypeArguments[1]),
            _ => Scalar(node, type, form),
        };
    }

    /// <summary>The keys of a document with their properties, in declared order.</summary>
    public static IReadOnlyList<(string Key, PropertyInfo Property)> KeysOf(Type type)
        => [.. type.GetProperties().Where(p => p.DeclaringType != typeof(FactEntry) && p.CanWrite)
            .OrderBy(p => Depth(p.DeclaringType!)).ThenBy(p => p.MetadataToken)
            .Select(p => (ScalarFormat.PropertyName(p.Name), p))];

    /// <summary>True when the document must have the key.</summary>
    public static bool IsRequired(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute));

    // A document's own keys come before those it shares with others.
    private static int Depth(Type type) => type == typeof(SourcedEntry) ? 1 : 0;

    private static FactEntry Entry(FactNode node, Type type)
    {
        var keys = KeysOf(type);
        var map = MapWith(node, [.. keys.Select(k => k.Key)]);
        var entry = (FactEntry)Activator.CreateInstance(type)!;
        entry.SetPlaces(map);
        foreach (var (key, property) in keys)
        {
            if (map.Entries.TryGetValue(key, out var found))
            {
                property.SetValue(entry, Map(found.Value, property.PropertyType, property.GetCustomAttribute<FormAttribute>()));
            }
            else if (IsRequired(property))
            {
                throw map.Place.Expected($"the key \"{key}\"");
            }
        }

        return entry;
    }

    private static Array List(FactNode node, Type type)
    {
        if (node is not FactList list)
        {
            throw node.Place.Expected("a list");
        }

        var items = Array.CreateInstance(type, list.Items.Count);
        for (int i = 0; i < items.Length; i++)
        {
            items.SetValue(Map(list.Items[i], type), i);
        }

        return items;
    }

    private static object Dictionary(FactNode node, Type type)
    {
        if (node is not FactMap map)
        {
            throw node.Place.Expected("a mapping from ids to their entries");
        }

        var entries = (System.Collections.IDictionary)Activator.CreateInstance(typeof(OrderedDictionary<,>).MakeGenericType(typeof(string), type))!;
        foreach (var (key, (place, value)) in map.Entries)
        {
            if (_idForm.Expected(key) is { } expected)
            {
                throw place.Expected(expected);
            }

            entries.Add(key, Map(value, type));
        }

        return entries;
    }

    private static LocalizedText Text(FactNode node)
    {
        var map = MapWith(node, ["pt", "en"]);
        return map.Entries.Count == 0
            ? throw map.Place.Expected("the key \"pt\", \"en\" or both")
            : new LocalizedText { Pt = (string?)Optional(map, "pt", typeof(string)), En = (string?)Optional(map, "en", typeof(string)) };
    }

    private static PartialDate Date(FactNode node)
    {
        var map = MapWith(node, ["from", "to", "precision", "raw"]);
        PartialDate date = new()
        {
            From = (DateOnly?)Optional(map, "from", typeof(DateOnly)),
            To = (DateOnly?)Optional(map, "to", typeof(DateOnly)),
            Precision = (DatePrecision?)Optional(map, "precision", typeof(DatePrecision)) ?? throw map.Place.Expected("the key \"precision\""),
            Raw = (string?)Optional(map, "raw", typeof(string), new FormAttribute(TextForm.Code)),
        };
        return PartialDateRule.Expected(date) is { } expected ? throw map.Place.Expected(expected) : date;
    }

    private static object? Optional(FactMap map, string key, Type type, FormAttribute? form = null)
        => map.Entries.TryGetValue(key, out var found) ? Scalar(found.Value, type, form) : null;

    private static FactMap MapWith(FactNode node, IReadOnlyList<string> keys)
    {
        if (node is not FactMap map)
        {
            throw node.Place.Expected($"a mapping with the keys {string.Join(", ", keys)}");
        }

        foreach (var (key, (place, _)) in map.Entries)
        {
            if (!keys.Contains(key))
            {
                throw place.Expected($"one of the keys {string.Join(", ", keys)}, not \"{key}\"");
            }
        }

        return map;
    }

    private static object Scalar(FactNode node, Type type, FormAttribute? form)
    {
        string expected = ScalarFormat.Expected(type);
        if (node is not FactScalar scalar)
        {
            throw node.Place.Expected(expected);
        }

        if (scalar.IsNull)
        {
            throw scalar.Place.Expected(expected + ", or no key at all where it may be left out");
        }

        string text = scalar.Text.Trim();
        if (type == typeof(string))
        {
            return TextOf(scalar, text, form);
        }

        bool needsPlain = type == typeof(bool) || type == typeof(int) || type == typeof(long) || type == typeof(decimal);
        if (needsPlain && !scalar.IsPlain)
        {
            throw scalar.Place.Expected(expected + ", without quotes");
        }

        return ScalarFormat.Read(type, text) ?? throw scalar.Place.Expected(expected);
    }

    private static string TextOf(FactScalar scalar, string text, FormAttribute? form)
    {
        if (text.Length == 0)
        {
            throw scalar.Place.Expected("a text that is not empty");
        }

        if (scalar.IsBoolean || (scalar.IsNumber && form?.AllowsNumber != true))
        {
            throw scalar.Place.Expected($"a text; write \"{text}\" in quotes");
        }

        return form?.Expected(text) is { } expected ? throw scalar.Place.Expected(expected) : text;
    }
}
