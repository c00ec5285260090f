namespace OgpGraph.Modules.Cybersecurity;

[Doc("The class of a cybersecurity incident, by the taxonomy that ENISA and the national CSIRT network use (Reference Security Incident Taxonomy).", "A classe de um incidente de cibersegurança, segundo a taxonomia da ENISA e da Rede Nacional de CSIRT (Reference Security Incident Taxonomy).")]
public enum IncidentClass
{
    [Doc("Abusive content, such as spam.", "Conteúdo abusivo, como spam.")]
    AbusiveContent,

    [Doc("Malicious code.", "Código malicioso.")]
    MaliciousCode,

    [Doc("Information gathering, such as scanning.", "Recolha de informação, como varrimentos.")]
    InformationGathering,

    [Doc("An attempt to intrude.", "Tentativa de intrusão.")]
    IntrusionAttempts,

    [Doc("An intrusion.", "Intrusão.")]
    Intrusions,

    [Doc("Loss of availability, such as a denial of service.", "Perda de disponibilidade, como uma negação de serviço.")]
    Availability,

    [Doc("Access to information, or change of it, without authority.", "Acesso ou alteração não autorizados de informação.")]
    InformationContentSecurity,

    [Doc("Fraud, such as phishing.", "Fraude, como phishing.")]
    Fraud,

    [Doc("A vulnerable system, before anything happened.", "Sistema vulnerável, antes de algo acontecer.")]
    Vulnerable,

    [Doc("Another incident.", "Outro incidente.")]
    Other,
}
