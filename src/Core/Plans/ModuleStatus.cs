namespace OgpGraph.Core;

[Doc("How a module stands.", "O estado de um módulo.")]
public enum ModuleStatus
{
    [Doc("It serves.", "Está a servir.")]
    Active,

    [Doc("It could not be loaded or breaks a rule; error says why. Everything else serves.", "Não pôde ser carregado ou viola uma regra; error diz porquê. Tudo o resto serve.")]
    Failed,
}
