using System.Text.RegularExpressions;

namespace OgpGraph.Engine.Importing;

/// <summary>Says the form of a document's text.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class FormAttribute(TextForm form) : Attribute
{
    public TextForm Form { get; } = form;

    /// <summary>True when a plain number is taken as its text.</summary>
    public bool AllowsNumber => Form == TextForm.Code;

    /// <summary>What is expected, as a sentence part; null when the text has the form.</summary>
    public string? Expected(string text) => Form switch
    {
        TextForm.Id when !Id().IsMatch(text) => "an id of letters, digits, '-', '.' and '_'",
        TextForm.Slug when !Slug().IsMatch(text) => "a short name as tax-assistant",
        TextForm.TypeName when !TypeName().IsMatch(text) => "a name as AirStation, of letters and digits and at most 60 of them",
        TextForm.FieldName when !FieldName().IsMatch(text) => "a name as signedOn, of letters and digits and at most 60 of them",
        TextForm.FileName when !FileName().IsMatch(text) => "the name of a CSV file beside this one, without a folder, as stations.csv",
        TextForm.OgpId when !OgpId().IsMatch(text) => "an OGP id as PT0010",
        TextForm.Country when !Country().IsMatch(text) => "a country as PT (ISO 3166-1 alpha-2)",
        TextForm.Citation when !Citation().IsMatch(text) => "a document's id, or document#place as deck#l.80",
        TextForm.Organization when !Organization().IsMatch(text) => "scheme and identifier as PT-NIPPC:500000000",
        TextForm.Address when !IsWebAddress(text) => "an absolute address that begins with http:// or https://",
        TextForm.PrintedAddress when text.Any(char.IsWhiteSpace) || (OtherScheme().IsMatch(text) && !IsWebAddress(text)) => "a web address as the source prints it",
        _ => null,
    };

    private static bool IsWebAddress(string text)
        => !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Slug();

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]{0,59}\z")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^[a-z][A-Za-z0-9]{0,59}\z")]
    private static partial Regex FieldName();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*\.csv\z")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^[A-Z]{2}[0-9]{4}\z")]
    private static partial Regex OgpId();

    [GeneratedRegex(@"^[A-Z]{2}\z")]
    private static partial Regex Country();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*(#\S(.*\S)?)?\z")]
    private static partial Regex Citation();

    [GeneratedRegex(@"^[A-Z]{2}-[A-Z0-9_-]+:\S+\z")]
    private static partial Regex Organization();

    // A host with a port looks like a scheme too; a scheme has no dot here.
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+-]*:(?![0-9])")]
    private static partial Regex OtherScheme();
}
