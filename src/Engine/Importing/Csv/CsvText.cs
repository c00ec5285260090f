namespace OgpGraph.Engine.Importing;

/// <summary>A text in two languages that a row must have in one at least.</summary>
internal sealed record CsvText(string Heading, Func<object, LocalizedText> Get);
