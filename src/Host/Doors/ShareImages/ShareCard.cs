namespace OgpGraph.Host.Doors.ShareImages;

/// <summary>What an image says of a page, in the page's language.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Number">A number about it, written out; null when there is none.</param>
/// <param name="Unit">What the number counts; null with it.</param>
/// <param name="Source">The line below: where it comes from.</param>
internal sealed record ShareCard(string Title, string? Number, string? Unit, string Source);
