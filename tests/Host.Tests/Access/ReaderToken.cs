using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OgpGraph.Host.Tests.Access;

/// <summary>A bearer token made by hand (RFC 7519, RFC 7515), so that each part of it can be wrong.</summary>
internal sealed record ReaderToken
{
    private static readonly byte[] Known = SHA256.HashData("a key of the tests"u8);

    /// <summary>The settings of a host that believes these tokens.</summary>
    public static string[] Settings { get; } =
    [
        "--Authentication:Schemes:Bearer:ValidIssuer=tests",
        "--Authentication:Schemes:Bearer:ValidAudiences:0=ogpgraph",
        "--Authentication:Schemes:Bearer:SigningKeys:0:Issuer=tests",
        $"--Authentication:Schemes:Bearer:SigningKeys:0:Value={Convert.ToBase64String(Known)}",
        "--Authentication:Schemes:Bearer:SigningKeys:0:Length=32",
    ];

    public string Algorithm { get; init; } = "HS256";

    public byte[] Key { get; init; } = Known;

    public string? Issuer { get; init; } = "tests";

    public string? Audience { get; init; } = "ogpgraph";

    public string? Subject { get; init; } = "reader-1";

    public object? Scope { get; init; } = "owners:read";

    public object? Scp { get; init; }

    // A theory makes its tokens long before the test that uses them.
    public TimeSpan? Ends { get; init; } = TimeSpan.FromHours(1);

    public TimeSpan Begins { get; init; } = TimeSpan.FromMinutes(-1);

    public override string ToString()
    {
        var now = DateTimeOffset.UtcNow;
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = Issuer, ["aud"] = Audience, ["sub"] = Subject, ["jti"] = "token-1", ["scope"] = Scope, ["scp"] = Scp,
            ["nbf"] = (now + Begins).ToUnixTimeSeconds(), ["exp"] = Ends is { } ends ? (now + ends).ToUnixTimeSeconds() : null,
        };
        var signed = $"{Encode(new { alg = Algorithm, typ = "JWT" })}.{Encode(claims.Where(c => c.Value is not null).ToDictionary())}";
        return Algorithm == "none" ? signed + "." : $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(Key, Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Encode(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
