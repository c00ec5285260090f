using System.Text.Json;

namespace OgpGraph.Engine.Importing;

/// <summary>Values of JSON that are equal by content: the order of members does not count, 1 and 1.0 are one number.</summary>
internal sealed class JsonEquality : IEqualityComparer<JsonElement>
{
    public static readonly JsonEquality Instance = new();

    public bool Equals(JsonElement x, JsonElement y) => JsonElement.DeepEquals(x, y);

    public int GetHashCode(JsonElement obj)
    {
        switch (obj.ValueKind)
        {
            case JsonValueKind.String:
                return obj.GetString()!.GetHashCode(StringComparison.Ordinal);
            case JsonValueKind.Number:
                return obj.GetDouble().GetHashCode();
            case JsonValueKind.Array:
                var items = new HashCode();
                foreach (var item in obj.EnumerateArray())
                {
                    items.Add(GetHashCode(item));
                }

                return items.ToHashCode();
            case JsonValueKind.Object:
                var members = 0;
                foreach (var member in obj.EnumerateObject())
                {
                    members ^= HashCode.Combine(member.Name, GetHashCode(member.Value));
                }

                return members;
            default:
                return (int)obj.ValueKind;
        }
    }
}
