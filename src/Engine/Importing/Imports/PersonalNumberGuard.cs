using System.Linq.Expressions;
using System.Reflection;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// Keeps numbers of natural persons out of what is stored, whatever an importer overlooks: in texts asterisks stand for them,
/// in keys and references a token, so that what belongs together still does. What is marked [Personal] is for readers who may see it and stays; a text of digits alone is a code, such as the number of a contract, and stays too.
/// </summary>
/// <param name="finder">Finds them: Portugal's and those that the import's module added.</param>
/// <param name="token">From a number's identity to what stands for it in a key.</param>
/// <param name="found">Is told of each number in a text, with the key of its row and the kind of the number.</param>
internal sealed class PersonalNumberGuard(PersonalNumberFinder finder, Func<string, string> token, Action<string, string> found)
{
    private static readonly Func<object, object> Copied = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    private const int MostKnown = 1_024;

    private readonly Dictionary<Type, (Column Key, IReadOnlyList<Column> Others)> _types = [];

    // Keys that may stand as they are, each until another takes its place: a record's is asked for many times, one after the other.
    private readonly (string Key, Content Content)[] _clean = new (string Key, Content Content)[MostKnown];

    private enum Content
    {
        Text,
        Address,
        Key,
        OrganizationKey,
    }

    /// <summary>A copy of the row as it may be stored: whoever puts a row may change it afterwards.</summary>
    public object Copy(object row) => Clean(row) is var clean && ReferenceEquals(clean, row) ? Copied(row) : clean;

    /// <summary>The row as it may be stored: the row itself, or a copy when something in it must not stand.</summary>
    public object Clean(object row)
    {
        var (key, others) = Columns(row.GetType());
        var (written, copy) = (key.Get(row), (object?)null);
        if (written is not null && Key(written, key.Content) is var clean && !ReferenceEquals(clean, written))
        {
            key.Set(copy = Copied(row), clean);
        }

        clean = copy is null ? written : key.Get(copy);
        foreach (var column in others)
        {
            if (column.Get(row) is not { } text || text.Length < finder.Shortest
                || (text == written && ReferenceEquals(clean, written)) || !PersonalNumberFinder.HasDigit(text))
            {
                continue;
            }

            // What is made from the key, such as the row's page, must not tell what the key may not.
            var kept = copy is not null && !ReferenceEquals(clean, written) && text.Contains(written!, StringComparison.Ordinal) ? text.Replace(written!, clean, StringComparison.Ordinal) : column.Content is Content.Key or Content.OrganizationKey ? Key(text, column.Content) : Text(text, column.Content, clean ?? "");
            if (!ReferenceEquals(kept, text) && kept != text)
            {
                column.Set(copy ??= Copied(row), kept);
            }
        }

        return copy ?? row;
    }

    /// <summary>The key under which the row of a class stands that an importer knows by another.</summary>
    public string Key(Type type, string key) => Key(key, Columns(type).Key.Content);

    /// <summary>A key of no class, such as a group's.</summary>
    public string Key(string key) => Key(key, Content.Key);

    private string Key(string key, Content content)
    {
        if (key.Length < finder.Shortest)
        {
            return key;
        }

        ref var known = ref _clean[(uint)key.GetHashCode(StringComparison.Ordinal) % _clean.Length];
        if (known.Content == content && known.Key == key)
        {
            return key;
        }

        var kept = IsCode(key) ? key
            : finder.InKey(key, content == Content.OrganizationKey ? ForeignList(key) : null, number => token(number.Identity));
        if (ReferenceEquals(kept, key))
        {
            known = (key, content);
        }

        return kept;
    }

    // A legal entity under another country's list may have a number that looks like a Portuguese person's, but none that looks like one of
    // its own country's. A list of tax numbers is not of legal entities alone.
    private static string? ForeignList(string key)
        => key is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', '-', ..]
            && key is not (['P', 'T', ..] or ['X', 'X', ..] or [_, _, _, 'V', 'A', 'T', ':', ..]) ? key[..2] : null;

    private string Text(string text, Content content, string key)
    {
        if (IsCode(text))
        {
            return text;
        }

        var search = content == Content.Address ? PersonalNumberSearch.Labelled : PersonalNumberSearch.Probable;
        var masked = finder.Masked(text, search, out var kinds);
        foreach (var kind in kinds)
        {
            found(key, kind);
        }

        return masked;
    }

    private static bool IsCode(string text) => text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private (Column Key, IReadOnlyList<Column> Others) Columns(Type type)
    {
        if (_types.TryGetValue(type, out var known))
        {
            return known;
        }

        Column? key = null;
        var others = new List<Column>();
        foreach (var property in RowShape.PropertiesOf(type).Where(p => !p.IsDefined(typeof(PersonalAttribute))))
        {
            if (property.IsDefined(typeof(KeyAttribute)))
            {
                key = Of(property, type == typeof(Organization) ? Content.OrganizationKey : Content.Key);
            }
            else if (property.PropertyType == typeof(string))
            {
                others.Add(Of(property, property.GetCustomAttribute<RefAttribute>() is { } reference ? reference.Target == typeof(Organization) ? Content.OrganizationKey : Content.Key
                    : property.Name.EndsWith("Id", StringComparison.Ordinal) ? Content.Key
                    : property.Name.EndsWith("Url", StringComparison.Ordinal) ? Content.Address : Content.Text));
            }
            else if (property.PropertyType == typeof(LocalizedText))
            {
                others.AddRange(Of(property));
            }
        }

        return _types[type] = (key!, others);
    }

    private static Column Of(PropertyInfo property, Content content)
    {
        var (row, value) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(string)));
        var member = Expression.Property(Expression.Convert(row, property.DeclaringType!), property);
        return new Column(content, Expression.Lambda<Func<object, string?>>(member, row).Compile(), Expression.Lambda<Action<object, string>>(Expression.Assign(member, value), row, value).Compile());
    }

    private static Column[] Of(PropertyInfo property) =>
    [
        new(Content.Text, row => ((LocalizedText?)property.GetValue(row))?.Pt, (row, text) => property.SetValue(row, new LocalizedText { Pt = text, En = ((LocalizedText)property.GetValue(row)!).En })),
        new(Content.Text, row => ((LocalizedText?)property.GetValue(row))?.En, (row, text) => property.SetValue(row, new LocalizedText { Pt = ((LocalizedText)property.GetValue(row)!).Pt, En = text })),
    ];

    private sealed record Column(Content Content, Func<object, string?> Get, Action<object, string> Set);
}
