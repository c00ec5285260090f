using System.Linq.Expressions;

namespace OgpGraph.Core;

/// <summary>
/// The properties of a row that a source leaves out, always or often: null in one of them says nothing, and what another source said stays. Null in any other property is a statement and replaces.
/// Made once for each importer, not once for each row.
/// </summary>
/// <typeparam name="T">The row class.</typeparam>
public sealed class Omissions<T> : IOmissions
    where T : class
{
    /// <summary>Names them.</summary>
    /// <param name="properties">Each a property of the row that can be null, as <c>c => c.Ocid</c>; none that the text search reads.</param>
    /// <exception cref="ArgumentException">An expression is no property of the row, or the property is searched.</exception>
    public Omissions(params IEnumerable<Expression<Func<T, object?>>> properties)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in properties)
        {
            var body = property.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : property.Body;
            if (body is not MemberExpression { Member: System.Reflection.PropertyInfo member } || member.IsDefined(typeof(SearchableAttribute), inherit: false))
            {
                throw new ArgumentException($"{property} is no property of {typeof(T).Name} that may be left out: the text search would not see what stays.", nameof(properties));
            }

            names.Add(member.Name);
        }

        Names = names;
    }

    /// <inheritdoc/>
    public IReadOnlySet<string> Names { get; }
}
