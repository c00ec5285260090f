namespace OgpGraph.Engine.Serving;

/// <summary>What the values of a table's field or column are.</summary>
public enum TableFieldKind
{
    /// <summary>Text, the same in both languages; also a moment's quarter or month in a group's key, and cursors.</summary>
    Text,

    /// <summary>Text that the source has in two languages; it comes in the language of the request.</summary>
    LocalizedText,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with decimal places.</summary>
    Decimal,

    /// <summary>An amount of money with two decimal places; a decimal string in JSON.</summary>
    Money,

    /// <summary>A day, as 2024-03-31.</summary>
    Date,

    /// <summary>A moment in UTC, as 2024-03-31T12:00:00Z.</summary>
    DateTime,

    /// <summary>One of the field's values.</summary>
    Enum,

    /// <summary>An opaque global id.</summary>
    Id,

    /// <summary>An object: a row of another table, or null. Only a field can be one, never a column.</summary>
    Reference,

    /// <summary>The number of rows of a list at the other end. Only a field can be one; the column of it is an <see cref="Integer"/>.</summary>
    Count,

    /// <summary>A short list of rows of another table. Only a field can be one.</summary>
    List,
}
