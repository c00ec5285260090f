using System.Globalization;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>From the scalars of a request to storage, by the kind of field.</summary>
public static class ScalarConversion
{
    /// <summary>The form in which moments are stored and compared.</summary>
    internal const string MomentFormat = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    /// <summary>Converts a scalar, not null, for a field.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.BadArgument"/> or <see cref="ErrorCode.BadId"/>.</exception>
    public static StorageValue ToStorage(ScalarValue value, Field field) => field.Kind switch
    {
        ScalarKind.String => StorageValue.Of(TextOf(value, field)),
        ScalarKind.Id => StorageValue.Of(KeyOf(TextOf(value, field), field)),
        ScalarKind.Boolean => value.Truth is { } truth ? StorageValue.Of(truth ? 1 : 0) : throw Bad(value, field, "true or false"),
        ScalarKind.Int or ScalarKind.Long => long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? StorageValue.Of(integer)
            : throw Bad(value, field, "an integer"),
        ScalarKind.Float => double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            ? StorageValue.Of(real)
            : throw Bad(value, field, "a number"),
        ScalarKind.Decimal or ScalarKind.Money => StorageValue.Of(Scaled(value, field)),
        ScalarKind.Date => DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? StorageValue.Of(value.Text!)
            : throw Bad(value, field, "a date as 2024-03-31"),
        ScalarKind.DateTime => MomentText.TryRead(value.Text, out var moment)
            ? StorageValue.Of(moment.ToString(MomentFormat, CultureInfo.InvariantCulture))
            : throw Bad(value, field, MomentText.Expected),
        _ => StorageValue.Of(EnumNumber(value, field)),
    };

    private static string TextOf(ScalarValue value, Field field)
        => value.Text is { } text && (!value.IsNumber || field.Kind == ScalarKind.Id) ? text : throw Bad(value, field, "a string");

    private static string KeyOf(string id, Field field)
    {
        var (typeName, key) = GlobalId.Decode(id);
        return typeName == field.TargetName
            ? key
            : throw new GraphException(ErrorCode.BadId, $"The id \"{id}\" belongs to the type {typeName}, but {field.FlatName} holds ids of {field.TargetName}.");
    }

    private static long Scaled(ScalarValue value, Field field)
    {
        if (!decimal.TryParse(value.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
        {
            throw Bad(value, field, "a decimal as 1234.50");
        }

        if (decimal.Round(number, field.Places) != number)
        {
            throw Bad(value, field, $"a decimal with at most {field.Places} decimal places");
        }

        return DecimalForm.TryStore(number, field.Places, out var stored) ? stored : throw Bad(value, field, "a smaller number");
    }

    private static long EnumNumber(ScalarValue value, Field field)
    {
        var members = field.Enum!.Members;
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Name == value.Text)
            {
                return i;
            }
        }

        throw Bad(value, field, "one of " + string.Join(", ", members.Select(m => m.Name)));
    }

    private static GraphException Bad(ScalarValue value, Field field, string expected)
        => new(ErrorCode.BadArgument, $"{value} does not fit {field.FlatName}: expected {expected}.");
}
