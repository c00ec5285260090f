namespace OgpGraph.Core;

/// <summary>
/// The property holds the key of a row of <typeparamref name="T"/>. A property <c>SupplierId</c> gives the fields <c>supplierId</c> and <c>supplier</c>, and an index.
/// </summary>
/// <typeparam name="T">The class that is referred to.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RefAttribute<T> : RefAttribute
    where T : class
{
    /// <inheritdoc/>
    public override Type Target => typeof(T);
}

/// <summary>The common part of <see cref="RefAttribute{T}"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class RefAttribute : Attribute
{
    /// <summary>The class that is referred to.</summary>
    public abstract Type Target { get; }
}
