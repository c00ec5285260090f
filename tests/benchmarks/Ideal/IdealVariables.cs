using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Benchmarks.Ideal;

/// <summary>The variables of a request, read from the same body that the host gets.</summary>
internal readonly record struct IdealVariables(long Cents, string Region)
{
    public static IdealVariables Read(ReadOnlySequence<byte> body)
    {
        var json = new Utf8JsonReader(body);
        var (cents, region) = (0L, "");
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (json.ValueTextEquals("min"u8) || json.ValueTextEquals("max"u8))
            {
                json.Read();
                cents = (long)(decimal.Parse(json.GetString()!, CultureInfo.InvariantCulture) * 100);
            }
            else if (json.ValueTextEquals("region"u8))
            {
                json.Read();
                region = json.GetString()!;
            }
        }

        return new IdealVariables(cents, region);
    }
}
