using System.Text;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Serving.Guarding;

namespace OgpGraph.Engine.Serving;

/// <summary>Writes the root fields of a plan.</summary>
internal sealed class RootRunner(RunContext context, GraphModel graph, JsonOutput output, GraphLimits limits)
{
    private readonly RowWriter _rows = new(context, graph, output);

    /// <summary>Writes one root field's value.</summary>
    public void Write(RootNode root)
    {
        switch (root.Kind)
        {
            case RootKind.Node:
                Write(root.Node!, root.Ids!.Read(context.Variables));
                break;
            case RootKind.Nodes:
                WriteAll(root);
                break;
            default:
                _rows.Write(root.Output, null);
                break;
        }
    }

    /// <summary>Writes to the answer again, after a field failed in the middle of another buffer.</summary>
    public void Restore() => _rows.Redirect(output);

    private void WriteAll(RootNode root)
    {
        var ids = root.Ids!.ReadList(context.Variables);
        if (ids.Count > limits.NodeIds)
        {
            throw new GraphException(ErrorCode.BadArgument, $"ids has {ids.Count} ids, and the limit is {limits.NodeIds}. Ask for fewer at once.");
        }

        output.Write((byte)'[');
        for (var i = 0; i < ids.Count; i++)
        {
            if (i > 0)
            {
                output.Write((byte)',');
            }

            Write(root.Node!, ids[i]);
        }

        output.Write((byte)']');
    }

    private void Write(NodePlan plan, ScalarValue id)
    {
        var (typeName, key) = GlobalId.Decode(id.Text ?? id.ToString());
        _rows.WriteNode(plan, typeName, Encoding.UTF8.GetBytes(key));
    }
}
