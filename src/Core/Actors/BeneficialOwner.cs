namespace OgpGraph.Core;

[Label("Beneficial owners", "Beneficiários efetivos"),
    Doc("Who stands at the end of an entity's chains of ownership, over one span of time: computed from declared direct interests, never "
    + "added to a declared indirect total. A person whose interests are all said not to be beneficial ownership is none; what is not said "
    + "counts as if it were. Nobody is told longer than the entity, the person and those between stood. The owners as at a day: where "
    + "{from: {ngt: day}, to: {nlt: day}}. Person, entity and reason are all null for what could not be followed to an end: the share "
    + "that goes round in a circle, or chains that are too long or too many.",
    "Quem está no fim das cadeias de propriedade de uma entidade, num intervalo de tempo: calculado a partir dos interesses diretos "
    + "declarados, nunca somado a um total indireto declarado. Quem só tem interesses que se declara não serem titularidade efetiva não é "
    + "titular; o que não se declara conta como se fosse. Ninguém é indicado para além do tempo da entidade, da pessoa e das que ficam "
    + "entre elas. Os titulares num dia: where {from: {ngt: dia}, to: {nlt: dia}}. Pessoa, entidade e motivo são todos nulos para o que "
    + "não se pôde seguir até ao fim: a quota que anda em círculo, ou cadeias demasiado longas ou numerosas.")]
public sealed class BeneficialOwner
{
    [Key, Doc("The entry's key.", "A chave da entrada.")]
    public required string Id { get; set; }

    [Ref<Organization>, Indexed(nameof(OwnerGroupId), nameof(IsSynthetic), nameof(From), nameof(To)),
        Label("Owned entity", "Entidade detida"), Doc("The entity that is owned.", "A entidade detida.")]
    public required string OrganizationId { get; set; }

    [Ref<OwnerGroup>, Indexed(nameof(OrganizationId), nameof(IsSynthetic), nameof(From), nameof(To)),
        Label("Owner group", "Grupo de titularidade"),
        Doc("The person, by the opaque group; null when the chain ends in an entity or in a reason.",
        "A pessoa, pelo grupo opaco; nulo quando a cadeia termina numa entidade ou num motivo.")]
    public string? OwnerGroupId { get; set; }

    [Ref<Organization>, Label("Entity at the end", "Entidade final"), Doc("The entity in which the chain ends, nobody being declared behind it; null when it ends in a person or in a reason.", "A entidade em que a cadeia termina, sem ninguém declarado por detrás; nulo quando termina numa pessoa ou num motivo.")]
    public string? UltimateOrganizationId { get; set; }

    [Label("Reason for no owner", "Motivo sem beneficiário"), Doc("The declared reason in which the chain ends; null when it ends in a person or an entity.", "O motivo declarado em que a cadeia termina; nulo quando termina numa pessoa ou numa entidade.")]
    public UnspecifiedReason? Reason { get; set; }

    [Unit("percent"), Label("Lowest share", "Quota mínima"), Doc("The lowest share that the declared ranges allow, multiplied along each chain and added over chains; where a share on the way is not stated, the declared total's, and null when there is none: it is not zero.", "A quota mínima que os intervalos declarados permitem, multiplicada ao longo de cada cadeia e somada entre cadeias; onde falta uma quota no caminho, a do total declarado, e nulo quando não há: não é zero.")]
    public decimal? ShareLow { get; set; }

    [Unit("percent"), Label("Highest share", "Quota máxima"), Doc("The highest share that the declared ranges allow; where a share on the way is not stated, the declared total's, and null when there is none.", "A quota máxima que os intervalos declarados permitem; onde falta uma quota no caminho, a do total declarado, e nulo quando não há.")]
    public decimal? ShareHigh { get; set; }

    [NotAdditive, Unit("links"), Label("Links in the chain", "Elos da cadeia"), Doc("The links of the shortest chain: 1 for a direct interest.", "Os elos da cadeia mais curta: 1 para um interesse direto.")]
    public int Links { get; set; }

    [Label("Chain of entities", "Cadeia de entidades"), Doc("The entities between owner and owned on the shortest chain, by key, the owned one's side first, divided by a space; null when there is none.", "As entidades entre quem detém e quem é detido na cadeia mais curta, pela chave, do lado da detida, separadas por espaço; nulo quando não há.")]
    public string? Chain { get; set; }

    [Label("From", "De"), Doc("The first day of the span; null when it is not known.", "O primeiro dia do intervalo; nulo quando não se conhece.")]
    public DateOnly? From { get; set; }

    [Indexed, Label("To", "Até"), Doc("The last day of the span; null while it lasts or when its end is not known.", "O último dia do intervalo; nulo enquanto dura ou quando não se conhece o fim.")]
    public DateOnly? To { get; set; }

    [Label("Chain complete", "Cadeia completa"), Doc("False when a chain of the entity could not be followed to its end in this span: it goes round in a circle, is longer than 20 links, or is beyond the first 5,000. Shares are then the least that is certain, the highest share too, and owners may be missing.", "Falso quando uma cadeia da entidade não se pôde seguir até ao fim neste intervalo: anda em círculo, tem mais de 20 elos ou está além das primeiras 5.000. As quotas são então o mínimo certo, também a máxima, e podem faltar titulares.")]
    public bool IsComplete { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True when an interest of the chain was made up to show how the service works.", "Verdadeiro quando um interesse da cadeia foi inventado para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
