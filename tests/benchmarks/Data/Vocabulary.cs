namespace OgpGraph.Benchmarks.Data;

/// <summary>Words of the made-up rows. No entity is called so: each name says that it is synthetic.</summary>
internal static class Vocabulary
{
    /// <summary>NUTS 2 codes in the 2021 edition, each with its share of the contracts in percent.</summary>
    public static IReadOnlyList<(string Code, int Percent)> Regions { get; } =
        [("PT11", 33), ("PT17", 29), ("PT16", 19), ("PT18", 7), ("PT15", 5), ("PT30", 3), ("PT20", 2)];

    /// <summary>What is bought, with its code of the Common Procurement Vocabulary.</summary>
    public static IReadOnlyList<(string Object, string Cpv)> Purchases { get; } =
    [
        ("Aquisição de licenças de software de gestão", "48000000-8"),
        ("Serviços de computação em nuvem", "72000000-5"),
        ("Consultoria de gestão de projetos", "79411000-8"),
        ("Empreitada de reabilitação de edifício escolar", "45214200-2"),
        ("Construção de habitação a custos acessíveis", "45211000-9"),
        ("Fornecimento de equipamento informático", "30200000-1"),
        ("Fornecimento de refeições escolares", "55524000-9"),
        ("Serviços de limpeza de instalações", "90910000-9"),
        ("Serviços de vigilância e segurança", "79710000-4"),
        ("Aquisição de viaturas elétricas", "34144900-7"),
        ("Fornecimento de medicamentos", "33600000-6"),
        ("Fornecimento de dispositivos médicos", "33100000-1"),
        ("Manutenção de equipamento de climatização", "50730000-1"),
        ("Beneficiação de estradas e caminhos", "45233140-2"),
        ("Instalação de painéis fotovoltaicos", "09331200-0"),
        ("Formação profissional em competências digitais", "80530000-8"),
        ("Recolha e transporte de resíduos", "90511000-2"),
        ("Serviços de engenharia e fiscalização de obra", "71247000-1"),
        ("Fornecimento de energia elétrica", "09310000-5"),
        ("Serviços de comunicações eletrónicas", "64200000-8"),
    ];

    /// <summary>Kinds of public bodies.</summary>
    public static IReadOnlyList<string> PublicBodies { get; } =
        ["Município", "Freguesia", "Direção-Geral", "Instituto Público", "Hospital", "Universidade", "Agrupamento de Escolas", "Serviço Regional"];

    /// <summary>Trades of companies.</summary>
    public static IReadOnlyList<string> Trades { get; } =
        ["Construções", "Engenharia", "Informática", "Consultoria", "Limpezas", "Saúde", "Energia", "Transportes", "Alimentação", "Segurança", "Formação", "Comunicações"];

    /// <summary>Procedures in the words of the source, by their place in the enum ProcurementProcedure.</summary>
    public static IReadOnlyList<string> Procedures { get; } =
        ["Ajuste Direto Regime Geral", "Consulta Prévia", "Concurso limitado por prévia qualificação", "Concurso público", "Ao abrigo de acordo-quadro (art.º 259.º)", "Contratação excluída II"];
}
