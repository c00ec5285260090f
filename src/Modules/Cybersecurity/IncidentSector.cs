namespace OgpGraph.Modules.Cybersecurity;

[Label("Sector (NIS 2)", "Setor (SRI 2)"), Doc("A sector of Directive (EU) 2022/2555 (NIS 2), annexes I and II.", "Um setor da Diretiva (UE) 2022/2555 (SRI 2), anexos I e II.")]
public enum IncidentSector
{
    [Label("Energy", "Energia"), Doc("Energy.", "Energia.")]
    Energy,

    [Label("Transport", "Transportes"), Doc("Transport.", "Transportes.")]
    Transport,

    [Label("Banking and finance", "Banca e mercados financeiros"), Doc("Banking and financial market infrastructures.", "Setor bancário e infraestruturas do mercado financeiro.")]
    Finance,

    [Label("Health", "Saúde"), Doc("Health.", "Saúde.")]
    Health,

    [Label("Drinking water", "Água potável"), Doc("Drinking water.", "Água potável.")]
    DrinkingWater,

    [Label("Waste water", "Águas residuais"), Doc("Waste water.", "Águas residuais.")]
    WasteWater,

    [Label("Digital infrastructure", "Infraestruturas digitais"), Doc("Digital infrastructure and management of ICT services.", "Infraestruturas digitais e gestão de serviços TIC.")]
    DigitalInfrastructure,

    [Label("Public administration", "Administração pública"), Doc("Public administration.", "Administração pública.")]
    PublicAdministration,

    [Label("Research", "Investigação"), Doc("Research.", "Investigação.")]
    Research,

    [Label("Other sector", "Outro setor"), Doc("Another sector.", "Outro setor.")]
    Other,
}
