namespace OgpGraph.Modules.Cybersecurity;

[Doc("A sector of Directive (EU) 2022/2555 (NIS 2), annexes I and II.", "Um setor da Diretiva (UE) 2022/2555 (SRI 2), anexos I e II.")]
public enum IncidentSector
{
    [Doc("Energy.", "Energia.")]
    Energy,

    [Doc("Transport.", "Transportes.")]
    Transport,

    [Doc("Banking and financial market infrastructures.", "Setor bancário e infraestruturas do mercado financeiro.")]
    Finance,

    [Doc("Health.", "Saúde.")]
    Health,

    [Doc("Drinking water.", "Água potável.")]
    DrinkingWater,

    [Doc("Waste water.", "Águas residuais.")]
    WasteWater,

    [Doc("Digital infrastructure and management of ICT services.", "Infraestruturas digitais e gestão de serviços TIC.")]
    DigitalInfrastructure,

    [Doc("Public administration.", "Administração pública.")]
    PublicAdministration,

    [Doc("Research.", "Investigação.")]
    Research,

    [Doc("Another sector.", "Outro setor.")]
    Other,
}
