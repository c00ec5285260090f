using System.Globalization;
using CsCheck;
using OgpGraph.Modules.OpenDataPortal;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

/// <summary>What publishers of catalogues write: frequencies, days, licences and agents in all their forms.</summary>
public sealed class CatalogueWordsTests
{
    private const string Authority = "http://publications.europa.eu/resource/authority/";
    private const string Inspire = "http://inspire.ec.europa.eu/metadata-codelist/MaintenanceFrequency/";

    [Theory]
    [InlineData(Inspire + "annually", "annual")]
    [InlineData(Inspire + "fortnightly", "biweekly")]
    [InlineData(Inspire + "biannually", "semiannual")]
    [InlineData(Inspire + "continual", "continuous")]
    [InlineData(Inspire + "asNeeded", "punctual")]
    [InlineData(Inspire + "notPlanned", "notPlanned")]
    [InlineData("http://standards.iso.org/iso/19139/resources/codelist/gmxCodelists.xml#MD_MaintenanceFrequencyCode_quarterly", "quarterly")]
    [InlineData(Authority + "frequency/ANNUAL_2", "semiannual")]
    [InlineData(Authority + "frequency/BIWEEKLY", "biweekly")]
    [InlineData(Authority + "frequency/BIMONTHLY", "bimonthly")]
    [InlineData(Authority + "frequency/12HRS", "twelveHours")]
    [InlineData(Authority + "frequency/UNKNOWN", null)]
    [InlineData("http://purl.org/cld/freq/semiweekly", "semiweekly")]
    [InlineData("R/P1Y", "annual")]
    [InlineData("R/P1M", "monthly")]
    [InlineData("R/P0.5M", "semimonthly")]
    [InlineData("R/P2W", "biweekly")]
    [InlineData("R5/2024-01-01T00:00:00Z/P3M", "quarterly")]
    [InlineData("P0Y1M0DT0H0M0S", "monthly")]
    [InlineData("R/PT1H", "hourly")]
    [InlineData("R/PT1S", "continuous")]
    [InlineData("P1D", "daily")]
    [InlineData("P24M", "biennial")]
    [InlineData("P1Y1D", null)]
    [InlineData("R/P5M", null)]
    [InlineData("Anual", "annual")]
    [InlineData("mensal", "monthly")]
    [InlineData("Semestral", "semiannual")]
    [InlineData("bianual", "semiannual")]
    [InlineData("bienal", "biennial")]
    [InlineData("quinzenal", "biweekly")]
    [InlineData("Bimestral", "bimonthly")]
    [InlineData("bimensal", "semimonthly")]
    [InlineData("diária", "daily")]
    [InlineData("em contínuo", "continuous")]
    [InlineData("Twice a year", "semiannual")]
    [InlineData("every two weeks", "biweekly")]
    [InlineData("biennially", "biennial")]
    [InlineData("às vezes", null)]
    public void A_frequency_is_read_in_every_vocabulary(string written, string? code)
    {
        Assert.Equal(code, UpdatePeriod.Code(written));
        var (row, findings) = CatalogueRun.Statement(CatalogueAddress.IsWeb(written) ? $"<dct:accrualPeriodicity rdf:resource=\"{written}\"/>" : $"<dct:accrualPeriodicity>{written}</dct:accrualPeriodicity>");
        Assert.Equal((code, code is null && !UpdatePeriod.IsNotStated(written) ? "dcat.unknown-frequency" : ""), (row.UpdateFrequency, findings));
    }

    [Fact]
    public void A_frequency_may_be_described()
    {
        Assert.Equal("semiannual", CatalogueRun.Statement("<dct:accrualPeriodicity><dct:Frequency><rdfs:label>semestral</rdfs:label></dct:Frequency></dct:accrualPeriodicity>").Row.UpdateFrequency);
        Assert.Equal("quarterly", CatalogueRun.Statement("<dct:accrualPeriodicity><time:DurationDescription><time:months>3</time:months></time:DurationDescription></dct:accrualPeriodicity>").Row.UpdateFrequency);
        Assert.Equal("monthly", CatalogueRun.Statement($"<dct:accrualPeriodicity rdf:resource=\"{Authority}frequency/OTHER\"/><dct:accrualPeriodicity>mensal</dct:accrualPeriodicity>").Row.UpdateFrequency);
    }

    [Theory]
    [InlineData("2024-03-01Z", "2024-03-01", "")]
    [InlineData("2024-03-01+01:00", "2024-03-01", "")]
    [InlineData("2024-03-01-05:00", "2024-03-01", "")]
    [InlineData("20240301", "2024-03-01", "")]
    [InlineData("2024-03", "2024-03-01", "dcat.part-of-date")]
    [InlineData("2024-03Z", "2024-03-01", "dcat.part-of-date")]
    [InlineData("2024", "2024-01-01", "dcat.part-of-date")]
    [InlineData("2024+01:00", "2024-01-01", "dcat.part-of-date")]
    [InlineData("2024-02-30", null, "dcat.bad-date")]
    [InlineData("2024-13", null, "dcat.bad-date")]
    [InlineData("ontem", null, "dcat.bad-date")]
    [InlineData("2024-03-01-0500", "2024-03-01", "")]
    [InlineData("20240301Z", "2024-03-01", "")]
    [InlineData("2024-03-01 10:00:00", "2024-03-01", "")]
    [InlineData("2024-03-01T23:30:00Z", "2024-03-01", "")]
    [InlineData("01/03/2024", null, "dcat.bad-date")]
    [InlineData("9999-12-31", null, "dcat.bad-date")]
    [InlineData("0001-01-01T00:00:00Z", null, "dcat.bad-date")]
    [InlineData("01-03-2024", null, "dcat.bad-date")]
    [InlineData("1.3.2024", null, "dcat.bad-date")]
    [InlineData("01/03/2024 10:00", null, "dcat.bad-date")]
    [InlineData("2024/03/01", null, "dcat.bad-date")]
    [InlineData("45352", null, "dcat.bad-date")]
    [InlineData("2024-03-01+25:00", null, "dcat.bad-date")]
    public void A_day_is_read_as_it_is_written(string written, string? day, string finding)
    {
        var (row, findings) = CatalogueRun.Statement($"<dct:modified>{written}</dct:modified>");
        Assert.Equal((day, finding), (row.LastUpdatedOn?.ToString("O", CultureInfo.InvariantCulture), findings));
    }

    [Fact]
    public void Spaces_make_no_other_publisher()
    {
        var run = CatalogueRun.Import(new ImportBenchSession(), CatalogueRun.Xml(
            CatalogueRun.Dataset("https://c.example/d/1", null, "<dct:publisher>Câmara  Municipal de Exemplo </dct:publisher>"),
            CatalogueRun.Dataset("https://c.example/d/2", null, "<dct:publisher>Câmara Municipal de Exemplo</dct:publisher>")));
        Assert.Equal("Câmara Municipal de Exemplo", Assert.Single(run.Rows<Publisher>()).Name);
    }

    [Fact]
    public void Of_several_days_the_newest_change_and_the_oldest_issue_count()
        => Gen.Int[0, 4000].Array[1, 5].Sample(
            offsets =>
            {
                var days = offsets.Select(new DateOnly(2015, 1, 1).AddDays).ToList();
                var (row, findings) = CatalogueRun.Statement(string.Concat(days.Select(d => $"<dct:modified>{d:yyyy-MM-dd}</dct:modified><dct:issued>{d:yyyy-MM-dd}</dct:issued>")));
                Assert.Equal((days.Max(), days.Min(), ""), (row.LastUpdatedOn, row.CreatedOn, findings));
            },
            iter: 100);

    [Theory]
    [InlineData("<dcat:startDate>2015</dcat:startDate><dcat:endDate>2020</dcat:endDate>", "2015-01-01", "2020-12-31")]
    [InlineData("<schema:startDate>2015-02</schema:startDate><schema:endDate>2016-02</schema:endDate>", "2015-02-01", "2016-02-29")]
    [InlineData("<time:hasBeginning><time:Instant><time:inXSDDate>2015-03-04</time:inXSDDate></time:Instant></time:hasBeginning><time:hasEnd><time:Instant><time:inXSDgYear>2016</time:inXSDgYear></time:Instant></time:hasEnd>", "2015-03-04", "2016-12-31")]
    [InlineData("<time:hasBeginning><time:Instant><time:inDateTime><time:DateTimeDescription><time:year>2015</time:year><time:month>--05</time:month></time:DateTimeDescription></time:inDateTime></time:Instant></time:hasBeginning>", "2015-05-01", null)]
    [InlineData("<dcat:endDate>2020-06-30</dcat:endDate>", null, "2020-06-30")]
    public void A_period_reaches_from_its_first_to_its_last_day(string inside, string? from, string? to)
    {
        var (row, findings) = CatalogueRun.Statement($"<dct:temporal><dct:PeriodOfTime>{inside}</dct:PeriodOfTime></dct:temporal>");
        Assert.Equal((from, to, ""), (row.TemporalFrom?.ToString("O", CultureInfo.InvariantCulture), row.TemporalTo?.ToString("O", CultureInfo.InvariantCulture), findings));
    }

    [Theory]
    [InlineData("<dct:temporal>2015/2020</dct:temporal>", "2015-01-01", "2020-12-31", "")]
    [InlineData("<dct:temporal>2015-06/..</dct:temporal>", "2015-06-01", null, "")]
    [InlineData("<dct:temporal>start=2015; end=2016-01-05; scheme=W3C-DTF;</dct:temporal>", "2015-01-01", "2016-01-05", "")]
    [InlineData("<dct:temporal>Idade Média</dct:temporal>", null, null, "dcat.unknown-period")]
    [InlineData("<dct:temporal rdf:resource=\"https://periods.example/2015\"/>", null, null, "dcat.unknown-period")]
    [InlineData("<dct:temporal>2018/2019</dct:temporal><dct:temporal>2011/2012</dct:temporal>", "2011-01-01", "2019-12-31", "dcat.several-periods")]
    [InlineData("<dct:temporal>2018/..</dct:temporal><dct:temporal>2011/2012</dct:temporal>", "2011-01-01", null, "dcat.several-periods")]
    [InlineData("<dct:temporal><time:Instant rdf:about=\"https://c.example/i\"><time:inXSDDate rdf:resource=\"https://c.example/i\"/><time:hasBeginning rdf:resource=\"https://c.example/i\"/></time:Instant></dct:temporal>", null, null, "dcat.bad-date dcat.bad-date dcat.bad-date")]
    public void A_period_may_be_written_or_several_or_unreadable(string inside, string? from, string? to, string finding)
    {
        var (row, findings) = CatalogueRun.Statement(inside);
        Assert.Equal((from, to), (row.TemporalFrom?.ToString("O", CultureInfo.InvariantCulture), row.TemporalTo?.ToString("O", CultureInfo.InvariantCulture)));
        Assert.Equal(finding.Split(' ')[0], findings.Split(' ')[0]);
    }

    [Theory]
    [InlineData("cc-by", "http://creativecommons.org/licenses/by/4.0/", "https://creativecommons.org/licenses/by/4.0", "https://www.creativecommons.org/licenses/by/4.0/legalcode", "https://creativecommons.org/licenses/by/4.0/legalcode.pt")]
    [InlineData("cc-by", "https://creativecommons.org/licenses/by/4.0/deed.pt", "https://creativecommons.org/licenses/by/4.0/deed.pt-pt", Authority + "licence/CC_BY_4_0", "http://www.opendefinition.org/licenses/cc-by/")]
    [InlineData("cc-by", "https://spdx.org/licenses/CC-BY-4.0.html", "CC-BY-4.0", "CC BY 4.0", "cc-by", "Creative Commons Attribution", "Creative Commons Attribution 4.0 International", "Creative Commons - Atribuição 4.0")]
    [InlineData("cc-by-sa", "CC_BYSA_4_0", "https://creativecommons.org/licenses/by-sa/4.0/deed.en", "CC-BY-SA-4.0")]
    [InlineData("cc-zero", "https://creativecommons.org/publicdomain/zero/1.0/legalcode", "CC0-1.0", Authority + "licence/CC0", "https://opendefinition.org/licenses/cc-zero")]
    [InlineData("odc-odbl", "https://opendatacommons.org/licenses/odbl/1-0/", "http://opendatacommons.org/licenses/odbl/", "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/summary/")]
    [InlineData("https://creativecommons.org/licenses/by/3.0/", "http://creativecommons.org/licenses/by/3.0", "CC-BY-3.0", Authority + "licence/CC_BY_3_0", "https://creativecommons.org/licenses/by/3.0/legalcode")]
    [InlineData("https://creativecommons.org/licenses/by/3.0/pt/", "http://creativecommons.org/licenses/by/3.0/pt/deed.pt")]
    [InlineData("https://creativecommons.org/licenses/by-nc-sa/4.0/", "CC_BYNCSA_4_0", "cc-by-nc-sa-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/legalcode.en")]
    [InlineData("MIT", "MIT", "https://opensource.org/licenses/MIT", "https://spdx.org/licenses/MIT.html")]
    [InlineData("https://x.example/licence", "http://x.example/licence", "https://www.x.example/licence/")]
    [InlineData("other-open", "Other (Open)", "other-open")]
    public void A_licence_is_one_however_it_is_written(string id, params string[] written)
    {
        Assert.All(written, w => Assert.Equal(id, DcatLicence.Id(w)));
        Assert.All(written, w => Assert.Equal(id, CatalogueRun.Statement(CatalogueAddress.IsWeb(w) ? $"<dct:license rdf:resource=\"{w}\"/>" : $"<dct:license>{w}</dct:license>").Row.Licence));
    }

    [Theory]
    [InlineData("<dct:rights rdf:resource=\"" + Authority + "access-right/PUBLIC\"/>", null, "dcat.access-right")]
    [InlineData("<dct:license>non-public</dct:license>", null, "dcat.access-right")]
    [InlineData("<dct:accessRights rdf:resource=\"" + Authority + "access-right/PUBLIC\"/>", null, "")]
    [InlineData("<dct:rights rdf:resource=\"" + Authority + "access-right/PUBLIC\"/><dct:rights>cc-by</dct:rights>", "cc-by", "dcat.access-right")]
    [InlineData("<dct:license rdf:resource=\"" + Authority + "licence/CC_BY_4_0\"/><dct:license rdf:resource=\"http://creativecommons.org/licenses/by/4.0/legalcode\"/>", "cc-by", "")]
    [InlineData("<dct:license>cc-by</dct:license><dct:license>odbl</dct:license>", "cc-by", "dcat.several-licences")]
    [InlineData("<dct:rights>Acesso público</dct:rights>", null, "dcat.access-right")]
    [InlineData("<dct:rights>Acesso livre.</dct:rights>", null, "dcat.access-right")]
    [InlineData("<dct:rights>open access</dct:rights>", null, "dcat.access-right")]
    [InlineData("<dct:rights>Sem restrições de acesso</dct:rights>", null, "dcat.access-right")]
    [InlineData("<dct:license>SEM LIMITACOES ao acesso público</dct:license>", null, "dcat.access-right")]
    [InlineData("<dct:rights>No limitations to public access</dct:rights>", null, "dcat.access-right")]
    [InlineData("<dct:rights>Licença pública de exemplo</dct:rights>", "Licença pública de exemplo", "")]
    [InlineData("<dct:rights>Domínio público</dct:rights>", "Domínio público", "")]
    [InlineData("<dct:license><dct:LicenseDocument><dct:identifier>cc-by</dct:identifier></dct:LicenseDocument></dct:license>", "cc-by", "")]
    [InlineData("<dct:license><dct:LicenseDocument><dct:source rdf:resource=\"https://creativecommons.org/licenses/by/4.0/\"/>"
        + "</dct:LicenseDocument></dct:license>", "cc-by", "")]
    [InlineData("<dct:license><dct:LicenseDocument><dct:type rdf:resource=\"http://purl.org/adms/licencetype/Attribution\"/>"
        + "</dct:LicenseDocument></dct:license>", null, "dcat.unread-licence")]
    [InlineData("<dct:license><dct:LicenseDocument rdf:about=\"https://x.example/l\"><owl:sameAs xmlns:owl=\"http://www.w3.org/2002/07/owl#\" "
        + "rdf:resource=\"https://creativecommons.org/licenses/by/4.0/\"/></dct:LicenseDocument></dct:license>", "cc-by", "")]
    public void Access_rights_are_no_licence_and_two_licences_are_told(string inside, string? id, string finding)
    {
        var (row, findings) = CatalogueRun.Statement(inside);
        Assert.Equal((id, finding), (row.Licence, findings));
    }

    [Theory]
    [InlineData("DAILY", "ANNUAL", null, "dcat.several-frequencies")]
    [InlineData("ANNUAL", "anual", "annual", "")]
    [InlineData("ANNUAL", "UNKNOWN", "annual", "")]
    public void Frequencies_that_differ_are_unknown_and_told(string one, string other, string? code, string finding)
    {
        static string Stated(string text) => $"<dct:accrualPeriodicity>{text}</dct:accrualPeriodicity>";
        var (row, findings) = CatalogueRun.Statement(Stated(one) + Stated(other));
        Assert.Equal((code, finding), (row.UpdateFrequency, findings));
    }

    [Theory]
    [InlineData("", "cc-by", "cc-by", "")]
    [InlineData("", "cc-by", "odbl", "dcat.several-licences")]
    [InlineData("<dct:license>cc-by</dct:license>", "cc-by", "odbl", "dcat.several-licences")]
    [InlineData("", "cc-by", "Acesso livre", "")]
    public void Licences_of_distributions_that_differ_are_told(string inside, string first, string second, string finding)
    {
        static string File(string licence, int place)
            => $"<dcat:distribution><dcat:Distribution rdf:about=\"https://c.example/f/{place}\"><dct:license>{licence}</dct:license></dcat:Distribution></dcat:distribution>";
        var (row, findings) = CatalogueRun.Statement(inside + File(first, 1) + File(second, 2));
        Assert.Equal(("cc-by", finding), (row.Licence, findings));
    }

    [Theory]
    [InlineData("<dct:PeriodOfTime><dcat:startDate>2020-01-01</dcat:startDate><dcat:endDate>2015-01-01</dcat:endDate></dct:PeriodOfTime>", null, null, "dcat.period-turned")]
    [InlineData("2020/2015", null, null, "dcat.period-turned")]
    [InlineData("2015/2015", "2015-01-01", "2015-12-31", "")]
    public void A_period_that_ends_before_it_begins_is_unknown(string period, string? from, string? to, string finding)
    {
        var (row, findings) = CatalogueRun.Statement($"<dct:temporal>{period}</dct:temporal>");
        Assert.Equal((from, to, finding), (row.TemporalFrom?.ToString("O", CultureInfo.InvariantCulture), row.TemporalTo?.ToString("O", CultureInfo.InvariantCulture), findings));
    }

    [Theory]
    [InlineData("<foaf:Agent rdf:about=\"https://c.example/o\"><foaf:name>N</foaf:name><dct:type rdf:resource=\"http://purl.org/adms/publishertype/NationalAuthority\"/></foaf:Agent>", "N", "")]
    [InlineData("<foaf:Agent rdf:about=\"https://c.example/o\"><foaf:name>N</foaf:name><dct:type rdf:resource=\"http://purl.org/adms/publishertype/Academia-ScientificOrganisation\"/></foaf:Agent>", "N", "")]
    [InlineData("<foaf:Agent><foaf:name>N</foaf:name><dct:type rdf:resource=\"http://purl.org/adms/publishertype/LocalAuthority\"/></foaf:Agent>", "N", "dcat.publisher-by-name")]
    [InlineData("<foaf:Organization><foaf:name>N</foaf:name></foaf:Organization>", "N", "dcat.publisher-by-name")]
    [InlineData("<schema:GovernmentOrganization rdf:about=\"https://c.example/o\"><schema:name>N</schema:name></schema:GovernmentOrganization>", "N", "")]
    [InlineData("<rdf:Description rdf:about=\"https://c.example/o\"><rdf:type rdf:resource=\"http://xmlns.com/foaf/0.1/Agent\"/><rdf:type rdf:resource=\"http://www.w3.org/ns/org#Organization\"/><foaf:name>N</foaf:name></rdf:Description>", "N", "")]
    [InlineData("<foaf:Agent rdf:about=\"https://c.example/o\"><foaf:name>N</foaf:name></foaf:Agent>", null, "dcat.publisher-no-organisation")]
    [InlineData("<foaf:Agent rdf:about=\"https://c.example/o\"><foaf:name>N</foaf:name><dct:type rdf:resource=\"http://purl.org/adms/publishertype/PrivateIndividual(s)\"/></foaf:Agent>", null, "dcat.publisher-no-organisation")]
    [InlineData("<foaf:Person rdf:about=\"https://c.example/o\"><foaf:name>N</foaf:name><dct:type rdf:resource=\"http://purl.org/adms/publishertype/NationalAuthority\"/></foaf:Person>", null, "dcat.publisher-no-organisation")]
    [InlineData("<foaf:Organization rdf:about=\"https://c.example/o\"/>", null, "dcat.missing-name")]
    [InlineData("Maria de Exemplo", null, "dcat.publisher-as-text")]
    [InlineData("Câmara Municipal de Exemplo", "Câmara Municipal de Exemplo", "dcat.publisher-by-name")]
    [InlineData("Câmara  Municipal de Exemplo", "Câmara Municipal de Exemplo", "dcat.publisher-by-name")]
    [InlineData("Câmara\u00a0 Municipal\nde Exemplo", "Câmara Municipal de Exemplo", "dcat.publisher-by-name")]
    [InlineData("Ministério da Saúde", "Ministério da Saúde", "dcat.publisher-by-name")]
    [InlineData("MINISTÉRIO DA SAÚDE", "MINISTÉRIO DA SAÚDE", "dcat.publisher-by-name")]
    [InlineData("Agência para a Modernização Administrativa", "Agência para a Modernização Administrativa", "dcat.publisher-by-name")]
    [InlineData("Secretaria-Geral do Ambiente", "Secretaria-Geral do Ambiente", "dcat.publisher-by-name")]
    [InlineData("Secretaria Regional de Exemplo", "Secretaria Regional de Exemplo", "dcat.publisher-by-name")]
    [InlineData("Universidade de Exemplo", "Universidade de Exemplo", "dcat.publisher-by-name")]
    [InlineData("Autoridade Tributária", "Autoridade Tributária", "dcat.publisher-by-name")]
    [InlineData("Gabinete de Estratégia e Estudos", "Gabinete de Estratégia e Estudos", "dcat.publisher-by-name")]
    [InlineData("Serviços Partilhados do Ministério da Saúde", "Serviços Partilhados do Ministério da Saúde", "dcat.publisher-by-name")]
    [InlineData("Serviço Regional de Estatística", "Serviço Regional de Estatística", "dcat.publisher-by-name")]
    [InlineData("Comissão Nacional de Eleições", "Comissão Nacional de Eleições", "dcat.publisher-by-name")]
    [InlineData("Direção-Geral do Território", "Direção-Geral do Território", "dcat.publisher-by-name")]
    [InlineData("Direcção Geral de Exemplo", "Direcção Geral de Exemplo", "dcat.publisher-by-name")]
    [InlineData("Instituto da Conservação da Natureza", "Instituto da Conservação da Natureza", "dcat.publisher-by-name")]
    [InlineData("INE - Instituto Nacional de Estatística", "INE - Instituto Nacional de Estatística", "dcat.publisher-by-name")]
    [InlineData("Presidência do Conselho de Ministros", "Presidência do Conselho de Ministros", "dcat.publisher-by-name")]
    [InlineData("União das Freguesias de Exemplo", "União das Freguesias de Exemplo", "dcat.publisher-by-name")]
    [InlineData("Ministry of Health", "Ministry of Health", "dcat.publisher-by-name")]
    [InlineData("Environment Agency", "Environment Agency", "dcat.publisher-by-name")]
    [InlineData("Department of Transport", "Department of Transport", "dcat.publisher-by-name")]
    [InlineData("City of Example", "City of Example", "dcat.publisher-by-name")]
    [InlineData("Ministerio de Sanidad", "Ministerio de Sanidad", "dcat.publisher-by-name")]
    [InlineData("Ayuntamiento de Ejemplo", "Ayuntamiento de Ejemplo", "dcat.publisher-by-name")]
    [InlineData("Agencia Estatal de Meteorología", "Agencia Estatal de Meteorología", "dcat.publisher-by-name")]
    [InlineData("Dirección General de Tráfico", "Dirección General de Tráfico", "dcat.publisher-by-name")]
    [InlineData("Ministère de la Santé", "Ministère de la Santé", "dcat.publisher-by-name")]
    [InlineData("Commune de l'Exemple", "Commune de l'Exemple", "dcat.publisher-by-name")]
    [InlineData("Direction générale des finances", "Direction générale des finances", "dcat.publisher-by-name")]
    [InlineData("Agence d'urbanisme", "Agence d'urbanisme", "dcat.publisher-by-name")]
    [InlineData("Mairie d'Exemple", "Mairie d'Exemple", "dcat.publisher-by-name")]
    [InlineData("INE", "INE", "dcat.publisher-by-name")]
    [InlineData("A3ES", "A3ES", "dcat.publisher-by-name")]
    [InlineData("AT-RAM", "AT-RAM", "dcat.publisher-by-name")]
    [InlineData("I.N.E.", "I.N.E.", "dcat.publisher-by-name")]
    [InlineData("Ine", null, "dcat.publisher-as-text")]
    [InlineData("ANA EXEMPLO", null, "dcat.publisher-as-text")]
    [InlineData("Rui Ministério", null, "dcat.publisher-as-text")]
    [InlineData("Ana - Universidade de Exemplo", null, "dcat.publisher-as-text")]
    [InlineData("Gabinete Ana Exemplo", null, "dcat.publisher-as-text")]
    [InlineData("Serviço Exemplo", null, "dcat.publisher-as-text")]
    [InlineData("A", null, "dcat.publisher-as-text")]
    [InlineData("ABCDEFGHI", null, "dcat.publisher-as-text")]
    [InlineData("<foaf:Agent><foaf:name>Exemplo Lda</foaf:name></foaf:Agent>", "Exemplo Lda", "dcat.publisher-by-name")]
    [InlineData("<foaf:Agent rdf:about=\"https://c.example/o\"><foaf:name>Município de Exemplo</foaf:name></foaf:Agent>", "Município de Exemplo", "")]
    [InlineData("<foaf:Agent rdf:about=\"https://c.example/o\"><foaf:name>Universidade de Exemplo</foaf:name></foaf:Agent>", "Universidade de Exemplo", "")]
    [InlineData("<foaf:Agent rdf:about=\"https://c.example/o\"><foaf:name>Direção-Geral do Exemplo</foaf:name></foaf:Agent>", "Direção-Geral do Exemplo", "")]
    [InlineData("<foaf:Person rdf:about=\"https://c.example/o\"><foaf:name>Exemplo Lda</foaf:name></foaf:Person>", null, "dcat.publisher-no-organisation")]
    [InlineData("<foaf:Agent rdf:about=\"https://c.example/o\"><foaf:name>Rui Direito da Câmara</foaf:name></foaf:Agent>", null, "dcat.publisher-no-organisation")]
    public void A_publisher_is_kept_when_it_is_said_to_be_a_body(string publisher, string? name, string finding)
    {
        var run = CatalogueRun.Import(new ImportBenchSession(), CatalogueRun.Xml(CatalogueRun.Dataset("https://c.example/d/1", null, $"<dct:publisher>{publisher}</dct:publisher>")));
        Assert.Equal(finding, string.Join(' ', run.Findings.Select(f => f.Rule.Code)));
        Assert.Equal(name, run.Rows<Publisher>().SingleOrDefault()?.Name);
        Assert.Equal(run.Rows<Publisher>().SingleOrDefault()?.Id, Assert.Single(run.Rows<Dataset>()).PublisherId);
    }
}
