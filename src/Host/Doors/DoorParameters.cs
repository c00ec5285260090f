using System.Globalization;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Doors;

/// <summary>Reads the parameters of a door's address.</summary>
internal static class DoorParameters
{
    private const int LongestShown = 60;

    /// <summary>The value of a parameter; null when it is not given or empty.</summary>
    /// <exception cref="RequestRefusal"><see cref="ErrorCode.BadParameter"/>: it stands more than once.</exception>
    public static string? Text(HttpRequest request, string name) => request.Query[name] switch
    {
        { Count: 0 } or [null or ""] => null,
        [{ } text] => text,
        _ => throw Refused($"The parameter {name} stands more than once in the address, and takes one value."),
    };

    /// <summary>The language that <c>lang</c> names; null when it names none.</summary>
    /// <exception cref="RequestRefusal"><see cref="ErrorCode.BadParameter"/>: it names another.</exception>
    public static Language? Language(HttpRequest request) => Text(request, "lang") switch
    {
        null => null,
        "pt" => Engine.Graph.Language.Pt,
        "en" => Engine.Graph.Language.En,
        var other => throw Refused($"The parameter lang is \"{Short(other)}\"; it must be pt or en."),
    };

    /// <summary>A whole number from 1 on; 1 when none is given.</summary>
    /// <exception cref="RequestRefusal"><see cref="ErrorCode.BadParameter"/>: it is none.</exception>
    public static int Page(HttpRequest request) => Text(request, "page") is not { } text ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page
        : throw Refused($"The parameter page is \"{Short(text)}\"; it must be a whole number from 1 on.");

    /// <summary>Refuses parameters that the address does not have: a misspelt filter must not answer as none.</summary>
    /// <exception cref="RequestRefusal"><see cref="ErrorCode.BadParameter"/>: it has one.</exception>
    public static void AllowOnly(HttpRequest request, params ReadOnlySpan<string> names)
    {
        foreach (var name in request.Query.Keys)
        {
            if (!names.Contains(name))
                throw Refused($"There is no parameter \"{Short(name)}\". This address has {string.Join(", ", names.ToArray())}.");
        }
    }

    /// <summary>A parameter that cannot be used.</summary>
    public static RequestRefusal Refused(string message, int status = StatusCodes.Status400BadRequest) => new(status, ErrorCode.BadParameter, message);

    /// <summary>A text of a request, short enough for a message.</summary>
    public static string Short(string text) => text.Length <= LongestShown ? text : text[..(char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown)] + "…";
}
