namespace OgpGraph.Modules.RecoveryPlan;

[Label("NUTS regions", "Regiões NUTS"), Doc("A region of Portugal at level 2 of NUTS, in the edition of 2021, of 2024, or both.", "Uma região de Portugal no nível 2 da NUTS, na versão de 2021, na de 2024 ou em ambas.")]
public sealed class NutsRegion
{
    [Key, Label("NUTS code", "Código NUTS"), Doc("The code, e.g. PT11.", "O código, p. ex. PT11.")]
    public required string Id { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("The name.", "O nome.")]
    public LocalizedText Name { get; set; } = new();

    [Label("In NUTS 2021", "Na NUTS 2021"),
        Doc("True when the edition of 2021 has it: the one in which region of contracts and projects stands when the source names a "
        + "place.", "Verdadeiro quando consta da versão de 2021: aquela em que region de contratos e projetos está quando a fonte nomeia "
        + "um local.")]
    public bool IsIn2021 { get; set; }

    [Label("In NUTS 2024", "Na NUTS 2024"),
        Doc("True when the edition of 2024 has it: a contract whose source gives a code of that edition alone stands under it.",
        "Verdadeiro quando consta da versão de 2024: um contrato cuja fonte só dá um código dessa versão está nela.")]
    public bool IsIn2024 { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is stated.", "Onde consta.")]
    public required string SourceId { get; set; }
}
