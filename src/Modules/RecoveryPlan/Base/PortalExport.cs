using System.Globalization;
using System.Text;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// The table that the portal BASE gives to anybody who searches it and presses "Exportar": other headings than IMPIC's files, no contract
/// number. A contract's key is made of its content:
/// of what stands when it is signed and published, not of what comes later (closing, effective price), so that a later export of the same
/// contract is the same row.
/// </summary>
public static class PortalExport
{
    /// <summary>The heading by which the table is known.</summary>
    public const string Heading = "Objeto do Contrato";

    /// <summary>The same in the spelling of before 2012.</summary>
    public const string OldHeading = "Objecto do Contrato";

    private const int KeyBytes = 12;

    private const long KeyFields = (1L << (int)BaseField.Object) | (1L << (int)BaseField.Buyers) | (1L << (int)BaseField.Suppliers)
        | (1L << (int)BaseField.Price) | (1L << (int)BaseField.PublishedOn) | (1L << (int)BaseField.SignedOn);

    private static readonly IReadOnlyDictionary<BaseField, string[]> Headings = new Dictionary<BaseField, string[]>
    {
        [BaseField.Object] = [Heading, OldHeading],
        [BaseField.Procedure] = ["Tipo de Procedimento"],
        [BaseField.Kinds] = ["Tipo(s) de Contrato", "Tipo de Contrato"],
        [BaseField.Cpv] = ["CPV", "CPVs"],
        [BaseField.Buyers] = ["Entidade(s) Adjudicante(s)", "Entidade Adjudicante"],
        [BaseField.Suppliers] = ["Entidade(s) Adjudicatária(s)", "Entidade Adjudicatária"],
        [BaseField.Price] = ["Preço Contratual", "Preço Contratual (€)"],
        [BaseField.PublishedOn] = ["Data de Publicação"],
        [BaseField.SignedOn] = ["Data de Celebração do Contrato", "Data de Celebração"],
        [BaseField.Duration] = ["Prazo de Execução"],
        [BaseField.Locations] = ["Local de Execução"],
        [BaseField.LegalBasis] = ["Fundamentação"],
        [BaseField.ClosedOn] = ["Data de Fecho do Contrato"],
        [BaseField.EffectivePrice] = ["Preço Total Efetivo", "Preço Total Efectivo"],
        [BaseField.Framework] = ["Descrição do Acordo Quadro"],
        [BaseField.Centralised] = ["Procedimento Centralizado"],
    };

    /// <summary>The headings of a table's fields: the portal's where it has them, else IMPIC's.</summary>
    /// <param name="row">A row of the table.</param>
    public static IReadOnlyList<string> NamesOf(ImportRow row)
        => [.. BaseFields.Names.Select((name, field) => !row.Has(name) && Headings.TryGetValue((BaseField)field, out var others)
            && others.FirstOrDefault(row.Has) is { } other ? other : name)];

    /// <summary>True when a row has all of what its key is made of.</summary>
    /// <param name="fields">The row.</param>
    public static bool HasKey(BaseFields fields) => (fields.Present & KeyFields) == KeyFields;

    /// <summary>True for a row of a table that has no contract numbers.</summary>
    /// <param name="row">A row of the table.</param>
    public static bool IsOne(ImportRow row) => (row.Has(Heading) || row.Has(OldHeading))
        && !row.Has(BaseFields.Names[(int)BaseField.Contract]);

    /// <summary>
    /// The key of a contract's content: "portal-" and 24 letters, of the SHA-256 of object, price and days of publication and signing,
    /// each in one form whatever the file's, and of the keys of buyer and suppliers, which for natural persons are tokens. What else an
    /// export may have or lack is no part of it, so that one with fewer columns finds the same contracts.
    /// </summary>
    /// <param name="fields">The row.</param>
    /// <param name="parties">The keys of buyer and suppliers.</param>
    public static string KeyOf(BaseFields fields, IEnumerable<string> parties)
    {
        var content = new StringBuilder();
        Append(content, BaseText.Plain(fields.Text(BaseField.Object)));
        foreach (var field in (ReadOnlySpan<BaseField>)[BaseField.PublishedOn, BaseField.SignedOn])
        {
            Append(content, LisbonDay.Of(fields.Text(field))?.ToString("O", CultureInfo.InvariantCulture) ?? fields.Text(field));
        }

        Append(content, fields.Number(BaseField.Price)?.Value is { } price ? price.ToString("0.00####", CultureInfo.InvariantCulture)
            : fields.Text(BaseField.Price));
        foreach (var party in parties)
        {
            Append(content, party);
        }

        return "portal-" + LetterKey.Of(content.ToString(), KeyBytes);
    }

    private static void Append(StringBuilder content, string? value)
        => content.AppendJoin(' ', (value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Append('\u001f');
}
