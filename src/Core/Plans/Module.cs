namespace OgpGraph.Core;

[Label("Modules", "Módulos"), Doc("A commitment area's part of the service.", "A parte do serviço de uma área de compromisso.")]
public sealed class Module
{
    [Key, Doc("The module's id, e.g. tax-assistant.", "O identificador do módulo, p. ex. tax-assistant.")]
    public required string Id { get; set; }

    [Label("Short name", "Nome curto"), Doc("The module's short name: its id.", "O nome curto do módulo: o seu identificador.")]
    public required string Slug { get; set; }

    [Label("Version", "Versão"), Doc("The module's version; null when it could not be read, and of a commitment without code.", "A versão do módulo; nulo quando não pôde ser lida, e num compromisso sem código.")]
    public string? Version { get; set; }

    [Label("Status", "Estado"), Doc("How it stands.", "O seu estado.")]
    public ModuleStatus Status { get; set; }

    [Label("Error", "Erro"), Doc("Why it does not serve; null when it does.", "Porque não serve; nulo quando serve.")]
    public string? Error { get; set; }
}
