namespace OgpGraph.Core;

/// <summary>Text that <c>search(text:)</c> finds. The first one of a class is the result's title.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SearchableAttribute : Attribute;
