using System.Text.Json;

namespace OgpGraph.Engine.Importing;

internal sealed class ReferenceRule(string keyword, string place, SchemaNode target) : SchemaRule(keyword, place)
{
    public override void Check(JsonElement value, SchemaRun run) => target.Check(value, run);
}

internal sealed class AllRule(string keyword, string place, SchemaNode[] parts) : SchemaRule(keyword, place)
{
    public override void Check(JsonElement value, SchemaRun run)
    {
        foreach (var part in parts)
        {
            part.Check(value, run);
        }
    }
}

/// <summary>
/// anyOf and oneOf. When no alternative holds, the faults tell most of the only one that fits the value's type, or else of one that is followed here and only fails deeper in the value;
/// without such a one it is the keyword's own fault.
/// </summary>
internal sealed class AlternativesRule(string keyword, string place, SchemaNode[] parts, bool onlyOne) : SchemaRule(keyword, place)
{
    public override void Check(JsonElement value, SchemaRun run)
    {
        var mark = run.Count;
        var held = 0;
        List<List<SchemaFault>>? failed = null;
        foreach (var part in parts)
        {
            part.Check(value, run);
            if (run.Count > mark)
            {
                (failed ??= []).Add(run.TakeBack(mark));
            }
            else if (!onlyOne)
            {
                return;
            }
            else
            {
                held++;
            }
        }

        if (held == 0 && failed is not null && Nearest(failed, run.Depth) is { } nearest)
        {
            run.Add(nearest);
        }
        else if (held != 1)
        {
            run.Add(this, held == 0 ? "Must follow one of the forms that are allowed here, and follows none." : "Must follow exactly one of the forms that are allowed here, and follows several.");
        }
    }

    private static List<SchemaFault>? Nearest(List<List<SchemaFault>> failed, int depth)
    {
        var ofType = failed.FindAll(faults => !faults.Exists(f => f.Keyword == "type" && f.Pointer.Count('/') == depth));
        return ofType.Count == 1 && failed.Count > 1 ? ofType[0] : ofType.FindAll(faults => faults.TrueForAll(f => f.Pointer.Count('/') > depth)).MinBy(faults => faults.Count);
    }
}

internal sealed class NotRule(string keyword, string place, SchemaNode schema) : SchemaRule(keyword, place)
{
    public override void Check(JsonElement value, SchemaRun run)
    {
        if (schema.Holds(value, run))
        {
            run.Add(this, "Must not have this form.");
        }
    }
}

internal sealed class ConditionRule(string keyword, string place, SchemaNode condition, SchemaNode? then, SchemaNode? otherwise) : SchemaRule(keyword, place)
{
    public override void Check(JsonElement value, SchemaRun run) => (condition.Holds(value, run) ? then : otherwise)?.Check(value, run);
}

/// <summary>The schema false: nothing follows it.</summary>
internal sealed class NeverRule(string place) : SchemaRule("false", place)
{
    public override void Check(JsonElement value, SchemaRun run) => run.Add(this, "Must not be there.");
}
