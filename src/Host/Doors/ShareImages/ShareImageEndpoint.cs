using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Doors.ShareImages;

/// <summary><c>/og/{language}/{page}.png</c>: the image that a link to a page is shown with (Open Graph).</summary>
internal sealed class ShareImageEndpoint
{
    private const string Ending = ".png";
    private const int LongestPage = 200;

    // As many images as are worth their memory, about 30 KB each; and as many at once as leave the processors to questions.
    private const int MostKept = 500;

    private readonly ShareCards _cards;
    private readonly ServedVersion _served;
    private readonly Lazy<Func<ShareCard, byte[]>?> _draw;
    private readonly Lock _drawing = new();
    private readonly ConcurrentDictionary<(string Version, string Tag, string Page), byte[]> _kept = new();

    /// <summary>Loads nothing yet: most hosts are asked for an image late or never.</summary>
    public ShareImageEndpoint(ShareCards cards, ServedVersion served, IHostEnvironment environment, ILogger<ShareImageEndpoint> logger)
    {
        (_cards, _served) = (cards, served);
        _draw = new(() => Find(Path.Combine(environment.ContentRootPath, "fonts"), logger));
    }

    /// <summary>False when the host was built without Node, which brings the letters, or for a machine without the native code.</summary>
    public bool CanDraw => _draw.Value is not null;

    /// <summary>Maps the address.</summary>
    public static void Map(WebApplication app) => app.MapGet("/og/{language}/{**page}", app.Services.GetRequiredService<ShareImageEndpoint>().Answer);

    /// <summary>The path of a page's image.</summary>
    /// <param name="tag">The page's language.</param>
    /// <param name="below">The page's path below the language with a slash before it, and its query; empty for the first page.</param>
    public static string PathOf(string tag, string below)
    {
        var page = below.Split('?', '#')[0].Trim('/');
        // A question that its address carries has no image of its own, nor has a body that is no legal entity.
        return $"/og/{tag}/{(page.Length is 0 or > LongestPage - 4 || page.Contains(QuestionLink.Mark, StringComparison.Ordinal) || (page.StartsWith("organizations/", StringComparison.Ordinal) && !page.Contains(':', StringComparison.Ordinal)) ? ShareCards.First : page)}{Ending}";
    }

    private Task Answer(HttpContext context) => DoorAnswer.Guard(context, () =>
    {
        var (tag, page) = ((string)context.Request.RouteValues["language"]!, context.Request.RouteValues["page"] as string ?? "");
        if (_draw.Value is not { } draw || tag is not ("pt" or "en") || !page.EndsWith(Ending, StringComparison.Ordinal) || page.Length > LongestPage)
            throw NoImage();
        var key = (_served.Text, tag, page[..^Ending.Length]);
        var image = _kept.GetValueOrDefault(key);
        var card = image is null ? _cards.Find(key.Item3, tag == "en" ? Language.En : Language.Pt, context.RequestAborted) ?? throw NoImage() : null;
        return DoorAnswer.Write(context, "image/png", () => image ?? Keep(key, draw, card!));
    });

    private byte[] Keep((string Version, string Tag, string Page) key, Func<ShareCard, byte[]> draw, ShareCard card)
    {
        lock (_drawing)
        {
            if (_kept.Count >= MostKept)
                _kept.Clear();
            return _kept.GetOrAdd(key, _ => draw(card));
        }
    }

    private static RequestRefusal NoImage()
        => DoorParameters.Refused("There is no such image. The images of pages are at /og/pt/… and /og/en/…, with the page's own path and .png; a page names its own.", StatusCodes.Status404NotFound);

    private static Func<ShareCard, byte[]>? Find(string folder, ILogger logger)
    {
        try
        {
            return Load(folder);
        }
        catch (Exception missing) when (missing is IOException or DllNotFoundException or TypeInitializationException or BadImageFormatException)
        {
            logger.LogInformation("There are no images for links to pages: {Reason}", missing.Message);
            return null;
        }
    }

    // Apart, because the runtime looks for the library when it first sees the type.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Func<ShareCard, byte[]> Load(string folder)
    {
        var image = new ShareImage(folder);
        image.Draw(new ShareCard("", null, null, ""));
        return image.Draw;
    }
}
