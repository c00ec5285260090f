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
    [InlineData("212345678 - Maria Lda")]
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
    [InlineData("- - Maria, Lda")]
    [InlineData("RGPD - Maria, Lda")]
    [InlineData("R.G.P.D. - Maria, Lda")]
    [InlineData("rgpd - Maria, Lda")]
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
    [InlineData("DE212345678 - Exemplo GmbH", "DE-VAT:212345678", "Exemplo GmbH")]
    [InlineData("GB123456789 - Example Limited", "GB-VAT:123456789", "Example Limited")]
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
    public void A_name_that_ends_in_a_legal_form_stays_without_a_number_that_cannot_be_told(string text, string name)
    {
        var organization = Put(text.StartsWith("XX - ", StringComparison.Ordinal) ? text[5..] : text);
        Assert.Matches("^XX-UNIDENTIFIED:[0-9a-f]{32}$", organization.Id);
        Assert.Equal(name, organization.Name);
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
    public void An_identifier_of_a_person_or_of_an_unknown_list_is_not_shown(string scheme, string identifier)
    {
        var organization = Identified(scheme, identifier);
        Assert.Matches("^XX-PERSON:[0-9a-f]{32}$", organization.Id);
        Assert.Equal(PartyRegister.PersonName, organization.Name);
    }

    [Theory]
    [InlineData("GB-COH", "01234567", "Dora Pessoa", "GB-COH:01234567")]
    [InlineData("XI-LEI", "5493001KJTIIGC8Y1R12", "Dora Pessoa", "XI-LEI:5493001KJTIIGC8Y1R12")]
    [InlineData("NIPC", "500999996", "Dora Pessoa", "PT-NIPPC:500999996")]
    [InlineData("GB-VAT", "123456789", "Example Ltd", "GB-VAT:123456789")]
    public void An_identifier_of_a_list_of_companies_stands(string scheme, string identifier, string name, string key) => Assert.Equal((key, name), (Identified(scheme, identifier, name).Id, Identified(scheme, identifier, name).Name));

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

    private static Organization Identified(string scheme, string identifier, string name = "Dora Pessoa")
    {
        var session = new ImportBenchSession();
        var party = new PartyRegister(session).OfIdentifier(scheme, identifier, name, "ocds-123456");
        return session.Rows<Organization>().Single(o => o.Id == party.Key);
    }
}
