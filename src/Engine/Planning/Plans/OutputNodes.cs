using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>One field of an answer's object: its key, and where its value comes from.</summary>
/// <param name="field">The field as it was selected.</param>
/// <param name="member">The member of the model that it is, or is computed from; null for what every type has, such as a count.</param>
internal abstract class OutputNode(SelectedField field, Member? member = null)
{
    /// <summary>The response key: the alias, else the field's name.</summary>
    public string ResponseKey { get; } = field.ResponseKey;

    /// <summary>The field's name in the schema.</summary>
    public string Name { get; } = field.Name;

    /// <summary>The member of the model that it is, or is computed from; null for what every type has, such as a count.</summary>
    public Member? Member { get; } = member;

    /// <summary>The condition on the rows of a list, as it was selected; null for none.</summary>
    public GraphQLParser.AST.GraphQLValue? Where { get; } = field.Written("where");

    /// <summary>The key as it stands in JSON, quotes and colon included.</summary>
    public byte[] Key { get; } = System.Text.Encoding.UTF8.GetBytes($"\"{field.ResponseKey}\":");
}

/// <summary>A column.</summary>
internal sealed class ColumnNode(SelectedField selected, int ordinal, Field field, bool? isNullable = null) : OutputNode(selected, field)
{
    public int Ordinal { get; } = ordinal;

    public ScalarKind Kind { get; } = field.Kind;

    /// <summary>The decimal places of a decimal or an amount.</summary>
    public int Places { get; } = field.Places;

    /// <summary>True when the value can be null: then, and only then, it is looked at.</summary>
    public bool IsNullable { get; } = isNullable ?? field.IsNullable;

    /// <summary>True for what SQL calculates, and gives as a binary number when it is too large.</summary>
    public bool CanBeTooLarge { get; } = field.CanBeTooLarge;

    /// <summary>What goes before a key in its global id: the type and a colon.</summary>
    public byte[] IdPrefix { get; } = System.Text.Encoding.UTF8.GetBytes(field.TargetName + ":");

    /// <summary>The names of an enum's values in JSON, quotes included.</summary>
    public byte[][] Names { get; } = [.. (field.Enum?.Members ?? []).Select(m => System.Text.Encoding.UTF8.GetBytes($"\"{m.Name}\""))];
}

/// <summary>A value that is the same for each row: a type's name.</summary>
internal sealed class ConstantNode(SelectedField field, string json) : OutputNode(field)
{
    public byte[] Json { get; } = System.Text.Encoding.UTF8.GetBytes(json);
}

/// <summary>An object whose values are in the same row.</summary>
internal sealed class ObjectNode(SelectedField field, OutputNode[] nodes, Member? member = null) : OutputNode(field, member)
{
    public OutputNode[] Nodes { get; } = nodes;
}

/// <summary>A joined row; null when its key is.</summary>
internal sealed class ReferenceNode(SelectedField field, int presence, RowShape shape, Edge edge) : OutputNode(field, edge)
{
    public int Presence { get; } = presence;

    public RowShape Shape { get; } = shape;
}

/// <summary>The rows of a level below, as a plain list or, for a to-one level, as an object or null.</summary>
internal sealed class LevelNode(SelectedField field, int parentKey, LevelPlan level, bool isOne, Edge? edge) : OutputNode(field, edge)
{
    public int ParentKey { get; } = parentKey;

    public LevelPlan Level { get; } = level;

    public bool IsOne { get; } = isOne;
}

/// <summary>A connection below this row, or at the root.</summary>
internal sealed class ConnectionNode(SelectedField field, int parentKey, ConnectionPlan connection, Edge? edge) : OutputNode(field, edge)
{
    public int ParentKey { get; } = parentKey;

    public ConnectionPlan Connection { get; } = connection;
}

/// <summary>A row of any type that two columns point to.</summary>
internal sealed class NodeNode(SelectedField field, int type, int rowKey, NodePlan plan, NodeEdge edge) : OutputNode(field, edge)
{
    public int Type { get; } = type;

    public int RowKey { get; } = rowKey;

    public NodePlan Plan { get; } = plan;
}

/// <summary>A value that a module's delegate gives for a page of keys.</summary>
internal sealed class LoadedNode(SelectedField selected, int rowKey, Field field) : OutputNode(selected, field)
{
    public int RowKey { get; } = rowKey;

    public Field Field { get; } = field;
}

/// <summary>A sum, or with a divisor an average; null when no row has a value.</summary>
internal sealed class SumNode(SelectedField selected, int sum, int known, Field field, bool isAverage) : OutputNode(selected, field)
{
    public int Sum { get; } = sum;

    public int Known { get; } = known;

    public Field Field { get; } = field;

    public bool IsAverage { get; } = isAverage;
}

/// <summary>Why there is no sum, average or share; null when there is one. Of no rows there are no values.</summary>
internal sealed class ReasonNode(SelectedField selected, int ordinal, int? total, Field field, EnumType reasons) : OutputNode(selected, field)
{
    public int Ordinal { get; } = ordinal;

    /// <summary>The column of the sum, where that can be too large: it is no integer then; null where it cannot be.</summary>
    public int? Total { get; } = total;

    public EnumType Reasons { get; } = reasons;

    /// <summary>The names of the reasons in JSON, quotes included.</summary>
    public byte[][] Names { get; } = [.. reasons.Members.Select(m => System.Text.Encoding.UTF8.GetBytes($"\"{m.Name}\""))];
}

/// <summary>Whether one of the rows has a flag; false of no rows.</summary>
internal sealed class AnyNode(SelectedField selected, int ordinal, Field flag) : OutputNode(selected, flag)
{
    public int Ordinal { get; } = ordinal;
}

/// <summary>A count, 0 when there is no row at all.</summary>
internal sealed class CountNode(SelectedField field, int ordinal, Field? of = null) : OutputNode(field, of)
{
    public int Ordinal { get; } = ordinal;
}

/// <summary>A quarter or month of a group's key, which storage has as one integer.</summary>
internal sealed class DatePartNode(SelectedField selected, int ordinal, DatePart part, Field field) : OutputNode(selected, field)
{
    public int Ordinal { get; } = ordinal;

    public DatePart Part { get; } = part;
}

/// <summary>A group's part of the whole, 0 to 1; null when no row of the group has a value.</summary>
internal sealed class ShareNode(SelectedField field, int part, int known, int whole, bool isReal, Field? of = null) : OutputNode(field, of)
{
    public int Known { get; } = known;

    public bool IsReal { get; } = isReal;

    public int Part { get; } = part;

    public int Whole { get; } = whole;
}

/// <summary>The parts of a date that rows can be grouped by.</summary>
internal enum DatePart
{
    Day,
    Month,
    Quarter,
    Year,
}
