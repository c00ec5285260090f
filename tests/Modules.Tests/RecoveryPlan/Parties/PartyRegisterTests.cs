using CsCheck;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Parties;

public sealed class PartyRegisterTests
{
    [Theory]
    [InlineData("212345678/1 - Maria Barra")]
    [InlineData("NIF212345678 - Maria Prefixo")]
    [InlineData("NIF: 212345678 - Maria Prefixo")]
    [InlineData("PT212345678 - Maria Prefixo")]
    [InlineData("212 345 678 - Maria Espaço")]
    [InlineData("212.345.678 - Maria Ponto")]
    [InlineData("212345678-0 - Maria Traço")]
    [InlineData("212345678 - Maria Limitada Alves")]
    [InlineData("Maria Dentro (212345678)")]
    [InlineData("X212345678 - Maria Letra")]
    [InlineData("412345678 - Maria Engano")]
    [InlineData("21234567 - Joana Oito")]
    [InlineData("RSSMRA80A01H501U - Mario Rossi")]
    [InlineData("12345678Z - Juan Sintético")]
    [InlineData("ESX1234567L - Juan Sintético")]
    [InlineData("AB1234567 - Ana Passaporte")]
    [InlineData("CC12345678 - Ana Cartão")]
    [InlineData("B83608604 - Ana Sem País")]
    [InlineData("GB123456789 - John Trader")]
    [InlineData("- - MARIA DE SA MARTINS")]
    [InlineData("- - João Gonçalves da Câmara")]
    [InlineData("RGPD - RGPD")]
    [InlineData("- - -")]
    [InlineData("R.G.P.D. - Maria")]
    [InlineData("rgpd - Maria")]
    [InlineData("RGPD - Maria Silva, Estabelecimento Individual de Responsabilidade Limitada")]
    [InlineData("RGPD - Maria Silva, E.I.R.L.")]
    [InlineData("529.982.247-25 - João Sintético")]
    [InlineData("52998224725 - João Sintético")]
    [InlineData("GB123456789 - Maria Barra")]
    [InlineData("Maria Board Service Group")]
    [InlineData("JOAO SA")]
    public void A_party_that_may_be_a_person_has_neither_number_nor_name(string text)
    {
        var organization = Put(text);
        Assert.Matches("^XX-PERSON:[0-9a-f]{32}$", organization.Id);
        Assert.Equal((PartyRegister.PersonName, null), (organization.Name, organization.Country));
    }

    [Theory]
    [InlineData("500999996 - Exemplo", "PT-NIPPC:500999996", "Exemplo")]
    [InlineData("NIPC500999996 - Exemplo", "PT-NIPPC:500999996", "Exemplo")]
    [InlineData("500999996/1 - Exemplo, delegação", "PT-NIPPC:500999996", "Exemplo, delegação")]
    [InlineData("ESB82612599 - World Medica, S.L.", "ES-VAT:B82612599", "World Medica, S.L.")]
    [InlineData("NL800471994B01 - Exemplo", "NL-VAT:800471994B01", "Exemplo")]
    [InlineData("US39-2053855 - Proquest LLC", "US-VAT:392053855", "Proquest LLC")]
    [InlineData("DE123456788 - Exemplo GmbH", "DE-VAT:123456788", "Exemplo GmbH")]
    [InlineData("EL094019245 - Paradeigma S.A.", "GR-VAT:094019245", "Paradeigma S.A.")]
    [InlineData("GB123456727 - Example Limited", "GB-VAT:123456727", "Example Limited")]
    [InlineData("GB123456727 - Associação de Exemplo", "GB-VAT:123456727", "Associação de Exemplo")]
    public void A_company_stands_under_its_number(string text, string key, string name)
    {
        var organization = Put(text);
        Assert.Equal((key, name), (organization.Id, organization.Name));
    }

    [Theory]
    [InlineData("B83608604 - Ejemplo, S.L.", "Ejemplo, S.L.")]
    [InlineData("XX - Exemplo, Unipessoal Lda.", "Exemplo, Unipessoal Lda.")]
    [InlineData("Exemplo, S. A.", "Exemplo, S. A.")]
    [InlineData("Exemplo, SA", "Exemplo, SA")]
    [InlineData("Hospital de Exemplo, E.P.E.", "Hospital de Exemplo, E.P.E.")]
    [InlineData("Exemplo E.I.M.", "Exemplo E.I.M.")]
    [InlineData("Exemple SAS", "Exemple SAS")]
    [InlineData("Beispiel GmbH", "Beispiel GmbH")]
    [InlineData("212345678 - Maria Lda", "Maria Lda")]
    [InlineData("- - Maria, Lda", "Maria, Lda")]
    [InlineData("RGPD - Exemplo Lda", "Exemplo Lda")]
    [InlineData("R.G.P.D. - Exemplo, Lda.", "Exemplo, Lda.")]
    [InlineData("XX - RGPD Exemplo Lda", "Exemplo Lda")]
    [InlineData("999999999 - Exemplo Lda", "Exemplo Lda")]
    [InlineData("000000000 - Beispiel GmbH", "Beispiel GmbH")]
    [InlineData("- - Empresa de Exemplo SA", "Empresa de Exemplo SA")]
    [InlineData("RGPD - Exemplo SARL", "Exemplo SARL")]
    [InlineData("RGPD - Voorbeeld BV", "Voorbeeld BV")]
    [InlineData("RGPD - Example Inc.", "Example Inc.")]
    [InlineData("RGPD - Exemplo, C.R.L.", "Exemplo, C.R.L.")]
    [InlineData("RGPD - Exemplo ACE", "Exemplo ACE")]
    [InlineData("RGPD - Associação de Exemplo", "Associação de Exemplo")]
    [InlineData("RGPD - FUNDACAO EXEMPLO", "FUNDACAO EXEMPLO")]
    [InlineData("ES12345678Z - Ejemplo, S.L.", "Ejemplo, S.L.")]
    [InlineData("DE212345678 - Exemplo GmbH", "Exemplo GmbH")]
    [InlineData("RGPD - ACME – Sociedade Anónima", "ACME – Sociedade Anónima")]
    [InlineData("RGPD - ACME SOCIEDADE ANONIMA", "ACME SOCIEDADE ANONIMA")]
    [InlineData("RGPD - ACME – Sociedade Ano\u0301nima", "ACME – Sociedade Ano\u0301nima")]
    [InlineData("RGPD - Exemplo — Sociedade Unipessoal por Quotas", "Exemplo — Sociedade Unipessoal por Quotas")]
    [InlineData("RGPD - Exemplo & Modelo, Sociedade de Advogados, SP RL", "Exemplo & Modelo, Sociedade de Advogados, SP RL")]
    [InlineData("RGPD - Ejemplo Sociedad Anónima", "Ejemplo Sociedad Anónima")]
    [InlineData("RGPD - Exemplo: Empresa Municipal", "Exemplo: Empresa Municipal")]
    [InlineData("- - Exemplo, Lda (212 345 678)", "Exemplo, Lda (*** *** ***)")]
    public void A_name_with_a_legal_form_stays_without_a_number_that_may_not_be_shown(string text, string name)
    {
        var organization = Put(text.StartsWith("XX - ", StringComparison.Ordinal) ? text[5..] : text);
        Assert.Matches("^XX-UNIDENTIFIED:[0-9a-f]{32}$", organization.Id);
        Assert.Equal(name, organization.Name);
    }

    [Theory]
    [InlineData("- Empresa X Lda", "-- Empresa X Lda", "– Empresa X Lda", "- - Empresa X Lda", "RGPD - Empresa X Lda", "R.G.P.D. – Empresa X Lda", "rgpd Empresa X Lda")]
    [InlineData("NA - Empresa X Lda", "N/A - Empresa X Lda", "n.a. – Empresa X Lda", "ND: Empresa X Lda", "NIF - Empresa X Lda", "NIF: RGPD - Empresa X Lda", "Sem NIF - Empresa X Lda")]
    [InlineData("Confidencial - Empresa X Lda", "CONFIDENCIAL: Empresa X Lda", "Confidencial – - Empresa X Lda", "Confidencial - RGPD - Empresa X Lda", "Não aplicável - Empresa X Lda")]
    [InlineData("Empresa X Lda - RGPD", "Empresa X Lda (confidencial)", "Empresa X Lda – N/A", "*** - Empresa X Lda", "? - Empresa X Lda", "* Empresa X Lda")]
    public void What_stands_around_a_name_in_the_place_of_a_number_makes_no_other_party(params string[] texts)
    {
        var plain = Put("- - Empresa X Lda");
        Assert.Equal("Empresa X Lda", plain.Name);
        Assert.All(texts, text => Assert.Equal((plain.Id, plain.Name), (Put(text).Id, Put(text).Name)));
    }

    [Theory]
    [InlineData("Confidencial - Maria Exemplo")]
    [InlineData("NA - Maria Exemplo")]
    [InlineData("Maria Exemplo (confidencial)")]
    [InlineData("Confidencial")]
    [InlineData("Maria Exemplo - Universidade de Exemplo")]
    public void Such_words_make_nobody_a_company(string text) => Assert.Equal(PartyRegister.PersonName, Put(text).Name);

    [Theory]
    [InlineData("NA-Na Confeções Lda")]
    [InlineData("Nacional Exemplo Lda")]
    [InlineData("Confidencial Segurança Lda")]
    [InlineData("NDA Exemplo Lda")]
    [InlineData("3M Exemplo Lda")]
    public void A_name_that_begins_like_such_a_word_is_whole(string name) => Assert.Equal(name, Put(name).Name);

    [Theory]
    [InlineData("Confidencial", null, PartyRegister.UnidentifiedName)]
    [InlineData(null, "Confidencial", PartyRegister.UnidentifiedName)]
    [InlineData(null, "N/A - Município de Exemplo", "Município de Exemplo")]
    public void A_buyers_name_is_what_is_left(string? number, string? name, string shown)
    {
        var session = new ImportBenchSession();
        new PartyRegister(session).Of(number, name, "", PartyRole.Buyer);
        Assert.Equal(shown, session.Rows<Organization>().Single().Name);
    }

    [Fact]
    public void One_number_is_one_person_in_whatever_spelling()
        => Assert.Single(new[] { "212345678 - A", "NIF 212345678 - B", "212345678/1 - C", "PT 212.345.678 - D", "E (212345678)" }.Select(t => Put(t).Id).Append(Identified("PRT-TAXID", "212345678").Id).Append(Identified("NIF", "212345678-0").Id).Distinct());

    [Theory]
    [InlineData("PRT-TAXID", "212345678")]
    [InlineData("prt-taxid", "500999996")]
    [InlineData("NIF", "212345678")]
    [InlineData("PT-NIF", "212345678-0")]
    [InlineData("ES-DNI", "12345678Z")]
    [InlineData("ES-NIF", "X1234567L")]
    [InlineData("COL-IDCARD", "79123456")]
    [InlineData("GBR-PASSPORT", "925665416")]
    [InlineData("CL-RUT", "12345678-5")]
    [InlineData("PT-CC", "12345678")]
    [InlineData("GB-VAT", "GB123456789")]
    [InlineData("EMPLOYEE", "1")]
    [InlineData("XX-INTERNAL", "500999996")]
    [InlineData("EC-RUC", "500999996")]
    [InlineData("BR-CPF", "529.982.247-25")]
    [InlineData("BR-CNPJ", "529.982.247-25")]
    [InlineData("ES-RMC", "12345678Z")]
    [InlineData("IT-RI", "rssmra80a01h501u")]
    [InlineData("ES-VAT", "212345678")]
    [InlineData("GB-COH", "12345678Z")]
    [InlineData("GB-COH", "12.345.678-z")]
    [InlineData("GB-COH", "212345672")]
    [InlineData("XI-LEI", "187654328")]
    [InlineData("XI-LEI", "PT 187 654 328")]
    [InlineData("XI-GRID", "１８７６５４３２８")]
    [InlineData("IE-CRO", "NIF 187654328")]
    [InlineData("XI-ROR", "529.982.247-25")]
    [InlineData("GB-COH", "Ana Costa")]
    [InlineData("FR-INSEE", "732829320")]
    [InlineData("FR-RCS", "732829320")]
    [InlineData("us-duns", "123456789")]
    [InlineData("XI-DUNS", "123456789")]
    [InlineData("BR-CNPJ", "11222333000181")]
    [InlineData("NL-KVK", "12345678")]
    [InlineData("DK-CVR", "12345674")]
    [InlineData("HK-CR", "2524613")]
    [InlineData("UA-EDR", "38422948")]
    [InlineData("CH-FDJP", "CHE250363279")]
    [InlineData("LV-RE", "40008124830")]
    [InlineData("MU-CR", "I06004428")]
    [InlineData("JE-FSC", "RBN_94687")]
    [InlineData("CY-DRCOR", "12032")]
    [InlineData("GB-UKPRN", "10000346")]
    [InlineData("GB-NHS", "Z1070")]
    [InlineData("NZ-NZBN", "9429030001234")]
    [InlineData("RO-CUI", "38422948")]
    [InlineData("KR-BRN", "1234567890")]
    [InlineData("US-SAM", "ABCD12345678")]
    [InlineData("GB-CQC", "1101234567")]
    [InlineData("GB-COH", "****5678")]
    [InlineData("XI-GRID", "RGPD")]
    [InlineData("XI-GRID", "Privado")]
    [InlineData("ES-DNI", "***4567**")]
    public void An_identifier_of_a_person_or_of_an_unknown_list_is_not_shown(string scheme, string identifier)
    {
        var organization = Identified(scheme, identifier);
        Assert.Matches("^XX-PERSON:[0-9a-f]{32}$", organization.Id);
        Assert.Equal(PartyRegister.PersonName, organization.Name);
    }

    [Theory]
    [InlineData("GB-COH", "01234567", "Dora Pessoa", "GB-COH:01234567")]
    [InlineData("XI-LEI", "5493001KJTIIGC8Y1R12", "Dora Pessoa", "XI-LEI:5493001KJTIIGC8Y1R12")]
    [InlineData("GB-COH", "SC123456", "Dora Pessoa", "GB-COH:SC123456")]
    [InlineData("GB-COH", "123456", "Dora Pessoa", "GB-COH:00123456")]
    [InlineData("BR-CNPJ", "11.222.333/0001-81", "Exemplo Ltda", "BR-CNPJ:11222333000181")]
    [InlineData("FR-INSEE", "732829320", "Exemple SAS", "FR-INSEE:732829320")]
    [InlineData("NO-BRC", "974760673", "Eksempel ASA", "NO-BRC:974760673")]
    [InlineData("XI-DUNS", "401234567", "Universidade de Exemplo", "XI-DUNS:401234567")]
    [InlineData("NIPC", "500999996", "Dora Pessoa", "PT-NIPPC:500999996")]
    [InlineData("NZ-CO", "1234567", "Dora Pessoa", "NZ-CO:1234567")]
    [InlineData("AU-ASIC", "004 085 616", "Dora Pessoa", "AU-ASIC:004085616")]
    [InlineData("PL-KRS", "0000359730", "Dora Pessoa", "PL-KRS:0000359730")]
    [InlineData("GB-LAE", "WOT", "Dora Pessoa", "GB-LAE:WOT")]
    [InlineData("XI-PB", "gb/aberdeen-city-council", "Dora Pessoa", "XI-PB:gb/aberdeen-city-council")]
    [InlineData("UA-EDR", "38422948", "Example Ltd", "UA-EDR:38422948")]
    [InlineData("GB-UKPRN", "10000346", "University of Example", "GB-UKPRN:10000346")]
    [InlineData("GB-VAT", "123456727", "Example Ltd", "GB-VAT:123456727")]
    public void An_identifier_of_a_list_of_companies_stands(string scheme, string identifier, string name, string key) => Assert.Equal((key, name), (Identified(scheme, identifier, name).Id, Identified(scheme, identifier, name).Name));

    [Theory]
    [InlineData(null, "212345678")]
    [InlineData(null, "12345678Z")]
    [InlineData(null, "ESX1234567L")]
    [InlineData(null, "GB123456789")]
    [InlineData(null, "RGPD")]
    [InlineData(null, "999999999")]
    [InlineData(null, null)]
    [InlineData("EC-RUC", "1760000000001")]
    [InlineData("PRT-TAXID", "212345678")]
    [InlineData("XX-INTERNAL", "77")]
    [InlineData(null, "12345")]
    public void A_buyer_is_never_a_natural_person_and_keeps_its_name_without_the_number(string? scheme, string? number)
    {
        var session = new ImportBenchSession();
        var party = new PartyRegister(session).OfIdentifier(scheme, number, "Ministerio de Obras", "ocds-123456", PartyRole.Buyer);
        var organization = session.Rows<Organization>().Single(o => o.Id == party.Key);
        Assert.Matches("^XX-UNIDENTIFIED:[0-9a-f]{32}$", organization.Id);
        Assert.Equal("Ministerio de Obras", organization.Name);
    }

    [Theory]
    [InlineData("212345678", null, "Entidade não identificada")]
    [InlineData("RGPD", "RGPD", "Entidade não identificada")]
    [InlineData("212345678", "Cartório de Exemplo, NIF 212345678", "Cartório de Exemplo, NIF *********")]
    public void A_buyer_shows_no_persons_number_in_its_name(string number, string? name, string shown)
    {
        var session = new ImportBenchSession();
        new PartyRegister(session).Of(number, name, "", PartyRole.Buyer);
        Assert.Equal(shown, session.Rows<Organization>().Single().Name);
    }

    [Theory]
    [InlineData("PT-NIPPC", "600999992", "PT-NIPPC:600999992")]
    [InlineData("GB-COH", "01234567", "GB-COH:01234567")]
    [InlineData("ES-VAT", "ESQ2826000H", "ES-VAT:Q2826000H")]
    [InlineData("ES-NIF", "Q2826000H", "ES-VAT:Q2826000H")]
    [InlineData("es-cif", "Q-2826000-H", "ES-VAT:Q2826000H")]
    [InlineData("VAT", "ESQ2826000H", "ES-VAT:Q2826000H")]
    [InlineData("EU-VAT", "ES Q2826000H", "ES-VAT:Q2826000H")]
    [InlineData("EU-VAT", "PT 600999992", "PT-NIPPC:600999992")]
    [InlineData("DK-CVR", "12345674", "DK-CVR:12345674")]
    public void A_buyer_with_a_legal_entitys_number_stands_under_it(string scheme, string number, string key)
        => Assert.Equal(key, new PartyRegister(new ImportBenchSession()).OfIdentifier(scheme, number, "Corpo Público", "", PartyRole.Buyer).Key);

    [Fact]
    public void A_persons_token_is_not_told_by_the_company_that_has_the_same_number()
        => Assert.NotEqual(Put("212345678 - Maria").Id.Split(':')[1], Put("212345678 - Maria Lda").Id.Split(':')[1]);

    [Theory]
    [InlineData("ESX1234567L", "X1234567L", "ES X-1234567-L", "ES-NIE|X1234567L", "ES-NIF|ESX1234567L", "ES-VAT|X1234567L", "ESP-TAXID|X-1.234.567-L")]
    [InlineData("12345678Z", "ES12345678Z", "ES-DNI|12.345.678-Z", "ES-VAT|ES12345678Z")]
    [InlineData("529.982.247-25", "52998224725", "BR-CPF|529982247-25", "BRA-TAXID|52998224725")]
    [InlineData("GB123456789", "GB-VAT|123456789", "GB-VAT|GB 123 4567 89", "UK123456789")]
    [InlineData("EL123456789", "GR-VAT|123456789", "GR-VAT|EL123456789", "GR123456789")]
    [InlineData("ITRSSMRA80A01H501U", "RSSMRA80A01H501U", "IT-CF|RSSMRA80A01H501U")]
    public void Spellings_of_one_foreign_number_are_one_party(params string[] spellings)
        => Assert.Single(spellings.Select(s => Spelled(s).Id).Distinct());

    [Fact]
    public void Numbers_of_two_countries_or_lists_with_the_same_digits_are_never_one_party()
    {
        var lists = new[] { "", "PT-NIF|", "ES", "ES-VAT|", "IT", "IT-VAT|", "FR", "GB", "DE-VAT|", "BR-CPF|", "ES-DNI|", "PT-CC|", "PRT-IDCARD|", "ARG-TAXID|", "EC-RUC|", "XX-INTERNAL|", "EMPLOYEE|", "GBR-PASSPORT|" };
        var same = new[] { ("", "PT-NIF|"), ("ES", "ES-VAT|"), ("IT", "IT-VAT|") };
        Gen.Select(Gen.Int[0, lists.Length - 1], Gen.Int[0, lists.Length - 1], Gen.Int[100_000_000, 499_999_999]).Where((one, other, _) => one != other).Sample((one, other, digits) =>
        {
            var isSame = same.Any(s => (s.Item1 == lists[one] && s.Item2 == lists[other]) || (s.Item2 == lists[one] && s.Item1 == lists[other]));
            return isSame == (Spelled($"{lists[one]}{digits}").Id == Spelled($"{lists[other]}{digits}").Id);
        });
    }

    [Fact]
    public void A_foreign_number_in_a_name_is_no_Portuguese_persons()
    {
        var person = Put("212345678 - Maria").Id;
        foreach (var text in new[] { "ES212345678 - Juan", "Juan (ES212345678)", "Juan (es212345678)", "Juan (ES 212 345 678)", "Juan (es-212.345.678)", "GB212345678 - John", "DE-212345678 - Hans" })
        {
            Assert.NotEqual(person, Put(text).Id);
            Assert.Equal(PartyRegister.PersonName, Put(text).Name);
        }
    }

    [Fact]
    public void Whatever_stands_around_a_persons_number_it_comes_out_nowhere()
        => Gen.Select(Gen.Int[0, 7].Select(i => new[] { "1", "2", "3", "45", "70", "74", "75", "8" }[i]), Gen.Int[0, 9_999_999], Gen.String[Gen.Char[" -/.:()PTNIFntif0Ésa,"], 0, 6], Gen.String[Gen.Char[" -/.:()Lda,SA"], 0, 6]).Sample((first, rest, before, after) =>
        {
            var number = first + rest.ToString("D7", System.Globalization.CultureInfo.InvariantCulture)[..(8 - first.Length)] + "7";
            var text = $"{before.TrimEnd('0')}{number}{after} - Zqnome";
            var organization = Put(text);
            return !organization.Id.Contains(number, StringComparison.Ordinal) && !organization.Name.Contains(number, StringComparison.Ordinal);
        });

    private static Organization Put(string text)
    {
        var session = new ImportBenchSession();
        var (number, name) = PartyText.Of(text);
        var party = new PartyRegister(session).Of(number, name, "PT-NIPPC:600999992");
        return session.Rows<Organization>().Single(o => o.Id == party.Key);
    }

    private static Organization Spelled(string text) => text.Split('|') is [var scheme, var number] ? Identified(scheme, number) : Put($"{text} - Dora");

    private static Organization Identified(string scheme, string identifier, string name = "Dora Pessoa")
    {
        var session = new ImportBenchSession();
        var party = new PartyRegister(session).OfIdentifier(scheme, identifier, name, "ocds-123456");
        return session.Rows<Organization>().Single(o => o.Id == party.Key);
    }
}
