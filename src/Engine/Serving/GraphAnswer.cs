namespace OgpGraph.Engine.Serving;

/// <summary>An answer as UTF-8 JSON. Dispose it to give its buffer back.</summary>
public abstract class GraphAnswer : IDisposable
{
    /// <summary>How far the request came.</summary>
    public abstract AnswerKind Kind { get; }

    /// <summary>The personal members that the operation reads, filters, sorts or groups by, as the access log names them.</summary>
    public virtual IReadOnlyList<string> PersonalFields => [];

    /// <summary>How many rows and groups were written, joined rows included.</summary>
    public virtual long Rows => 0;

    /// <summary>The codes of the errors, each once.</summary>
    public virtual IReadOnlyList<string> ErrorCodes => [];

    /// <summary>The JSON object with <c>data</c>, <c>errors</c> and <c>extensions</c>.</summary>
    public abstract ReadOnlyMemory<byte> Body { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives the buffer back.</summary>
    protected abstract void Dispose(bool disposing);
}
