using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Testing;

/// <summary>Asks one root connection; the document stays the same, so that only arguments differ.</summary>
internal sealed class ConnectionQuestion(TestGraph graph, Entity entity)
{
    private readonly string _keys =
        $"query($where: {entity.Name}FilterInput, $order: [{entity.Name}SortInput!]) {{ rows: {entity.RootField}(where: $where, order: $order, first: 1000000) {{ totalCount nodes {{ key }} }} }}";

    /// <summary>The keys of the rows in their order.</summary>
    public IReadOnlyList<string> Keys(JsonObject? where, JsonObject? order)
    {
        var variables = new JsonObject { ["where"] = where };
        if (order is not null)
        {
            variables["order"] = new JsonArray(order);
        }

        var rows = graph.Ask(_keys, variables).GetProperty("rows");
        var keys = rows.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("key").GetString()!).ToList();
        Assert.Equal(keys.Count, rows.GetProperty("totalCount").GetInt32());
        return keys;
    }

    /// <summary>What a selection of the connection gives.</summary>
    public JsonElement Select(string selection) => graph.Ask($"{{ rows: {entity.RootField} {{ {selection} }} }}").GetProperty("rows");
}
