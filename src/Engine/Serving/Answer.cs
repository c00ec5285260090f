using System.Globalization;
using System.Text;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Serving;

/// <summary>An answer in a pooled buffer.</summary>
internal sealed class Answer(JsonOutput output, AnswerKind kind) : GraphAnswer
{
    /// <inheritdoc/>
    public override AnswerKind Kind => kind;

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Body => output.Written;

    /// <inheritdoc/>
    public override IReadOnlyList<string> PersonalFields => Personal?.Names ?? [];

    /// <inheritdoc/>
    public override long Rows => WrittenRows;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ErrorCodes => [.. Errors.Select(e => e.Code).Distinct()];

    /// <summary>What the operation reads of personal data; null when it was not planned.</summary>
    public PersonalReads? Personal { get; init; }

    /// <summary>How many rows and groups were written.</summary>
    public long WrittenRows { get; init; }

    /// <summary>The errors that stand in the body.</summary>
    public IReadOnlyList<GraphError> Errors { get; init; } = [];

    /// <summary>An answer without data.</summary>
    public static Answer Refused(IReadOnlyList<GraphError> errors, AnswerKind kind = AnswerKind.Refused, (long Requested, long Maximum)? cost = null)
    {
        var output = new JsonOutput();
        WriteErrorList(output, "{"u8, errors);
        if (cost is { } points)
        {
            WriteCost(output, points.Requested, points.Maximum);
        }

        output.Write((byte)'}');
        return new Answer(output, kind) { Errors = errors };
    }

    /// <summary>Writes the errors behind the data; nothing when there is none.</summary>
    public static void WriteErrors(JsonOutput output, IReadOnlyList<GraphError> errors)
    {
        if (errors.Count > 0)
        {
            WriteErrorList(output, ","u8, errors);
        }
    }

    /// <summary>Writes what the request may cost and, where it was asked for, how the answer came about.</summary>
    public static void WriteCost(JsonOutput output, long requested, long maximum, ReadOnlyMemory<byte> explanation = default)
    {
        output.Write(",\"extensions\":{\"cost\":{\"requested\":"u8);
        output.WriteInteger(requested);
        output.Write(",\"max\":"u8);
        output.WriteInteger(maximum);
        output.Write((byte)'}');
        if (!explanation.IsEmpty)
        {
            output.Write(",\"explain\":"u8);
            output.Write(explanation.Span);
        }

        output.Write((byte)'}');
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => output.Dispose();

    private static void WriteErrorList(JsonOutput output, ReadOnlySpan<byte> before, IReadOnlyList<GraphError> errors)
    {
        output.Write(before);
        output.Write("\"errors\":"u8);
        var next = (byte)'[';
        foreach (var error in errors)
        {
            output.Write(next);
            next = (byte)',';
            Write(output, error);
        }

        output.Write((byte)']');
    }

    private static void Write(JsonOutput output, GraphError error)
    {
        output.Write("{\"message\":"u8);
        output.WriteText(Encoding.UTF8.GetBytes(error.Message));
        if (error.Locations.Count > 0)
        {
            output.Write(",\"locations\":["u8);
            output.Write(Encoding.ASCII.GetBytes(string.Join(',', error.Locations.Select(l => string.Create(CultureInfo.InvariantCulture, $"{{\"line\":{l.Line},\"column\":{l.Column}}}")))));
            output.Write((byte)']');
        }

        if (error.Path.Count > 0)
        {
            output.Write(",\"path\":"u8);
            var next = (byte)'[';
            foreach (var step in error.Path)
            {
                output.Write(next);
                next = (byte)',';
                if (step is int index)
                {
                    output.WriteInteger(index);
                }
                else
                {
                    output.WriteText(Encoding.UTF8.GetBytes(step.ToString()!));
                }
            }

            output.Write((byte)']');
        }

        output.Write(",\"extensions\":{\"code\":"u8);
        output.WriteText(Encoding.ASCII.GetBytes(error.Code));
        output.Write("}}"u8);
    }
}
