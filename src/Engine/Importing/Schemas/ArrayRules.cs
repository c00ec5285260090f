using System.Text.Json;

namespace OgpGraph.Engine.Importing;

internal sealed class ItemsRule(string keyword, string place, SchemaNode[] first, SchemaNode? rest, bool isClosed) : SchemaRule(keyword, place)
{
    public override void Check(JsonElement value, SchemaRun run)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            run.Enter(index);
            if (index >= first.Length && isClosed)
            {
                run.Add(this, $"Must not be there: the array has at most {first.Length} items.");
            }
            else
            {
                (index < first.Length ? first[index] : rest)?.Check(item, run);
            }

            run.Leave();
            index++;
        }
    }
}

internal sealed class ContainsRule(string keyword, string place, SchemaNode schema, int least, int most) : SchemaRule(keyword, place)
{
    public override void Check(JsonElement value, SchemaRun run)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var count = value.EnumerateArray().Count(item => schema.Holds(item, run));
        if (count < least || count > most)
        {
            run.Add(this, $"Must contain {(count < least ? $"at least {least}" : $"at most {most}")} items of the kind that is asked for.");
        }
    }
}

internal sealed class UniqueRule(string keyword, string place) : SchemaRule(keyword, place)
{
    public override void Check(JsonElement value, SchemaRun run)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() < 2)
        {
            return;
        }

        var seen = new HashSet<JsonElement>(JsonEquality.Instance);
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (!seen.Add(item))
            {
                run.Enter(index);
                run.Add(this, "Must not be equal to an earlier item.");
                run.Leave();
            }

            index++;
        }
    }
}
