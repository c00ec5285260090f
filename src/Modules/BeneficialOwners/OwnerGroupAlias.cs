namespace OgpGraph.Modules.BeneficialOwners;

[Label("Other owner group tokens", "Outros códigos de titularidade"), Doc("Another token of the person behind an owner group: of a further identifier, or of a group that was one of its own until both were found to be one person. Whoever has kept the key of such a group finds the group that stands for it here.", "Outro código da pessoa por detrás de um grupo de titularidade: de mais um identificador, ou de um grupo que existia à parte até se ver que ambos são a mesma pessoa. Quem guardou a chave de um grupo assim encontra aqui o grupo que o substitui.")]
public sealed class OwnerGroupAlias
{
    [Key, Label("Other token", "Outro código"), Doc("The other token; it says nothing about the person and cannot be turned back.", "O outro código; nada diz sobre a pessoa e não pode ser revertido.")]
    public required string Id { get; set; }

    [Ref<OwnerGroup>, Label("Owner group", "Grupo de titularidade"), Doc("The group that stands for the person.", "O grupo que representa a pessoa.")]
    public required string OwnerGroupId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The key of the source that first told of it.", "A chave da fonte que primeiro o disse.")]
    public string? SourceId { get; set; }
}
