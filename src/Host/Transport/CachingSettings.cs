using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Transport;

/// <summary>How long others may keep an answer that anybody may read: the section <c>Caching</c>.</summary>
internal sealed class CachingSettings
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>How long an answer is taken as it was kept; zero has it asked for again each time.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long after that a kept answer may still be shown while a new one is fetched.</summary>
    public TimeSpan StaleWhileRevalidate { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The settings as the header <c>Cache-Control</c>.</summary>
    public string Public => MaxAge < TimeSpan.FromSeconds(1) ? "public, no-cache"
        : FormattableString.Invariant($"public, max-age={(long)MaxAge.TotalSeconds}") + (StaleWhileRevalidate < TimeSpan.FromSeconds(1) ? "" : FormattableString.Invariant($", stale-while-revalidate={(long)StaleWhileRevalidate.TotalSeconds}"));

    /// <summary>Reads the section.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.BadArgument"/>: it has something unknown, or a time that cannot be.</exception>
    public static CachingSettings Read(IConfiguration configuration)
    {
        try
        {
            var settings = configuration.GetSection("Caching").Get<CachingSettings>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new CachingSettings();
            return Fits(settings.MaxAge) && Fits(settings.StaleWhileRevalidate) ? settings
                : throw new InvalidOperationException($"MaxAge and StaleWhileRevalidate are times from 00:00:00 to {Longest.Days} days.");
        }
        catch (InvalidOperationException exception)
        {
            throw new GraphException(ErrorCode.BadArgument, $"The settings in the section Caching cannot be used: {exception.Message}");
        }
    }

    private static bool Fits(TimeSpan time) => time >= TimeSpan.Zero && time <= Longest;
}
