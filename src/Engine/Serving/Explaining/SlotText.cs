using System.Globalization;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Serving.Explaining;

/// <summary>Says what a statement's parameter holds: where it comes from and its kind, never its value.</summary>
internal static class SlotText
{
    /// <summary>The text of a slot.</summary>
    public static string Of(Slot slot) => slot switch
    {
        ValueSlot value => $"{value.Field.FlatName}: {Kind(value.Field)}",
        ListSlot list => $"{list.Field.FlatName}: [{Kind(list.Field)}]",
        ParentKeySlot => "the key of the row above",
        KeySlot => "the key of the id",
        TakeSlot => "how many rows to read",
        CursorSlot cursor => string.Create(CultureInfo.InvariantCulture, $"value {cursor.Index + 1} of the cursor {(cursor.IsBefore ? "before" : "after")}"),
        SearchSlot => "the words to be found",
        DaySlot => "the day of the moment that is asked for",
        TodaySlot => "today in Lisbon",
        _ => "a constant of the plan",
    };

    private static string Kind(Field field) => field.Enum?.Name ?? field.Kind.ToString();
}
