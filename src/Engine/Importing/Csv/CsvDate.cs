namespace OgpGraph.Engine.Importing;

/// <summary>A date in several columns that must agree.</summary>
internal sealed record CsvDate(string Heading, bool IsRequired, Func<object, PartialDate> Get)
{
    /// <summary>The column that says how exactly the date is known.</summary>
    public string PrecisionHeading => Heading + ".precision";
}
