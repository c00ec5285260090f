namespace OgpGraph.Modules.BeneficialOwners;

[Doc("The kind of interest in an entity: the 23 codes of BODS 0.4.", "O tipo de interesse numa entidade: os 23 códigos do BODS 0.4.")]
public enum InterestType
{
    [Doc("Holds shares.", "Detém participações sociais.")]
    Shareholding,

    [Doc("Holds voting rights.", "Detém direitos de voto.")]
    VotingRights,

    [Doc("May appoint the board.", "Pode nomear o órgão de administração.")]
    AppointmentOfBoard,

    [Doc("Influences or controls in another way.", "Exerce influência ou controlo de outra forma.")]
    OtherInfluenceOrControl,

    [Doc("Manages at the top, which is declared where no owner is found.", "Exerce a direção de topo, o que se declara quando não se identifica proprietário.")]
    SeniorManagingOfficial,

    [Doc("Set up a trust or similar arrangement.", "Constituiu um fundo fiduciário (trust) ou figura semelhante.")]
    Settlor,

    [Doc("Administers a trust or similar arrangement.", "Administra um fundo fiduciário (trust) ou figura semelhante.")]
    Trustee,

    [Doc("Guards the wishes of the settlor of a trust or similar arrangement.", "Vela pela vontade de quem constituiu um fundo fiduciário (trust) ou figura semelhante.")]
    Protector,

    [Doc("Benefits from a trust or other legal arrangement.", "Beneficia de um fundo fiduciário (trust) ou de outra figura jurídica.")]
    BeneficiaryOfLegalArrangement,

    [Doc("Has a right to what is left when the entity is wound up.", "Tem direito ao que sobra na dissolução da entidade.")]
    RightsToSurplusAssetsOnDissolution,

    [Doc("Has a right to profit or income of the entity.", "Tem direito a lucros ou rendimentos da entidade.")]
    RightsToProfitOrIncome,

    [Doc("Has rights by a contract.", "Tem direitos por contrato.")]
    RightsGrantedByContract,

    [Doc("Has rights by a contract once a condition is met.", "Tem direitos por contrato, verificada uma condição.")]
    ConditionalRightsGrantedByContract,

    [Doc("Controls by the company's rules or articles.", "Controla através dos estatutos ou regras da sociedade.")]
    ControlViaCompanyRulesOrArticles,

    [Doc("Controls by law, as the State does its agencies.", "Controla por força da lei, como o Estado controla os seus organismos.")]
    ControlByLegalFramework,

    [Doc("Sits on the board.", "É membro do órgão de administração.")]
    BoardMember,

    [Doc("Chairs the board.", "Preside ao órgão de administração.")]
    BoardChair,

    [Doc("There is an interest, its kind is not known.", "Há um interesse, de tipo desconhecido.")]
    UnknownInterest,

    [Doc("The kind of interest is known and not published.", "O tipo de interesse é conhecido e não é publicado.")]
    UnpublishedInterest,

    [Doc("Enjoys and uses assets of the entity.", "Usufrui de ativos da entidade.")]
    EnjoymentAndUseOfAssets,

    [Doc("Has a right to profit or income from assets of the entity.", "Tem direito a lucros ou rendimentos de ativos da entidade.")]
    RightToProfitOrIncomeFromAssets,

    [Doc("Acts for somebody else, who nominated them.", "Age por conta de outrem, que o nomeou.")]
    Nominee,

    [Doc("Has somebody else act for them.", "Tem outrem a agir por sua conta.")]
    Nominator,
}
