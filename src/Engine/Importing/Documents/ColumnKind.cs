namespace OgpGraph.Engine.Importing;

/// <summary>What the cells of a column hold.</summary>
internal enum ColumnKind
{
    /// <summary>The row's key: a text that stays the same; one a table.</summary>
    Key,

    /// <summary>A text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Int,

    /// <summary>A number with at most six decimals, or as many as the column says.</summary>
    Decimal,

    /// <summary>An amount with at most two decimals, or as many as the column says; the table says the currency in a column <c>currency</c>.</summary>
    Money,

    /// <summary>A day.</summary>
    Date,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>The key of a row of another table; its name ends in Id.</summary>
    Reference,
}
