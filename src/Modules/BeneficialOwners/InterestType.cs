namespace OgpGraph.Modules.BeneficialOwners;

[Label("Interest type", "Tipo de interesse"), Doc("The kind of interest in an entity: the 23 codes of BODS 0.4.", "O tipo de interesse numa entidade: os 23 códigos do BODS 0.4.")]
public enum InterestType
{
    [Label("Shareholding", "Participação social"), Doc("Holds shares.", "Detém participações sociais.")]
    Shareholding,

    [Label("Voting rights", "Direitos de voto"), Doc("Holds voting rights.", "Detém direitos de voto.")]
    VotingRights,

    [Label("Appointment of board", "Nomeação da administração"), Doc("May appoint the board.", "Pode nomear o órgão de administração.")]
    AppointmentOfBoard,

    [Label("Other influence or control", "Outra influência ou controlo"), Doc("Influences or controls in another way.", "Exerce influência ou controlo de outra forma.")]
    OtherInfluenceOrControl,

    [Label("Senior managing official", "Dirigente de topo"), Doc("Manages at the top, which is declared where no owner is found.", "Exerce a direção de topo, o que se declara quando não se identifica proprietário.")]
    SeniorManagingOfficial,

    [Label("Settlor", "Instituidor"), Doc("Set up a trust or similar arrangement.", "Constituiu um fundo fiduciário (trust) ou figura semelhante.")]
    Settlor,

    [Label("Trustee", "Administrador fiduciário"), Doc("Administers a trust or similar arrangement.", "Administra um fundo fiduciário (trust) ou figura semelhante.")]
    Trustee,

    [Label("Protector", "Protetor"), Doc("Guards the wishes of the settlor of a trust or similar arrangement.", "Vela pela vontade de quem constituiu um fundo fiduciário (trust) ou figura semelhante.")]
    Protector,

    [Label("Beneficiary of an arrangement", "Beneficiário de figura jurídica"), Doc("Benefits from a trust or other legal arrangement.", "Beneficia de um fundo fiduciário (trust) ou de outra figura jurídica.")]
    BeneficiaryOfLegalArrangement,

    [Label("Surplus assets on dissolution", "Remanescente na dissolução"), Doc("Has a right to what is left when the entity is wound up.", "Tem direito ao que sobra na dissolução da entidade.")]
    RightsToSurplusAssetsOnDissolution,

    [Label("Rights to profit or income", "Direito a lucros ou rendimentos"), Doc("Has a right to profit or income of the entity.", "Tem direito a lucros ou rendimentos da entidade.")]
    RightsToProfitOrIncome,

    [Label("Rights by contract", "Direitos por contrato"), Doc("Has rights by a contract.", "Tem direitos por contrato.")]
    RightsGrantedByContract,

    [Label("Conditional rights by contract", "Direitos condicionais por contrato"), Doc("Has rights by a contract once a condition is met.", "Tem direitos por contrato, verificada uma condição.")]
    ConditionalRightsGrantedByContract,

    [Label("Control via company rules", "Controlo pelos estatutos"), Doc("Controls by the company's rules or articles.", "Controla através dos estatutos ou regras da sociedade.")]
    ControlViaCompanyRulesOrArticles,

    [Label("Control by law", "Controlo por lei"), Doc("Controls by law, as the State does its agencies.", "Controla por força da lei, como o Estado controla os seus organismos.")]
    ControlByLegalFramework,

    [Label("Board member", "Membro da administração"), Doc("Sits on the board.", "É membro do órgão de administração.")]
    BoardMember,

    [Label("Board chair", "Presidente da administração"), Doc("Chairs the board.", "Preside ao órgão de administração.")]
    BoardChair,

    [Label("Unknown interest", "Interesse desconhecido"), Doc("There is an interest, its kind is not known.", "Há um interesse, de tipo desconhecido.")]
    UnknownInterest,

    [Label("Unpublished interest", "Interesse não publicado"), Doc("The kind of interest is known and not published.", "O tipo de interesse é conhecido e não é publicado.")]
    UnpublishedInterest,

    [Label("Use of assets", "Usufruto de ativos"), Doc("Enjoys and uses assets of the entity.", "Usufrui de ativos da entidade.")]
    EnjoymentAndUseOfAssets,

    [Label("Profit or income from assets", "Rendimentos de ativos"), Doc("Has a right to profit or income from assets of the entity.", "Tem direito a lucros ou rendimentos de ativos da entidade.")]
    RightToProfitOrIncomeFromAssets,

    [Label("Nominee", "Nomeado (nominee)"), Doc("Acts for somebody else, who nominated them.", "Age por conta de outrem, que o nomeou.")]
    Nominee,

    [Label("Nominator", "Nomeante (nominator)"), Doc("Has somebody else act for them.", "Tem outrem a agir por sua conta.")]
    Nominator,
}
