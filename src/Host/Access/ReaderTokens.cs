using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace OgpGraph.Host.Access;

/// <summary>Which tokens are believed: those of the settings <c>Authentication:Schemes:Bearer</c>, and none without them. No key comes with the program.</summary>
internal static class ReaderTokens
{
    /// <summary>What the settings must have, as a sentence.</summary>
    public const string Setup = "Set Authentication:Schemes:Bearer with ValidIssuer, ValidAudiences and SigningKeys or Authority; docs/access.md shows how.";

    // Algorithms that are signatures: what a token itself names is not trusted to be one.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.HmacSha256, SecurityAlgorithms.HmacSha384, SecurityAlgorithms.HmacSha512,
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>Registers the check of tokens.</summary>
    public static void Add(IServiceCollection services)
    {
        // The parts of AddAuthentication that bearer tokens need: all of it makes and stores keys for cookies, which nobody has here.
        services.AddAuthenticationCore();
        services.AddWebEncoders();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IAuthenticationConfigurationProvider, TokenSettings>();
        new AuthenticationBuilder(services).AddJwtBearer();
        services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options =>
        {
            // The settings leave a check out that they give no value for; here each is made, and a value that lacks refuses every token.
            options.MapInboundClaims = false;
            options.TokenValidationParameters.ValidateIssuer = true;
            options.TokenValidationParameters.ValidateAudience = true;
            options.TokenValidationParameters.ValidateLifetime = true;
            options.TokenValidationParameters.ValidateIssuerSigningKey = true;
            options.TokenValidationParameters.RequireSignedTokens = true;
            options.TokenValidationParameters.RequireExpirationTime = true;
            options.TokenValidationParameters.ValidAlgorithms = Algorithms;
            options.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
        });
    }

    /// <summary>True when the settings name whom to believe.</summary>
    public static bool IsSetUp(JwtBearerOptions options)
        => options.TokenValidationParameters.IssuerSigningKeys?.Any() == true || options.TokenValidationParameters.IssuerSigningKey is not null || options.ConfigurationManager is not null;

    /// <summary>What is wrong with a token, in words that tell nothing of the keys.</summary>
    public static string Describe(AuthenticateResult result) => result.Failure switch
    {
        SecurityTokenExpiredException => "it has expired",
        SecurityTokenNotYetValidException => "it is not valid yet",
        SecurityTokenInvalidAudienceException => "it is for another audience",
        SecurityTokenInvalidIssuerException => "it is from another issuer",
        SecurityTokenNoExpirationException => "it has no time of expiry",
        SecurityTokenInvalidAlgorithmException => "its algorithm is not accepted",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => "its signature does not fit",
        _ => "it cannot be checked",
    };
}
