using System.Linq.Expressions;
using System.Reflection;

namespace OgpGraph.Engine.Graph;

/// <summary>An edge to rows of another entity.</summary>
public sealed class Edge : Member
{
    /// <summary>The shape of the edge.</summary>
    public required EdgeKind Kind { get; init; }

    /// <summary>The class at the other end.</summary>
    public required Type TargetType { get; init; }

    /// <summary>The entity at the other end.</summary>
    public Entity Target { get; internal set; } = null!;

    /// <summary>For <see cref="EdgeKind.Reference"/>: the row's own field that holds the target's key.</summary>
    public Field? Reference { get; init; }

    /// <summary>For the other kinds: the property that holds the parent's key, of the row or of the link; null with <see cref="Query"/>.</summary>
    public PropertyInfo? ForeignKey { get; init; }

    /// <summary>The class that joins parent and row; null for none.</summary>
    public Type? Link { get; init; }

    /// <summary>The link's property that holds the row's key.</summary>
    public PropertyInfo? LinkRowKey { get; init; }

    /// <summary>A condition on the row, or on the link when there is one.</summary>
    public LambdaExpression? Where { get; init; }

    /// <summary>From parent and tables to the rows, where no key leads to them; null for none.</summary>
    public LambdaExpression? Query { get; init; }

    /// <summary>For <see cref="EdgeKind.First"/>: what to sort by, greatest first.</summary>
    public IReadOnlyList<LambdaExpression> LatestBy { get; init; } = [];

    /// <summary>True for an edge to many rows.</summary>
    public bool IsMany => Kind is EdgeKind.Connection or EdgeKind.List;

    /// <summary>True when a reference always has its row; a fact's may be left out by <c>asOf</c>.</summary>
    public bool IsRequired => Reference is { IsNullable: false } && !Target.IsFact;
}
