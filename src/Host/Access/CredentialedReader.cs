namespace OgpGraph.Host.Access;

/// <summary>Who reads personal data and what for, as the token and the request state it.</summary>
/// <param name="Subject">The token's subject, <c>sub</c>.</param>
/// <param name="Issuer">The token's issuer, <c>iss</c>.</param>
/// <param name="TokenId">The token's own id, <c>jti</c>; null when it has none.</param>
/// <param name="Purpose">What the header <c>X-Access-Purpose</c> says.</param>
internal sealed record CredentialedReader(string Subject, string Issuer, string? TokenId, string Purpose);
