namespace OgpGraph.Host.Site.Explore;

/// <summary>How a condition compares a field with its values.</summary>
public enum ExploreOperator
{
    /// <summary>One of the values; the short form of an address, <c>procedure=DIRECT_AWARD</c>, also <c>__eq</c> and <c>__in</c>.</summary>
    Is,

    /// <summary>None of the values, which rows without one are too: <c>__neq</c>, also <c>__nin</c>.</summary>
    IsNot,

    /// <summary>Greater, later: <c>__gt</c>.</summary>
    Above,

    /// <summary>Equal or greater, from that day on: <c>__gte</c>.</summary>
    From,

    /// <summary>Less, earlier: <c>__lt</c>.</summary>
    Below,

    /// <summary>Equal or less, up to that day: <c>__lte</c>.</summary>
    UpTo,

    /// <summary>Has the text in it, whatever its case and accents: <c>__contains</c>.</summary>
    Contains,

    /// <summary>Does not have the text in it: <c>__ncontains</c>.</summary>
    ContainsNot,

    /// <summary>Starts with the text: <c>__startsWith</c>.</summary>
    StartsWith,

    /// <summary>Ends with the text: <c>__endsWith</c>.</summary>
    EndsWith,

    /// <summary>Whether there is no value at all, true or false: <c>__unknown</c>.</summary>
    Unknown,
}
