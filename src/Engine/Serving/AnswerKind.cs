namespace OgpGraph.Engine.Serving;

/// <summary>How far a request came: what the HTTP status follows from (GraphQL over HTTP, §6.4).</summary>
public enum AnswerKind
{
    /// <summary>It was executed; there may be errors of fields.</summary>
    Executed,

    /// <summary>It was refused before execution: syntax, validation, limits, variables.</summary>
    Refused,

    /// <summary>It is no query, and only a query may run.</summary>
    NotReadOnly,

    /// <summary>The service failed before execution.</summary>
    Failed,
}
