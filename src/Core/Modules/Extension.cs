using System.Linq.Expressions;

namespace OgpGraph.Core;

/// <summary>What a module adds to <typeparamref name="T"/>. A field name that two modules claim stops the start and names both.</summary>
/// <typeparam name="T">The type that is extended.</typeparam>
public sealed class Extension<T>
    where T : class
{
    private readonly List<ExtensionDefinition> _extensions;
    private int _last = -1;

    internal Extension(List<ExtensionDefinition> extensions) => _extensions = extensions;

    /// <summary>A to-many edge: a connection that can be filtered (<c>some all none any count</c>), sorted, paged, aggregated and grouped.</summary>
    /// <typeparam name="TRow">The class at the other end.</typeparam>
    /// <param name="field">The GraphQL field, in camel case.</param>
    /// <param name="foreignKey">The row's property that holds the key of <typeparamref name="T"/>.</param>
    /// <param name="en">The description in English.</param>
    /// <param name="pt">The description in Portuguese.</param>
    /// <param name="where">A condition on the row; null for none.</param>
    /// <param name="plainList">True for a short plain list instead of a connection.</param>
    public Extension<T> Many<TRow>(string field, Expression<Func<TRow, object?>> foreignKey, string en, string pt, Expression<Func<TRow, bool>>? where = null, bool plainList = false)
        where TRow : class
        => Add(new ManyDefinition(typeof(T), field, en, pt, typeof(TRow), foreignKey, null, null, where, plainList));

    /// <summary>A to-many edge through a link table.</summary>
    /// <typeparam name="TLink">The link class.</typeparam>
    /// <typeparam name="TRow">The class at the other end.</typeparam>
    /// <param name="field">The GraphQL field, in camel case.</param>
    /// <param name="parentKey">The link's property that holds the key of <typeparamref name="T"/>.</param>
    /// <param name="rowKey">The link's property that holds the key of <typeparamref name="TRow"/>.</param>
    /// <param name="en">The description in English.</param>
    /// <param name="pt">The description in Portuguese.</param>
    /// <param name="where">A condition on the link; null for none.</param>
    /// <param name="plainList">True for a short plain list instead of a connection.</param>
    public Extension<T> Many<TLink, TRow>(string field, Expression<Func<TLink, object?>> parentKey, Expression<Func<TLink, object?>> rowKey, string en, string pt, Expression<Func<TLink, bool>>? where = null, bool plainList = false)
        where TLink : class
        where TRow : class
        => Add(new ManyDefinition(typeof(T), field, en, pt, typeof(TRow), parentKey, typeof(TLink), rowKey, where, plainList));

    /// <summary>
    /// A to-many edge by a question of your own, such as the owners of a contract's supplier on the day of its signing. It becomes SQL.
    /// </summary>
    /// <typeparam name="TRow">The class at the other end; each row at most once.</typeparam>
    /// <param name="field">The GraphQL field, in camel case.</param>
    /// <param name="rows">From the row and the tables to the rows at the other end, in no order.</param>
    /// <param name="en">The description in English.</param>
    /// <param name="pt">The description in Portuguese.</param>
    public Extension<T> Many<TRow>(string field, Expression<Func<T, IGraphData, IQueryable<TRow>>> rows, string en, string pt)
        where TRow : class
        => Add(new QueryDefinition(typeof(T), field, en, pt, typeof(TRow), rows));

    /// <summary>A to-one edge: the row with the key of <typeparamref name="T"/>, the greatest by <paramref name="latestBy"/> when there are several.</summary>
    /// <typeparam name="TRow">The class at the other end.</typeparam>
    /// <param name="field">The GraphQL field, in camel case.</param>
    /// <param name="foreignKey">The row's property that holds the key of <typeparamref name="T"/>.</param>
    /// <param name="en">The description in English.</param>
    /// <param name="pt">The description in Portuguese.</param>
    /// <param name="where">A condition on the row; null for none.</param>
    /// <param name="latestBy">What to sort by, greatest first and nulls last; none when at most one row has the key.</param>
    public Extension<T> One<TRow>(string field, Expression<Func<TRow, object?>> foreignKey, string en, string pt, Expression<Func<TRow, bool>>? where = null, params Expression<Func<TRow, object?>>[] latestBy)
        where TRow : class
        => Add(new OneDefinition(typeof(T), field, en, pt, typeof(TRow), foreignKey, where, latestBy));

    /// <summary>A field computed in SQL from the row and the tables: usable in <c>where</c>, <c>order</c>, aggregates and exports.</summary>
    /// <typeparam name="TValue">A scalar of the contract: string, bool, int, long, decimal, double, DateOnly, DateTime, or an enum;
    /// nullable when it can be unknown.</typeparam>
    /// <param name="field">The GraphQL field, in camel case.</param>
    /// <param name="expression">From the row and the tables to the value. No method of your own: it becomes SQL.</param>
    /// <param name="en">The description in English.</param>
    /// <param name="pt">The description in Portuguese.</param>
    public Extension<T> Compute<TValue>(string field, Expression<Func<T, IGraphData, TValue>> expression, string en, string pt)
        => Add(new ComputeDefinition(typeof(T), field, en, pt, expression));

    /// <summary>
    /// A computed field of which each value is costly, such as one that adds up other rows: computed for all rows when the database is built and after an import that changed a table that it reads,
    /// and kept with an index. To a reader it is as any other. Not for what reads facts, whose answers depend on <c>asOf</c>, nor for personal data.
    /// Used by: recovery-plan, <c>module.Extend&lt;Contract&gt;().Precompute("isPossiblySplit", …)</c>.
    /// </summary>
    /// <typeparam name="TValue">A bool, number, day or enum; null stands for what is not known.</typeparam>
    /// <param name="field">The GraphQL field, in camel case.</param>
    /// <param name="expression">From the row and the tables to the value. No method of your own: it becomes SQL.</param>
    /// <param name="en">The description in English.</param>
    /// <param name="pt">The description in Portuguese.</param>
    public Extension<T> Precompute<TValue>(string field, Expression<Func<T, IGraphData, TValue?>> expression, string en, string pt)
        where TValue : struct
        => Add(new ComputeDefinition(typeof(T), field, en, pt, expression, IsStored: true));

    /// <summary>A field whose values are not in the database: <paramref name="batch"/> gets the keys of a whole page. Output only.</summary>
    /// <typeparam name="TValue">A scalar of the contract.</typeparam>
    /// <param name="field">The GraphQL field, in camel case.</param>
    /// <param name="batch">From the keys of a page to their values; runs on the request's thread, so it must be quick and heed the token.</param>
    /// <param name="en">The description in English.</param>
    /// <param name="pt">The description in Portuguese.</param>
    public Extension<T> Load<TValue>(string field, Func<IReadOnlyList<string>, CancellationToken, IReadOnlyDictionary<string, TValue>> batch, string en, string pt)
        => Add(new LoadDefinition(typeof(T), field, en, pt, typeof(TValue), (keys, cancel) =>
        {
            var values = new Dictionary<string, object?>(keys.Count);
            foreach (var (key, value) in batch(keys, cancel))
            {
                values[key] = value;
            }

            return values;
        }));

    /// <summary>The short name, for readers, of the field that was declared last: <c>.Many(…).Label("Contracts won", "Contratos ganhos")</c>. Without one, the field's name is spelled out in words.</summary>
    /// <param name="en">A few words in English.</param>
    /// <param name="pt">A few words in Portuguese (pt-PT).</param>
    /// <exception cref="InvalidOperationException">No field was declared yet.</exception>
    public Extension<T> Label(string en, string pt)
    {
        if (_last < 0)
        {
            throw new InvalidOperationException($"Label(\"{en}\") stands before any field. Write it after the field that it names.");
        }

        _extensions[_last] = _extensions[_last] with { Label = new LabelAttribute(en, pt) };
        return this;
    }

    /// <summary>The field that was computed last is a number whose values are not to be added, such as a percentage or a score: its <c>sum</c> is null, and <c>sumReason</c> says <c>NOT_ADDITIVE</c>; its average stands.</summary>
    /// <param name="hasAverage">False for a number whose average means nothing either, such as a place in an order.</param>
    /// <exception cref="InvalidOperationException">The field that was declared last is not computed.</exception>
    public Extension<T> NotAdditive(bool hasAverage = true)
    {
        if (_last < 0 || _extensions[_last] is not ComputeDefinition computed)
        {
            throw new InvalidOperationException(
                "NotAdditive() stands after no computed field. Write it after the Compute or Precompute of the number that is not to be "
                + "added.");
        }

        _extensions[_last] = computed with { IsAdditive = false, HasAverage = hasAverage };
        return this;
    }

    private Extension<T> Add(ExtensionDefinition definition)
    {
        _last = _extensions.Count;
        _extensions.Add(definition);
        return this;
    }
}
