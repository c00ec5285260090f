namespace OgpGraph.Core;

/// <summary>Personal data: absent for the anonymous reader from fields, filters, sorts, groups, search, exports and error texts alike.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
