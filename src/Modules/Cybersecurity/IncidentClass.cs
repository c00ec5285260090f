namespace OgpGraph.Modules.Cybersecurity;

[Label("Incident class", "Classe de incidente"), Doc("The class of a cybersecurity incident, by the taxonomy that ENISA and the national CSIRT network use (Reference Security Incident Taxonomy).", "A classe de um incidente de cibersegurança, segundo a taxonomia da ENISA e da Rede Nacional de CSIRT (Reference Security Incident Taxonomy).")]
public enum IncidentClass
{
    [Label("Abusive content", "Conteúdo abusivo"), Doc("Abusive content, such as spam.", "Conteúdo abusivo, como spam.")]
    AbusiveContent,

    [Label("Malicious code", "Código malicioso"), Doc("Malicious code.", "Código malicioso.")]
    MaliciousCode,

    [Label("Information gathering", "Recolha de informação"), Doc("Information gathering, such as scanning.", "Recolha de informação, como varrimentos.")]
    InformationGathering,

    [Label("Intrusion attempt", "Tentativa de intrusão"), Doc("An attempt to intrude.", "Tentativa de intrusão.")]
    IntrusionAttempts,

    [Label("Intrusion", "Intrusão"), Doc("An intrusion.", "Intrusão.")]
    Intrusions,

    [Label("Availability", "Disponibilidade"), Doc("Loss of availability, such as a denial of service.", "Perda de disponibilidade, como uma negação de serviço.")]
    Availability,

    [Label("Information content security", "Segurança da informação"), Doc("Access to information, or change of it, without authority.", "Acesso ou alteração não autorizados de informação.")]
    InformationContentSecurity,

    [Label("Fraud", "Fraude"), Doc("Fraud, such as phishing.", "Fraude, como phishing.")]
    Fraud,

    [Label("Vulnerable system", "Sistema vulnerável"), Doc("A vulnerable system, before anything happened.", "Sistema vulnerável, antes de algo acontecer.")]
    Vulnerable,

    [Label("Other incident", "Outro incidente"), Doc("Another incident.", "Outro incidente.")]
    Other,
}
