using System.Globalization;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Access;

/// <summary>Tells whose a request is. Without a bearer token it is anybody's; with one it is a reader's who may read personal data, or it is refused: never quietly answered as anybody's.</summary>
internal sealed class ReaderAccess(IOptionsMonitor<JwtBearerOptions> tokens)
{
    /// <summary>The scope that a token needs.</summary>
    public const string Scope = "owners:read";

    /// <summary>The header that states what the data is read for.</summary>
    public const string PurposeHeader = "X-Access-Purpose";

    private const int ShortestPurpose = 10;
    private const int LongestPurpose = 500;
    private const string Bearer = "Bearer";

    /// <summary>The reader of a request; null for anybody.</summary>
    /// <exception cref="RequestRefusal">The token, its scope or the purpose will not do.</exception>
    public async ValueTask<CredentialedReader?> Find(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (!HasToken(headers.Authorization))
            return null;

        if (!ReaderTokens.IsSetUp(tokens.Get(JwtBearerDefaults.AuthenticationScheme)))
            throw Unauthenticated($"This host accepts no tokens. Ask without one, or as its operator set tokens up: {ReaderTokens.Setup}", "no tokens are accepted");

        var result = await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        if (result.Principal is not { } principal)
        {
            var reason = ReaderTokens.Describe(result);
            throw Unauthenticated($"The bearer token is not accepted: {reason}. Ask its issuer for another one, or ask without a token for what anybody may read.", reason);
        }

        if (!HasScope(principal))
            throw Forbidden($"The token lacks the scope {Scope}. Ask its issuer for one that has it, or ask without a token for what anybody may read.");
        if (principal.FindFirstValue("sub") is not { Length: > 0 } subject)
            throw Forbidden("The token has no subject (sub), so that the access log could not say who reads. Ask its issuer for one that has it.");

        return new CredentialedReader(subject, principal.FindFirstValue("iss") ?? "", principal.FindFirstValue("jti"), Purpose(headers[PurposeHeader]));
    }

    private static bool HasToken(StringValues authorization)
        => authorization.Any(value => value is not null && value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && (value.Length == Bearer.Length || value[Bearer.Length] == ' '));

    private static bool HasScope(ClaimsPrincipal principal)
        => principal.Claims.Any(claim => claim.Type is "scope" or "scp" && claim.Value.Split(' ').Contains(Scope, StringComparer.Ordinal));

    private static string Purpose(StringValues header)
    {
        if (header is not [{ } text])
            throw NoPurpose(header.Count == 0 ? "is missing" : "stands more than once");

        text = text.Trim();
        if (text.Length is < ShortestPurpose or > LongestPurpose)
            throw NoPurpose($"has {text.Length} characters");
        return text.EnumerateRunes().All(IsPrintable) ? text : throw NoPurpose("has characters that cannot be printed");
    }

    private static bool IsPrintable(Rune character)
        => Rune.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned) && character != Rune.ReplacementChar;

    private static RequestRefusal NoPurpose(string fault) => new(
        StatusCodes.Status400BadRequest, ErrorCode.NoPurpose,
        $"The header {PurposeHeader} {fault}. Say in {ShortestPurpose} to {LongestPurpose} printable characters what the personal data is read for; it is kept in the access log.");

    private static RequestRefusal Unauthenticated(string message, string reason)
        => new(StatusCodes.Status401Unauthorized, ErrorCode.BadToken, message) { Authenticate = $"{Bearer} error=\"invalid_token\", error_description=\"{reason}\"" };

    private static RequestRefusal Forbidden(string message)
        => new(StatusCodes.Status403Forbidden, ErrorCode.NoScope, message) { Authenticate = $"{Bearer} error=\"insufficient_scope\", scope=\"{Scope}\"" };
}
