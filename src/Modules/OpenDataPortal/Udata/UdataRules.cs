namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>What udata's objects are held against.</summary>
public static class UdataRules
{
    public static readonly ImportRule NoObject = new("udata.no-object", ImportSeverity.Error, "The record is no JSON object.", "O registo não é um objeto JSON.");

    public static readonly ImportRule KindNotKept = new("udata.kind-not-kept", ImportSeverity.Information, "The object is neither a dataset, an organisation nor a licence; this service keeps none of its kind.", "O objeto não é um conjunto de dados, uma organização nem uma licença; este serviço não guarda objetos deste tipo.");

    public static readonly ImportRule MissingId = new("udata.missing-id", ImportSeverity.Error, "The object has no id or no title, so it was set aside.", "O objeto não tem id ou não tem título, pelo que foi posto de parte.");

    public static readonly ImportRule Private = new("udata.private", ImportSeverity.Information, "The dataset is private on the portal; it was left out.", "O conjunto de dados é privado no portal; foi deixado de fora.");

    public static readonly ImportRule BadDate = new("udata.bad-date", ImportSeverity.Warning, "The value is no date of ISO 8601, as 2024-03-31; it is unknown.", "O valor não é uma data ISO 8601, como 2024-03-31; fica desconhecido.");

    public static readonly ImportRule BadNumber = new("udata.bad-number", ImportSeverity.Warning,
        "The value is no whole number of zero or more, or can be read two ways as 1.234 can; it is unknown.",
        "O valor não é um número inteiro maior ou igual a zero, ou lê-se de duas maneiras como 1.234; fica desconhecido.");

    public static readonly ImportRule UnknownFrequency = new("udata.unknown-frequency", ImportSeverity.Warning, "The update frequency is no code that is known; it is treated as not stated.", "A frequência de atualização não é um código conhecido; trata-se como não indicada.");

    public static readonly ImportRule ResourcesElsewhere = new("udata.resources-elsewhere", ImportSeverity.Warning, "The dataset's resources are not in the file, so its quality was not computed; take the pages of API version 1.", "Os recursos do conjunto de dados não estão no ficheiro, pelo que a qualidade não foi calculada; use as páginas da versão 1 da API.");

    public static readonly ImportRule BusinessNumber = new("udata.business-number", ImportSeverity.Information, "The organisation's business number is no Portuguese one, so it was not joined to a legal entity.", "O número da organização não é português, pelo que não foi ligada a uma pessoa coletiva.");

    public static readonly IReadOnlyList<ImportRule> All = [NoObject, KindNotKept, MissingId, Private, BadDate, BadNumber, UnknownFrequency, ResourcesElsewhere, BusinessNumber];
}
