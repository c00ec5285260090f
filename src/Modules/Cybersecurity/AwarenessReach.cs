namespace OgpGraph.Modules.Cybersecurity;

[Label("Persons reached", "Pessoas alcançadas"), Doc("How many persons actions on cybersecurity reached, by means. Means may overlap: do not add them.", "Quantas pessoas as ações sobre cibersegurança alcançaram, por meio. Os meios podem sobrepor-se: não se somam.")]
public sealed class AwarenessReach : Observation
{
    [Label("Means", "Meio"), Doc("By what they were reached.", "Por que meio foram alcançadas.")]
    public AwarenessMeans Means { get; set; }
}
