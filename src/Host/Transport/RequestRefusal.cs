using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Transport;

/// <summary>A request that is refused before it is a GraphQL request, with the status that says why.</summary>
internal sealed class RequestRefusal(int status, string code, string message) : Exception(message)
{
    /// <summary>The status of HTTP.</summary>
    public int Status => status;

    /// <summary>What is told, for pages.</summary>
    public GraphError Error => new(code, Message);

    /// <summary>The methods that may be used instead, for status 405.</summary>
    public string? Allow { get; init; }

    /// <summary>The challenge of status 401 or 403.</summary>
    public string? Authenticate { get; init; }

    /// <summary>No GraphQL request.</summary>
    public static RequestRefusal Malformed(string message) => new(StatusCodes.Status400BadRequest, ErrorCode.BadRequest, message);

    /// <summary>A larger request than the limit allows.</summary>
    public static RequestRefusal TooLarge(string what, long limit)
        => new(StatusCodes.Status413PayloadTooLarge, ErrorCode.BodyLimit, $"The {what} has more than {limit} bytes. Shorten the document, or send less in its variables.");

    /// <summary>A media type, character set or encoding that the service does not read.</summary>
    public static RequestRefusal Unreadable(string message) => new(StatusCodes.Status415UnsupportedMediaType, ErrorCode.MediaType, message);

    /// <summary>The refusal as an answer.</summary>
    public ErrorAnswer ToAnswer() => new(AnswerKind.Refused, code, Message) { Status = status, Allow = Allow, Authenticate = Authenticate };
}
