using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Transport;

/// <summary>Whether a question may ask how its answer came about: SQL and times are for whoever develops, not for the public.</summary>
/// <param name="IsOn">True when it may.</param>
internal sealed record ExplainSwitch(bool IsOn)
{
    /// <summary>Reads the setting; off when there is none.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.BadArgument"/>: it is neither true nor false.</exception>
    public static ExplainSwitch Read(IConfiguration configuration) => configuration["Explain"] switch
    {
        null or "" => new ExplainSwitch(false),
        var text => bool.TryParse(text, out var isOn)
            ? new ExplainSwitch(isOn)
            : throw new GraphException(ErrorCode.BadArgument, $"The setting Explain is \"{text}\". Give true or false."),
    };

    /// <summary>Refuses what asks to be explained while the switch is off.</summary>
    /// <exception cref="RequestRefusal">It does.</exception>
    public void Check(RequestParameters parameters)
    {
        if (parameters.IsExplained && !IsOn)
            throw new RequestRefusal(
                StatusCodes.Status403Forbidden, ErrorCode.NoExplain,
                "This host does not explain answers. Ask without extensions.explain; its operator switches it on by --Explain=true, and in the environment Development it is on.");
    }
}
