using SkiaSharp;

namespace OgpGraph.Host.Doors.ShareImages;

/// <summary>Draws a card as a PNG of 1200 × 630 pixels, the size that services show beside a link.</summary>
internal sealed class ShareImage : IDisposable
{
    private const int Width = 1200;
    private const int Height = 630;
    private const int Margin = 80;

    // A title that is longer is cut.
    private const int MostLines = 4;
    private const int MostCharacters = 300;

    private static readonly SKColor Paper = new(0xFF, 0xFF, 0xFF);
    private static readonly SKColor Ink = new(0x1B, 0x1F, 0x23);
    private static readonly SKColor Quiet = new(0x4A, 0x54, 0x5C);
    private static readonly SKColor Accent = new(0x0B, 0x5D, 0x4E);

    private readonly SKTypeface _regular;
    private readonly SKTypeface _bold;

    /// <summary>Loads the letters.</summary>
    /// <exception cref="IOException">They are not there.</exception>
    public ShareImage(string folder)
        => (_regular, _bold) = (Load(folder, "SourceSans3_400Regular.ttf"), Load(folder, "SourceSans3_700Bold.ttf"));

    /// <summary>The image.</summary>
    public byte[] Draw(ShareCard card)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(Paper);
        using (var stripe = new SKPaint { Color = Accent })
            canvas.DrawRect(0, 0, 24, Height, stripe);

        Write(canvas, "OgpGraph", Margin, 110, _bold, 34, Accent);
        var size = card.Title.Length > 90 ? 50 : 64;
        var y = 200f;
        foreach (var line in Lines(card.Title, _bold, size))
        {
            Write(canvas, line, Margin, y, _bold, size, Ink);
            y += size * 1.2f;
        }

        if (card is { Number: { } number, Unit: { } unit })
        {
            var end = Write(canvas, number, Margin, 510, _bold, 96, Accent);
            Write(canvas, unit, end + 18, 510, _regular, 44, Quiet);
        }

        Write(canvas, Lines(card.Source, _regular, 30)[0], Margin, 570, _regular, 30, Quiet);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _regular.Dispose();
        _bold.Dispose();
    }

    private static SKTypeface Load(string folder, string file)
        => (File.Exists(Path.Combine(folder, file)) ? SKTypeface.FromFile(Path.Combine(folder, file)) : null) ?? throw new FileNotFoundException($"{file} is not among the host's files.");

    // Where the text ends.
    private static float Write(SKCanvas canvas, string text, float x, float y, SKTypeface face, float size, SKColor color)
    {
        using var font = new SKFont(face, size) { Subpixel = true };
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawText(text, x, y, SKTextAlign.Left, font, paint);
        return x + font.MeasureText(text);
    }

    private static List<string> Lines(string text, SKTypeface face, float size)
    {
        using var font = new SKFont(face, size);
        const float Room = Width - (2 * Margin);
        var (lines, line) = (new List<string>(), "");
        foreach (var word in Shown(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length == 0 || font.MeasureText(longer) <= Room)
            {
                line = longer;
                continue;
            }

            lines.Add(line);
            line = word;
        }

        lines.Add(line);
        var isCut = lines.Count > MostLines;
        lines = [.. lines.Take(MostLines)];
        for (var i = 0; i < lines.Count; i++)
            lines[i] = Fitted(lines[i], isCut && i == MostLines - 1);
        return lines;

        // A word may be wider than the image.
        string Fitted(string wide, bool isCutHere)
        {
            var end = isCutHere ? "…" : "";
            while (wide.Length > 0 && font.MeasureText(wide + end) > Room)
                (wide, end) = (wide[..^(char.IsLowSurrogate(wide[^1]) && wide.Length > 1 ? 2 : 1)], "…");
            return wide.TrimEnd() + end;
        }
    }

    private static string Shown(string text)
    {
        var shown = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
        return shown.Length <= MostCharacters ? shown : shown[..(char.IsHighSurrogate(shown[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
    }
}
