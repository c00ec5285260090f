namespace OgpGraph.Engine.Planning;

/// <summary>A value in the form that storage compares: integer, double, text as UTF-8, or null.</summary>
public readonly struct StorageValue
{
    private StorageValue(StorageClass @class, long integer, double real, byte[]? text)
    {
        Class = @class;
        Integer = integer;
        Real = real;
        Text = text;
    }

    /// <summary>Which of the others holds.</summary>
    public StorageClass Class { get; }

    /// <summary>The integer.</summary>
    public long Integer { get; }

    /// <summary>The double.</summary>
    public double Real { get; }

    /// <summary>The text as UTF-8.</summary>
    public byte[]? Text { get; }

    /// <summary>Null.</summary>
    public static StorageValue Null => default;

    /// <summary>An integer.</summary>
    public static StorageValue Of(long value) => new(StorageClass.Integer, value, 0, null);

    /// <summary>A double.</summary>
    public static StorageValue Of(double value) => new(StorageClass.Real, 0, value, null);

    /// <summary>A text.</summary>
    public static StorageValue Of(string value) => new(StorageClass.Text, 0, 0, System.Text.Encoding.UTF8.GetBytes(value));

    /// <summary>A text as UTF-8.</summary>
    public static StorageValue Of(byte[] value) => new(StorageClass.Text, 0, 0, value);
}
