namespace OgpGraph.Engine.Graph;

/// <summary>The kinds of scalar that a field can have; each has one way of storage and one way of JSON.</summary>
public enum ScalarKind
{
    /// <summary>Text, as it is.</summary>
    String,

    /// <summary>A key: text in storage, an opaque global id in JSON (Relay's global object identification).</summary>
    Id,

    /// <summary>True or false; 0 or 1 in storage.</summary>
    Boolean,

    /// <summary>A 32-bit integer.</summary>
    Int,

    /// <summary>A 64-bit integer.</summary>
    Long,

    /// <summary>A double, only of computed fields.</summary>
    Float,

    /// <summary>A decimal: an integer of units of its last place in storage, a number in JSON.</summary>
    Decimal,

    /// <summary>Money: an integer of units of its last place in storage, a decimal string in JSON.</summary>
    Money,

    /// <summary>A day: text as 2024-03-31 in storage and JSON.</summary>
    Date,

    /// <summary>A moment in UTC: text in storage, RFC 3339 in JSON.</summary>
    DateTime,

    /// <summary>One of an enum's values: its place in storage, its name in JSON.</summary>
    Enum,
}
