using System.Text;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// The fields of an object of BASE's JSON. Objects of one file have the same members in the same order, so the place of each is remembered and a name is compared as bytes:
/// no text is made for what is not read.
/// </summary>
/// <param name="unknown">Called for each member that no field has, once for each name of the first few hundred.</param>
public sealed class BaseJsonFields(Action<string, ImportPlace> unknown) : BaseFields
{
    private const int None = -1;

    // Hostile files have objects of many names; more than this many are not remembered.
    private const int LongestOrder = 256;

    private readonly Dictionary<string, int> _fields = Names.Select((name, place) => (name, place)).Concat(Unused.Select(name => (name, place: None)))
        .ToDictionary(f => f.name, f => f.place, StringComparer.OrdinalIgnoreCase);

    private readonly JsonElement[] _values = new JsonElement[Names.Count];
    private readonly List<(byte[] Name, int Field)> _order = [];
    private ImportPlace _place;
    private long _present;

    /// <inheritdoc/>
    public override ImportPlace Place => _place;

    /// <summary>True when the object taken last has a field of BASE.</summary>
    public bool HasAny => _present != 0;

    /// <inheritdoc/>
    public override long Present => _present;

    /// <summary>Takes the next object.</summary>
    public void Take(in ImportRecord record)
    {
        _place = record.Place;
        Array.Clear(_values);
        _present = 0;
        var position = 0;
        foreach (var member in record.Json.EnumerateObject())
        {
            var field = position < _order.Count && member.NameEquals(_order[position].Name) ? _order[position].Field : Learn(member.Name, position);
            if (field != None)
            {
                _values[field] = member.Value;
                _present |= 1L << field;
            }

            position++;
        }
    }

    /// <inheritdoc/>
    public override StatedNumber? Number(BaseField field)
    {
        // In a text 1.234 can be read two ways; in a number of JSON the point is the decimal point.
        var value = _values[(int)field];
        return value.ValueKind != JsonValueKind.Number ? base.Number(field)
            : value.TryGetDecimal(out var number) && number != 0 && Math.Abs(number) <= StatedNumber.Largest
                ? new StatedNumber(number, NumberDoubt.None)
            : StatedNumber.OfNumber(value.GetRawText());
    }

    /// <inheritdoc/>
    public override string? Code(BaseField field, out bool isLost)
    {
        if (_values[(int)field] is not { ValueKind: JsonValueKind.Number } number)
        {
            return base.Code(field, out isLost);
        }

        var code = StatedCode.Of(number);
        isLost = code is null;
        return code;
    }

    /// <inheritdoc/>
    public override void Values(BaseField field, List<string> values)
    {
        values.Clear();
        var value = _values[(int)field];
        if (value.ValueKind != JsonValueKind.Array)
        {
            Divide(field, Raw(field), values);
            return;
        }

        foreach (var item in value.EnumerateArray())
        {
            if (Known(Scalar(item)) is not { } text)
            {
                continue;
            }

            if (IsParty(field))
            {
                DivideText(field, text, values);
            }
            else if (field == BaseField.Locations)
            {
                StatedPlace.Divide(text, values);
            }
            else
            {
                values.Add(text);
            }
        }
    }

    /// <inheritdoc/>
    public override ImportPlace PlaceOf(BaseField field) => _place.At("/" + Names[(int)field]);

    /// <inheritdoc/>
    protected override string? Raw(BaseField field)
    {
        var value = _values[(int)field];
        return value.ValueKind == JsonValueKind.Array ? string.Join(" | ", value.EnumerateArray().Select(Scalar).OfType<string>()) : Scalar(value);
    }

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "Sim",
        JsonValueKind.False => "Não",
        _ => null,
    };

    private int Learn(string name, int position)
    {
        if (!_fields.TryGetValue(name, out var field))
        {
            field = None;
            if (_fields.Count < LongestOrder)
            {
                _fields.Add(name, field);
            }

            unknown(name, _place.At("/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
        }

        var learned = (Encoding.UTF8.GetBytes(name), field);
        if (position < _order.Count)
        {
            _order[position] = learned;
        }
        else if (position == _order.Count && position < LongestOrder)
        {
            _order.Add(learned);
        }

        return field;
    }
}
