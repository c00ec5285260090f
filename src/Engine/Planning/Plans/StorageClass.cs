namespace OgpGraph.Engine.Planning;

/// <summary>The forms of <see cref="StorageValue"/>.</summary>
public enum StorageClass
{
    /// <summary>Null.</summary>
    Null,

    /// <summary>A 64-bit integer.</summary>
    Integer,

    /// <summary>A double.</summary>
    Real,

    /// <summary>Text.</summary>
    Text,
}
