using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OgpGraph.Engine.Serving;

/// <summary>Names the data that answers are made from, as one hash a build of the database and day.</summary>
/// <param name="program">What does not change while the program runs: files, modules, limits.</param>
internal sealed class DataVersion(string program)
{
    private sealed record Known(string? Build, DateOnly Day, string Text);

    private volatile Known? _known;

    /// <summary>The version of a build's data on a day.</summary>
    public string Of(string? build, DateOnly day)
    {
        if (_known is not { } known || known.Build != build || known.Day != day)
        {
            var all = string.Create(CultureInfo.InvariantCulture, $"{program} {build} {day:yyyy-MM-dd}");
            _known = known = new Known(build, day, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..32]);
        }

        return known.Text;
    }
}
