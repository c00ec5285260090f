using System.Text;

namespace OgpGraph.Engine.Serving;

/// <summary>A place in a row's JSON: a value that is a column, an object with places below it, or a list of either.</summary>
internal sealed class CellNode(string responseKey)
{
    /// <summary>The key in the object above.</summary>
    public string ResponseKey { get; } = responseKey;

    /// <summary>The key as UTF-8.</summary>
    public byte[] Key { get; } = Encoding.UTF8.GetBytes(responseKey);

    /// <summary>The places below, in the order in which the question first asks for them; empty for a value.</summary>
    public List<CellNode> Children { get; } = [];

    /// <summary>True when the JSON has a list here.</summary>
    public bool IsList { get; set; }

    /// <summary>What the column is, before it has a name of its own; null for what is no value.</summary>
    public TableColumn? Draft { get; set; }

    /// <summary>The column's label with all that tells it from others; null for what is no value.</summary>
    public BilingualText? FullLabel { get; set; }

    /// <summary>The column's number in its step; -1 for what is no value.</summary>
    public int Column { get; set; } = -1;

    /// <summary>The values at and below this place, in order.</summary>
    public IEnumerable<CellNode> Values => Children.Count > 0 ? Children.SelectMany(c => c.Values) : Draft is null ? [] : [this];

    /// <summary>The place below with a key, made when it is not there.</summary>
    public CellNode Child(string key)
    {
        if (Children.Find(c => c.ResponseKey == key) is { } known)
        {
            return known;
        }

        var made = new CellNode(key);
        Children.Add(made);

        // One type has an object here, and another can only have null.
        Draft = null;
        return made;
    }
}
