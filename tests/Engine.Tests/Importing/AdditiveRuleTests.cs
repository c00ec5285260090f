using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class AdditiveRuleTests
{
    [Theory]
    [InlineData("Whether the two overlap is unclear, never add them.")]
    [InlineData("This value is not to be added to another.")]
    [InlineData("The two cannot simply be summed.")]
    [InlineData("Do not add: one commitment may serve several axes.")]
    [InlineData("You must NOT ADD these.")]
    [InlineData("Counts that aren't additive.")]
    [InlineData("A non-additive measure.")]
    [InlineData("There may be double counting.")]
    [InlineData("The two counts overlap.")]
    [InlineData("Cumulative since 2019.")]
    [InlineData("Some persons are counted twice.")]
    [InlineData("The years should not be aggregated.")]
    public void A_caveat_in_English_can_forbid_adding(string caveat)
        => Assert.True(AdditiveRule.Forbids(new LocalizedText { En = caveat }));

    [Theory]
    [InlineData("Não se sabe se há sobreposição, nunca somar os dois valores.")]
    [InlineData("É um só evento e este valor não se soma a outro.")]
    [InlineData("Um compromisso pode servir vários eixos - não somar.")]
    [InlineData("Os valores não devem ser somados.")]
    [InlineData("Contagens que NÃO SÃO SOMÁVEIS.")]
    [InlineData("Nunca adicionar à contagem anterior.")]
    [InlineData("Pode haver dupla contagem.")]
    [InlineData("As contagens sobrepõem-se.")]
    [InlineData("Valor acumulado desde 2019.")]
    [InlineData("Não agregar os anos.")]
    [InlineData("Há pessoas contadas duas vezes.")]
    public void A_caveat_in_Portuguese_can_forbid_adding(string caveat)
        => Assert.True(AdditiveRule.Forbids(new LocalizedText { Pt = caveat }));

    [Theory]
    [InlineData("These are comments, not persons.", "São comentários, não pessoas.")]
    [InlineData("The source does not say how it made this value.", "A fonte não diz quantas entidades estão obrigadas.")]
    [InlineData("The sum of both halves of the year, as the source gives it.", "A soma dos dois semestres, tal como a fonte a dá.")]
    [InlineData("Not counted in summer.", "Não inclui o sumário.")]
    [InlineData("Without double counting.", "Sem dupla contagem.")]
    [InlineData("The two do not overlap.", "Não há sobreposição.")]
    public void Other_caveats_forbid_nothing(string english, string portuguese)
        => Assert.False(AdditiveRule.Forbids(new LocalizedText { En = english, Pt = portuguese }));

    [Theory]
    [InlineData("percent", false)]
    [InlineData("% of households", false)]
    [InlineData("ratio", false)]
    [InlineData("× the baseline", false)]
    [InlineData("Taxa de resposta", false)]
    [InlineData("micrograms per cubic metre", false)]
    [InlineData("visitors per month", false)]
    [InlineData("habitantes/km²", false)]
    [InlineData("year", false)]
    [InlineData("índice", false)]
    [InlineData("persons", true)]
    [InlineData("years", true)]
    [InlineData("permits", true)]
    [InlineData("shareholders", true)]
    [InlineData("operações", true)]
    [InlineData("EUR", true)]
    public void Shares_rates_and_places_in_time_are_not_additive(string unit, bool adds)
        => Assert.Equal(adds, AdditiveUnit.Adds(unit));
}
