namespace OgpGraph.Samples.BookLoans;

/// <summary>Poland's number of natural persons, as a kind that the core does not know.</summary>
#region pattern
public static class Pesel
{
    public static PersonalNumberPattern Pattern { get; } = new("PESEL", "PL", ["###########"], ["nr PESEL"], HasCheckDigit);

    private static bool HasCheckDigit(string number)
        => number.Select((digit, place) => (digit - '0') * (place == 10 ? 1 : "1379"[place % 4] - '0')).Sum() % 10 == 0;
}
#endregion
