using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>A parameter of a planned statement: where its value comes from at each run.</summary>
public abstract record Slot;

/// <summary>A value that is the same for each run of the plan.</summary>
/// <param name="Value">The value in storage's form.</param>
public sealed record ConstantSlot(StorageValue Value) : Slot;

/// <summary>A scalar of the request.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Field">The field whose kind says how it is converted.</param>
public sealed record ValueSlot(ValueSource Source, Field Field) : Slot;

/// <summary>A list of scalars of the request, bound as one JSON text.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Field">The field whose kind says how the items are converted.</param>
public sealed record ListSlot(ValueSource Source, Field Field) : Slot;

/// <summary>The key of the row above.</summary>
public sealed record ParentKeySlot : Slot;

/// <summary>The text of a key that the runner gives, as for <c>node(id:)</c>.</summary>
public sealed record KeySlot : Slot;

/// <summary>How many rows to take.</summary>
public sealed record TakeSlot : Slot;

/// <summary>A value of the cursor that the page starts after or ends before.</summary>
/// <param name="Index">The place in the cursor.</param>
/// <param name="IsBefore">True for <c>before</c>, false for <c>after</c>.</param>
public sealed record CursorSlot(int Index, bool IsBefore) : Slot;

/// <summary>Words to be found, as an expression of the text search.</summary>
/// <param name="Text">Words that all must be found; null for none.</param>
/// <param name="AnyOf">A list of such words, of which one must be found; null for none.</param>
public sealed record SearchSlot(ValueSource? Text, ValueSource? AnyOf) : Slot
{
    /// <summary>True when it is the same for each request of the plan.</summary>
    public bool IsConstant => Text is null or { IsConstant: true } && AnyOf is null or { IsConstant: true };
}

/// <summary>The day of a moment of the request.</summary>
/// <param name="Source">Where it comes from.</param>
public sealed record DaySlot(ValueSource Source) : Slot;

/// <summary>The day that it is in Lisbon.</summary>
public sealed record TodaySlot : Slot;
