namespace OgpGraph.Engine.Importing;

/// <summary>The form that a text of a document has.</summary>
internal enum TextForm
{
    /// <summary>Letters, digits, hyphen, dot and underscore: it becomes part of a key.</summary>
    Id,

    /// <summary>Kebab case: it becomes part of an address.</summary>
    Slug,

    /// <summary>Pascal case: the name of a type.</summary>
    TypeName,

    /// <summary>Camel case: the name of a field.</summary>
    FieldName,

    /// <summary>A file's name without a folder, ending in .csv.</summary>
    FileName,

    /// <summary>OGP's identifier, e.g. PT0010.</summary>
    OgpId,

    /// <summary>ISO 3166-1 alpha-2.</summary>
    Country,

    /// <summary>A document's id, or with # and the place in it.</summary>
    Citation,

    /// <summary>Scheme and identifier of a legal entity.</summary>
    Organization,

    /// <summary>An absolute address, http or https.</summary>
    Address,

    /// <summary>An address as a source prints it, perhaps without its scheme.</summary>
    PrintedAddress,

    /// <summary>A text that may look like a number.</summary>
    Code,
}
