using System.Linq.Expressions;

namespace OgpGraph.Core;

/// <summary>A data table that a module or the core declares.</summary>
/// <param name="RowType">The class of a row.</param>
/// <param name="Seed">The seed file under the module's <c>seed/</c> folder; null when rows come from elsewhere.</param>
/// <param name="RootField">The root field that lists the rows; null for the plural of the type's name, empty for none.</param>
public sealed record TableDefinition(Type RowType, string? Seed, string? RootField);

/// <summary>An indicator type of a module.</summary>
/// <param name="Code">The indicator's code, unique in the plan: <c>tax-assistant.access-growth</c>.</param>
/// <param name="ObservationType">The observation class with its own dimensions.</param>
public sealed record IndicatorDefinition(string Code, Type ObservationType);

/// <summary>An indicator that is computed from tables when the projection is built.</summary>
/// <param name="Code">The indicator's code, unique in the plan.</param>
/// <param name="NameEn">The name in English.</param>
/// <param name="NamePt">The name in Portuguese.</param>
/// <param name="Unit">The unit of the value, e.g. <c>datasets</c>.</param>
/// <param name="Value">The expression that becomes SQL.</param>
public sealed record MeasureDefinition(string Code, string NameEn, string NamePt, string Unit, Expression<Func<IGraphData, decimal?>> Value);

/// <summary>A format that a module can read.</summary>
/// <param name="Format">The file ending without its dot, in lower case.</param>
/// <param name="RowType">The class of a row.</param>
/// <param name="ImporterType">A class with <see cref="IRowImporter{TRow}"/> and a constructor without parameters.</param>
public sealed record ImportDefinition(string Format, Type RowType, Type ImporterType);

/// <summary>Something that a module adds to a type: the common part.</summary>
/// <param name="Type">The type that is extended.</param>
/// <param name="Field">The GraphQL field's name, in camel case.</param>
/// <param name="En">Its description in English.</param>
/// <param name="Pt">Its description in Portuguese.</param>
public abstract record ExtensionDefinition(Type Type, string Field, string En, string Pt);

/// <summary>A to-many edge.</summary>
/// <param name="Type">The type that is extended.</param>
/// <param name="Field">The GraphQL field's name.</param>
/// <param name="En">Its description in English.</param>
/// <param name="Pt">Its description in Portuguese.</param>
/// <param name="RowType">The class at the other end.</param>
/// <param name="ForeignKey">The property that holds the parent's key: of the row, or of the link when there is one.</param>
/// <param name="Link">The class that joins parent and row; null for none.</param>
/// <param name="LinkRowKey">The link's property that holds the row's key; null without a link.</param>
/// <param name="Where">A condition on the row, or on the link when there is one; null for none.</param>
/// <param name="IsPlainList">True for a short plain list, false for a connection.</param>
public sealed record ManyDefinition(
    Type Type, string Field, string En, string Pt, Type RowType,
    LambdaExpression ForeignKey, Type? Link, LambdaExpression? LinkRowKey, LambdaExpression? Where, bool IsPlainList)
    : ExtensionDefinition(Type, Field, En, Pt);

/// <summary>A to-one edge: the first of several rows by an order.</summary>
/// <param name="Type">The type that is extended.</param>
/// <param name="Field">The GraphQL field's name.</param>
/// <param name="En">Its description in English.</param>
/// <param name="Pt">Its description in Portuguese.</param>
/// <param name="RowType">The class at the other end.</param>
/// <param name="ForeignKey">The row's property that holds the parent's key.</param>
/// <param name="Where">A condition on the row; null for none.</param>
/// <param name="LatestBy">The row's properties to sort by, greatest first, nulls last; empty when at most one row has the key.</param>
public sealed record OneDefinition(
    Type Type, string Field, string En, string Pt, Type RowType,
    LambdaExpression ForeignKey, LambdaExpression? Where, IReadOnlyList<LambdaExpression> LatestBy)
    : ExtensionDefinition(Type, Field, En, Pt);

/// <summary>A field computed in SQL: usable in <c>where</c>, <c>order</c>, aggregates and exports.</summary>
/// <param name="Type">The type that is extended.</param>
/// <param name="Field">The GraphQL field's name.</param>
/// <param name="En">Its description in English.</param>
/// <param name="Pt">Its description in Portuguese.</param>
/// <param name="Expression">From the row and the tables to the value.</param>
public sealed record ComputeDefinition(Type Type, string Field, string En, string Pt, LambdaExpression Expression)
    : ExtensionDefinition(Type, Field, En, Pt);

/// <summary>A field whose values a delegate gives for a page of keys at once: output only.</summary>
/// <param name="Type">The type that is extended.</param>
/// <param name="Field">The GraphQL field's name.</param>
/// <param name="En">Its description in English.</param>
/// <param name="Pt">Its description in Portuguese.</param>
/// <param name="ValueType">The class of a value: a scalar of the contract.</param>
/// <param name="Loader">From the keys of a page to their values; a key without a value is absent.</param>
public sealed record LoadDefinition(
    Type Type, string Field, string En, string Pt, Type ValueType,
    Func<IReadOnlyList<string>, CancellationToken, IReadOnlyDictionary<string, object?>> Loader)
    : ExtensionDefinition(Type, Field, En, Pt);
