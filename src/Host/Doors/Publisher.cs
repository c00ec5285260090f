using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Doors;

/// <summary>Who publishes what the host serves, as catalogues and feeds name it: the section <c>Publisher</c>.</summary>
internal sealed class Publisher
{
    /// <summary>The name of the body or the service.</summary>
    public string Name { get; set; } = "OgpGraph";

    /// <summary>The address of its page; null for the host's own.</summary>
    public string? Page { get; set; }

    /// <summary>Where to write to; null when its operator names none.</summary>
    public string? Email { get; set; }

    /// <summary>Reads the section.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.BadArgument"/>: a part of it cannot be.</exception>
    public static Publisher Read(IConfiguration configuration)
    {
        try
        {
            var publisher = configuration.GetSection("Publisher").Get<Publisher>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new Publisher();
            if (string.IsNullOrWhiteSpace(publisher.Name))
                throw new InvalidOperationException("Name is empty.");
            if (publisher.Page is not null && !(Uri.TryCreate(publisher.Page, UriKind.Absolute, out var page) && page.Scheme is "http" or "https"))
                throw new InvalidOperationException($"Page is \"{publisher.Page}\", which is no address of a page.");
            if (publisher.Email is not null && !(System.Net.Mail.MailAddress.TryCreate(publisher.Email, out var email) && email.Address == publisher.Email))
                throw new InvalidOperationException($"Email is \"{publisher.Email}\", which is no address of e-mail.");
            return publisher;
        }
        catch (InvalidOperationException exception)
        {
            throw new GraphException(ErrorCode.BadArgument, $"The settings in the section Publisher cannot be used: {exception.Message}");
        }
    }
}
