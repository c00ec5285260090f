namespace OgpGraph.Engine.Serving;

/// <summary>What a variable's value is; of a list, what one of its items is.</summary>
public enum VariableKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>An opaque id.</summary>
    Id,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number that may have a fraction.</summary>
    Number,

    /// <summary>An amount of money, as a decimal string.</summary>
    Money,

    /// <summary>A day as 2024-03-31.</summary>
    Date,

    /// <summary>A moment as 2024-03-31T12:00:00Z.</summary>
    DateTime,

    /// <summary>One of an enum's values.</summary>
    Enum,

    /// <summary>An input object or a list of lists: JSON.</summary>
    Json,
}
