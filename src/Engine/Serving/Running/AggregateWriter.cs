using System.Globalization;
using System.Text;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Serving;

/// <summary>Writes what is said of many rows together.</summary>
internal static class AggregateWriter
{
    /// <summary>Writes a sum or an average.</summary>
    public static void Write(JsonOutput output, SumNode sum, PreparedStatement? row)
    {
        var known = row?.Integer(sum.Known) ?? 0;
        if (known == 0)
        {
            output.WriteNull();
            return;
        }

        if (sum.Field.Kind == ScalarKind.Float)
        {
            output.WriteReal(row!.Real(sum.Sum) / (sum.IsAverage ? known : 1));
            return;
        }

        // Of a computed value that is too large nothing is known.
        if (sum.Field.CanBeTooLarge && row!.IsReal(sum.Sum))
        {
            output.WriteNull();
            return;
        }

        var total = row!.Integer(sum.Sum);
        switch (sum.Field.Kind)
        {
            case ScalarKind.Money:
                output.WriteMoney(sum.IsAverage ? (long)Math.Round((decimal)total / known, DecimalForm.Rounding) : total, sum.Field.Places);
                break;
            case ScalarKind.Decimal when !sum.IsAverage:
                output.WriteScaled(total, sum.Field.Places);
                break;
            case var _ when sum.IsAverage:
                output.WriteDecimal(Math.Round((decimal)total / known / DecimalForm.Scale(sum.Field.Places), DecimalForm.MostPlaces, DecimalForm.Rounding));
                break;
            default:
                output.WriteInteger(total);
                break;
        }
    }

    /// <summary>Writes why there is no sum, average or share.</summary>
    public static void Write(JsonOutput output, ReasonNode reason, PreparedStatement? row)
    {
        if (row?.IsNull(reason.Ordinal) == true)
        {
            if (reason.Total is { } total && row.IsReal(total))
            {
                output.Write(reason.Names[(int)SumReason.TooLarge]);
                return;
            }

            output.WriteNull();
            return;
        }

        output.Write(reason.Names[row is null ? (int)SumReason.NoValues : (int)row.Integer(reason.Ordinal)]);
    }

    /// <summary>Writes the quarter or month of a group's key.</summary>
    public static void Write(JsonOutput output, DatePartNode part, PreparedStatement row)
    {
        if (row.IsNull(part.Ordinal))
        {
            output.WriteNull();
            return;
        }

        var number = row.Integer(part.Ordinal);
        var text = part.Part == DatePart.Quarter
            ? string.Create(CultureInfo.InvariantCulture, $"\"{number / 10:0000}-Q{number % 10}\"")
            : string.Create(CultureInfo.InvariantCulture, $"\"{number / 100:0000}-{number % 100:00}\"");
        output.Write(Encoding.ASCII.GetBytes(text));
    }

    /// <summary>Writes a group's part of the whole.</summary>
    public static void Write(JsonOutput output, ShareNode share, PreparedStatement row)
    {
        var whole = row.Real(share.Whole);
        if (whole == 0 || row.Integer(share.Known) == 0)
        {
            output.WriteNull();
        }
        else if (share.IsReal)
        {
            output.WriteReal(Math.Round(row.Real(share.Part) / whole, DecimalForm.MostPlaces, DecimalForm.Rounding));
        }
        else if (row.IsReal(share.Part) || row.IsReal(share.Whole))
        {
            output.WriteNull();
        }
        else
        {
            output.WriteDecimal(Math.Round((decimal)row.Integer(share.Part) / row.Integer(share.Whole), DecimalForm.MostPlaces, DecimalForm.Rounding));
        }
    }
}
