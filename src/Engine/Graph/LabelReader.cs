using System.Reflection;

namespace OgpGraph.Engine.Graph;

/// <summary>Reads the short names of types, members and values, and makes one where there is none.</summary>
internal static class LabelReader
{
    /// <summary>The label of an entity's global id.</summary>
    public static Label GlobalId { get; } = new("Global id", "Identificador global");

    /// <summary>The label of a natural key that has none of its own.</summary>
    public static Label Key { get; } = new("Key", "Chave");

    /// <summary>The label of the row that two columns refer to.</summary>
    public static Label Node { get; } = new("Row", "Registo");

    /// <summary>The label beside a class, property, enum or value.</summary>
    /// <param name="member">What has it.</param>
    /// <param name="name">The name in the schema, for when it has none.</param>
    /// <param name="owner">Whom a broken one is told of.</param>
    public static Label Of(MemberInfo member, string name, string owner) => Stated(member, owner) ?? Spelled(name);

    /// <summary>The label of what an extension adds.</summary>
    public static Label Of(ExtensionDefinition extension, string owner)
        => extension.Label is { } stated ? Checked(stated, $"{extension.Type.Name}.{extension.Field}", owner) : Spelled(extension.Field);

    /// <summary>The label beside a member; null when it has none.</summary>
    public static Label? Stated(MemberInfo member, string owner)
        => member.GetCustomAttribute<LabelAttribute>(inherit: false) is { } stated ? Checked(stated, member is Type ? member.Name : $"{member.DeclaringType?.Name}.{member.Name}", owner) : null;

    /// <summary>The label of a part of something, as <c>Period (from)</c>.</summary>
    public static Label Part(Label whole, Label part) => new($"{whole.En} ({Naming.Camel(part.En)})", $"{whole.Pt} ({Naming.Camel(part.Pt)})");

    /// <summary>The label of a reference's id beside that of the reference.</summary>
    public static Label IdOf(Label reference) => new($"{reference.En} (id)", $"{reference.Pt} (id)");

    /// <summary>The name in words, the same in both languages.</summary>
    public static Label Spelled(string name) => new(Naming.Words(name), Naming.Words(name));

    private static Label Checked(LabelAttribute stated, string place, string owner)
    {
        foreach (var text in (string?[])[stated.En, stated.Pt])
        {
            if (string.IsNullOrWhiteSpace(text) || text.Length > Label.MostCharacters || text.Any(char.IsControl))
            {
                throw GraphModelBuilder.Bad(owner, $"the label of {place} must be one line of 1 to {Label.MostCharacters} characters in both languages");
            }
        }

        return new Label(stated.En, stated.Pt);
    }
}
