namespace OgpGraph.Core;

[Label("Module status", "Estado do módulo"), Doc("How a module stands.", "O estado de um módulo.")]
public enum ModuleStatus
{
    [Label("Active", "Ativo"), Doc("It serves.", "Está a servir.")]
    Active,

    [Label("Failed", "Com falha"), Doc("It could not be loaded or breaks a rule; error says why. Everything else serves.", "Não pôde ser carregado ou viola uma regra; error diz porquê. Tudo o resto serve.")]
    Failed,
}
