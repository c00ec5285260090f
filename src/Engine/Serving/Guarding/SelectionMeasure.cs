namespace OgpGraph.Engine.Serving.Guarding;

/// <summary>What a selection set amounts to with its fragments expanded. Sums stop at <see cref="LimitError.Countless"/>.</summary>
internal struct SelectionMeasure
{
    /// <summary>Fields at all levels.</summary>
    public long Fields;

    /// <summary>Fields at the set's own level.</summary>
    public long TopFields;

    /// <summary>Aliases at all levels.</summary>
    public long Aliases;

    /// <summary>Uses of fragments, those in fragments included.</summary>
    public long Visits;

    /// <summary>Levels of fields.</summary>
    public int Depth;

    /// <summary>The most times that a list of introspection stands on one path.</summary>
    public int ListFields, ListInputFields, ListInterfaces, ListPossibleTypes;

    /// <summary>The most times that <c>ofType</c> stands on one path.</summary>
    public int OfType;

    /// <summary>The most times that one list of introspection stands on one path.</summary>
    public readonly int ListRecursion => Math.Max(Math.Max(ListFields, ListInputFields), Math.Max(ListInterfaces, ListPossibleTypes));

    /// <summary>Adds another set at the same level, as by an inline fragment.</summary>
    public void AddBeside(in SelectionMeasure other)
    {
        TopFields = Sum(TopFields, other.TopFields);
        Depth = Math.Max(Depth, other.Depth);
        AddTotals(other);
        TakeLongestPaths(other);
    }

    /// <summary>Adds a named fragment at the same level.</summary>
    public void AddSpread(in SelectionMeasure fragment)
    {
        Visits = Sum(Visits, 1);
        AddBeside(fragment);
    }

    /// <summary>Adds a field with what it selects.</summary>
    public void AddField(ReadOnlySpan<char> name, bool hasAlias, SelectionMeasure selected)
    {
        switch (name)
        {
            case "fields": selected.ListFields++; break;
            case "inputFields": selected.ListInputFields++; break;
            case "interfaces": selected.ListInterfaces++; break;
            case "possibleTypes": selected.ListPossibleTypes++; break;
            case "ofType": selected.OfType++; break;
        }

        Fields = Sum(Fields, 1);
        TopFields = Sum(TopFields, 1);
        Aliases = Sum(Aliases, hasAlias ? 1 : 0);
        Depth = Math.Max(Depth, selected.Depth + 1);
        AddTotals(selected);
        TakeLongestPaths(selected);
    }

    private void AddTotals(in SelectionMeasure other)
    {
        Fields = Sum(Fields, other.Fields);
        Aliases = Sum(Aliases, other.Aliases);
        Visits = Sum(Visits, other.Visits);
    }

    private void TakeLongestPaths(in SelectionMeasure other)
    {
        ListFields = Math.Max(ListFields, other.ListFields);
        ListInputFields = Math.Max(ListInputFields, other.ListInputFields);
        ListInterfaces = Math.Max(ListInterfaces, other.ListInterfaces);
        ListPossibleTypes = Math.Max(ListPossibleTypes, other.ListPossibleTypes);
        OfType = Math.Max(OfType, other.OfType);
    }

    private static long Sum(long left, long right) => Math.Min(left + right, LimitError.Countless);
}
