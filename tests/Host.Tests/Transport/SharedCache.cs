using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace OgpGraph.Host.Tests.Transport;

/// <summary>A cache between readers and a host, as RFC 9111 and RFC 5861 let one be: it keeps all that it may for as long as it may, and tells answers apart by nothing but address and <c>Vary</c>. Its time is the test's.</summary>
internal sealed class SharedCache(HttpClient host)
{
    private readonly Dictionary<string, List<Kept>> _kept = [];

    /// <summary>The time that has gone by.</summary>
    public TimeSpan Now { get; set; }

    /// <summary>How many answers came from here without a word with the host.</summary>
    public int Hits { get; private set; }

    /// <summary>How many kept answers the host said are still right.</summary>
    public int Renewals { get; private set; }

    /// <summary>Asks by GET; the answer is the cache's or the host's.</summary>
    public async Task<(HttpStatusCode Status, string Coding, byte[] Body)> Get(string address, IReadOnlyDictionary<string, string> headers)
    {
        var variants = _kept.TryGetValue(address, out var list) ? list : _kept[address] = [];
        // RFC 9111, 4.1: of several that fit, the newest.
        var selected = variants.Where(v => v.Fits(headers)).MaxBy(v => v.Since);
        if (selected is not null && Now - selected.Since < selected.Fresh + selected.Stale)
        {
            Hits++;
            if (Now - selected.Since >= selected.Fresh)
                await Forward(address, headers, variants);
            return (selected.Status, selected.Coding, selected.Body);
        }

        return await Forward(address, headers, variants);
    }

    private async Task<(HttpStatusCode Status, string Coding, byte[] Body)> Forward(string address, IReadOnlyDictionary<string, string> headers, List<Kept> variants)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        // RFC 9111, 4.3.1: all tags that are kept for the address; the answer says which one is right.
        var tags = variants.Where(v => v.Tag is not null).Select(v => v.Tag!.ToString()).Distinct().ToList();
        if (tags.Count > 0)
            request.Headers.TryAddWithoutValidation("If-None-Match", string.Join(", ", tags));
        using var response = await host.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            var right = variants.Where(v => v.Tag is not null && v.Tag.Equals(response.Headers.ETag)).ToList();
            Assert.NotEmpty(right);
            Renewals++;
            // RFC 9111, 4.3.4: the answer that the tag names now answers this request, too.
            var renewed = right[0] with { Since = Now, Chosen = Chosen(response, headers) };
            variants.Remove(right[0]);
            variants.Add(renewed);
            return (renewed.Status, renewed.Coding, renewed.Body);
        }

        var body = await response.Content.ReadAsByteArrayAsync();
        var coding = string.Join(',', response.Content.Headers.ContentEncoding);
        if (MayKeep(response, headers))
        {
            var kept = new Kept(response.StatusCode, coding, body, response.Headers.ETag, Chosen(response, headers), Now, response.Headers.CacheControl!.MaxAge ?? TimeSpan.Zero, StaleOf(response.Headers.CacheControl));
            variants.RemoveAll(v => v.Fits(headers));
            variants.Add(kept);
        }

        return (response.StatusCode, coding, body);
    }

    // RFC 9111, 3 and 3.5.
    private static bool MayKeep(HttpResponseMessage response, IReadOnlyDictionary<string, string> headers)
        => response.Headers.CacheControl is { NoStore: false, Private: false } control
            && !response.Headers.Vary.Contains("*")
            && (!headers.ContainsKey("Authorization") || control.Public || control.MustRevalidate || control.SharedMaxAge is not null)
            && (control.MaxAge is not null || control.Public);

    private static Dictionary<string, string?> Chosen(HttpResponseMessage response, IReadOnlyDictionary<string, string> headers)
        => response.Headers.Vary.ToDictionary(name => name, name => headers.GetValueOrDefault(name), StringComparer.OrdinalIgnoreCase);

    private static TimeSpan StaleOf(CacheControlHeaderValue control)
        => control.Extensions.FirstOrDefault(e => e.Name == "stale-while-revalidate") is { Value: { } seconds } ? TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)) : TimeSpan.Zero;

    private sealed record Kept(HttpStatusCode Status, string Coding, byte[] Body, EntityTagHeaderValue? Tag, Dictionary<string, string?> Chosen, TimeSpan Since, TimeSpan Fresh, TimeSpan Stale)
    {
        public bool Fits(IReadOnlyDictionary<string, string> headers) => Chosen.All(c => headers.GetValueOrDefault(c.Key) == c.Value);
    }
}
