using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OgpGraph.Engine.Importing;

/// <summary>The content of a row as a hash that is the same at every start, so that a change of a row can be told from a mere new import.</summary>
internal static class RowHash
{
    /// <summary>
    /// SHA-256 over the type's name and the names and values that are not null, in declared order.
    /// A property that is added to a class and null everywhere changes no hash.
    /// </summary>
    public static byte[] Of(object row)
    {
        var shape = RowShape.Of(row);
        StringBuilder content = new();
        Append(content, shape.Name, "");
        foreach (var value in shape.Values)
        {
            Append(content, value.Name, value.Get(row));
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString()));
    }

    private static void Append(StringBuilder content, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case LocalizedText text:
                Append(content, name + ".pt", text.Pt);
                Append(content, name + ".en", text.En);
                break;
            case PartialDate date:
                Append(content, name + ".from", date.From);
                Append(content, name + ".to", date.To);
                Append(content, name + ".precision", date.Precision);
                Append(content, name + ".raw", date.Raw);
                break;
            default:
                // The length makes the end of a value unambiguous.
                string written = Written(value);
                content.Append(CultureInfo.InvariantCulture, $"{name}:{written.Length}:{written};");
                break;
        }
    }

    private static string Written(object value) => value switch
    {
        // 2 and 2.0 are one value.
        decimal number => (number / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        Enum name => ScalarFormat.EnumName(name),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
