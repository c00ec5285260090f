namespace OgpGraph.Modules.AccessToInformation;

[Label("Designated officers", "Responsáveis pelo acesso à informação"), Doc("How many officers for access to information were designated and reported. Reporting is voluntary: it is no count of all.", "Quantos responsáveis pelo acesso à informação foram designados e comunicados. A comunicação é voluntária: não é a contagem de todos.")]
[GraphName("DesignatedOfficers", "designatedOfficers")]
public sealed class DesignatedOfficers : Observation
{
    [Label("Moment of the count", "Momento da contagem"), Doc("The moment of the count.", "O momento da contagem.")]
    public OfficerCountMoment Moment { get; set; }
}
