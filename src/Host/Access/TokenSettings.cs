using Microsoft.AspNetCore.Authentication;

namespace OgpGraph.Host.Access;

/// <summary>Where the settings of tokens stand: <c>Authentication</c>, as everywhere in ASP.NET Core.</summary>
internal sealed class TokenSettings(IConfiguration configuration) : IAuthenticationConfigurationProvider
{
    /// <inheritdoc/>
    public IConfiguration AuthenticationConfiguration => configuration.GetSection("Authentication");
}
