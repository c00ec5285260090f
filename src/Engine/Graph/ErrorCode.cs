namespace OgpGraph.Engine.Graph;

/// <summary>The stable codes of all errors, at the start and in answers (<c>extensions.code</c>). A code never changes its meaning.</summary>
public static class ErrorCode
{
    /// <summary>Two owners claim one name; the start stops and names both.</summary>
    public const string NameClash = "OGP001";

    /// <summary>A module cannot be loaded or breaks a rule of the contract; it becomes a status.</summary>
    public const string BadModule = "OGP002";

    /// <summary>A YAML or CSV file is malformed; the message has file, line, column and what was expected.</summary>
    public const string BadSeed = "OGP003";

    /// <summary>A module was built against a version of the contract that this host does not take.</summary>
    public const string ContractVersion = "OGP004";

    /// <summary>The database cannot be opened, made or read.</summary>
    public const string Storage = "OGP005";

    /// <summary>The HTTP request is not a GraphQL request: no JSON, no query, wrong types.</summary>
    public const string BadRequest = "OGP101";

    /// <summary>The document is not GraphQL.</summary>
    public const string Syntax = "OGP102";

    /// <summary>The document does not fit the schema.</summary>
    public const string Validation = "OGP103";

    /// <summary>The document is larger or more twisted than the limits allow.</summary>
    public const string DocumentLimit = "OGP104";

    /// <summary>The request would cost more than the limit allows.</summary>
    public const string CostLimit = "OGP105";

    /// <summary>A variable is missing or does not fit its type.</summary>
    public const string BadVariable = "OGP106";

    /// <summary>An argument has a value that cannot be used, such as <c>first: -1</c>.</summary>
    public const string BadArgument = "OGP107";

    /// <summary>A cursor is malformed or belongs to another question.</summary>
    public const string BadCursor = "OGP108";

    /// <summary>The answer took longer than the limit allows.</summary>
    public const string Timeout = "OGP109";

    /// <summary>A fault of the service; the log has the reason.</summary>
    public const string Internal = "OGP110";

    /// <summary>The document has no such operation, or several and none is named.</summary>
    public const string NoOperation = "OGP111";

    /// <summary>The HTTP method cannot carry this operation.</summary>
    public const string Method = "OGP112";

    /// <summary>The request body is larger than the limit allows.</summary>
    public const string BodyLimit = "OGP113";

    /// <summary>The body's media type, or what the client accepts, is not one that the service speaks.</summary>
    public const string MediaType = "OGP114";

    /// <summary>An id is malformed or of another type than the field expects.</summary>
    public const string BadId = "OGP115";

    /// <summary>A bearer token is not accepted, or the host accepts none.</summary>
    public const string BadToken = "OGP116";

    /// <summary>A token is valid, but does not allow personal data to be read.</summary>
    public const string NoScope = "OGP117";

    /// <summary>A reader of personal data states no purpose, or none that can be kept.</summary>
    public const string NoPurpose = "OGP118";

    /// <summary>The access log cannot be written or read; nothing personal is answered without it.</summary>
    public const string AccessLog = "OGP119";

    /// <summary>The answer would have more bytes than the limit allows.</summary>
    public const string AnswerLimit = "OGP120";

    /// <summary>A question asks how its answer comes about, and the host does not tell: the setting <c>Explain</c> is off.</summary>
    public const string NoExplain = "OGP121";

    /// <summary>A table would have more rows than may be written, or than its format can hold.</summary>
    public const string TableLimit = "OGP122";

    /// <summary>As many tables as may are being written; try again a little later.</summary>
    public const string TablesBusy = "OGP123";

    /// <summary>The question has no such list, or none of it can be a table.</summary>
    public const string NoTable = "OGP124";

    /// <summary>A sum is too large for storage's integers; ask for the sums of fewer rows.</summary>
    public const string SumLimit = "OGP125";

    /// <summary>An address names no saved question, or no form of answer.</summary>
    public const string UnknownQuestion = "OGP130";

    /// <summary>A link's token holds no question.</summary>
    public const string BadLink = "OGP131";

    /// <summary>A parameter of an address is unknown, or has a value that cannot be used.</summary>
    public const string BadParameter = "OGP132";

    /// <summary>A saved question's file breaks a rule of its form; it is left out.</summary>
    public const string BadQuestion = "OGP133";

    /// <summary>A question's table is none of groups, or too large, so that it is no cube.</summary>
    public const string NoCube = "OGP134";
}
