using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OgpGraph.Benchmarks.Data;

namespace OgpGraph.Benchmarks.Imports;

/// <summary>
/// Writes a yearly file of BASE as IMPIC publishes it, a JSON array of objects of 40 members, with made-up contracts: prices log-normal, suppliers and buyers by Zipf's law and a third of the
/// contracts with the buyer's usual suppliers, one to seven bidders, names with accents and HTML entities, parties without a number, missing days. The same file on each machine.
/// </summary>
internal sealed class ContractFile(SyntheticParties parties, int contracts)
{
    private const int UsualSuppliers = 12;
    private const int FlushEvery = 1_000;

    private static readonly DateOnly FirstDay = new(2021, 1, 1);
    private static readonly int Days = new DateOnly(2025, 12, 31).DayNumber - FirstDay.DayNumber + 1;

    private static readonly (string Place, int Percent)[] Places =
        [("Porto, Porto", 33), ("Lisboa, Lisboa", 29), ("Coimbra, Coimbra", 19), ("Évora, Évora", 7), ("Faro, Faro", 5), ("Região Autónoma da Madeira, Funchal", 3), ("Região Autónoma dos Açores, Ponta Delgada", 2), ("Viseu", 2)];

    private readonly RandomSequence _random = new(12);
    private readonly Skew _suppliers = new(parties.SupplierCount, 10);
    private readonly Skew _buyers = new(parties.BuyerCount, 5);
    private readonly Skew _usual = new(UsualSuppliers, 1);
    private readonly List<string> _bidders = [];

    /// <summary>The number of the first contract.</summary>
    public const int FirstNumber = 90_000_000;

    /// <summary>Writes it.</summary>
    public void Write(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        json.WriteStartArray();
        for (var i = 0; i < contracts; i++)
        {
            Write(json, i);
            if (i % FlushEvery == 0)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, int index)
    {
        var (purchase, cpv) = _random.Of(Vocabulary.Purchases);
        var price = Math.Round((decimal)_random.NextLogNormal(20_000, 1.6), 2) + 0.01m;
        var kind = cpv.StartsWith("45", StringComparison.Ordinal) ? "Empreitadas de obras públicas" : cpv[0] is '3' or '0' ? "Aquisição de bens móveis" : "Aquisição de serviços";
        var procedure = Vocabulary.Procedures[SyntheticData.Procedure(_random, (long)(price * 100))];
        var buyer = _buyers.Next(_random);
        Bidders(buyer, procedure);
        var signed = FirstDay.AddDays(_random.Next(Days));
        var isDated = _random.Percent(99);

        json.WriteStartObject();
        json.WriteString("idcontrato", (FirstNumber + index).ToString(CultureInfo.InvariantCulture));
        json.WriteString("nAnuncio", procedure[0] == 'C' && _random.Percent(50) ? $"{_random.Next(20_000)}/{signed.Year}" : "");
        json.WriteString("TipoAnuncio", "");
        json.WriteString("idINCM", "");
        Array(json, "tipoContrato", kind);
        json.WriteString("idprocedimento", (FirstNumber + (index / 2)).ToString(CultureInfo.InvariantCulture));
        json.WriteString("tipoprocedimento", procedure);
        json.WriteString("objectoContrato", $"{purchase}{(_random.Percent(5) ? " &amp; serviços conexos" : "")}{(_random.Percent(1) ? ", com formação em cibersegurança" : "")}, lote {_random.Next(24) + 1} de {signed.Year} (sintético)");
        json.WriteString("descContrato", $"{purchase}, conforme o caderno de encargos sintético n.º {index + 1}");
        Array(json, "adjudicante", $"{SyntheticParties.BuyerNumber(buyer)} - {parties.BuyerName(buyer)}");
        Array(json, "adjudicatarios", _bidders[0]);
        Day(json, "dataPublicacao", isDated ? signed.AddDays(2 + _random.Next(40)) : null);
        Day(json, "dataCelebracaoContrato", isDated ? signed : null);
        json.WriteNumber("precoContratual", price);
        Array(json, "cpv", $"{cpv} - {purchase}");
        json.WriteNumber("prazoExecucao", 1 + _random.Next(1_095));
        Array(json, "localExecucao", "Portugal, " + Place());
        json.WriteString("fundamentacao", $"{(kind[0] == 'E' ? "Artigo 19.º" : "Artigo 20.º, n.º 1")}, alínea {(procedure[0] == 'A' ? 'd' : procedure.StartsWith("Consulta", StringComparison.Ordinal) ? 'c' : 'b')}) do Código dos Contratos Públicos");
        json.WriteString("ProcedimentoCentralizado", _random.Percent(4) ? "Sim" : "Não");
        json.WriteString("numAcordoQuadro", "");
        json.WriteString("DescrAcordoQuadro", "");
        json.WriteNumber("precoBaseProcedimento", Math.Round(price * (100 + _random.Next(30)) / 100, 2));
        Day(json, "dataDecisaoAdjudicacao", isDated ? signed.AddDays(-1 - _random.Next(30)) : null);
        var isClosed = isDated && _random.Percent(40);
        Day(json, "dataFechoContrato", isClosed ? signed.AddDays(_random.Next(180)) : null);
        json.WriteNumber("PrecoTotalEfetivo", isClosed ? price : 0);
        json.WriteString("regime", "");
        json.WriteStartArray("justifNReducEscrContrato");
        json.WriteEndArray();
        json.WriteString("tipoFimContrato", isClosed ? "Cumprimento integral do contrato" : "");
        json.WriteString("CritMateriais", "Não");
        json.WriteStartArray("concorrentes");
        _bidders.ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteString("linkPecasProc", "");
        json.WriteString("Observacoes", "");
        json.WriteString("ContratEcologico", "Não");
        json.WriteNumber("Ano", signed.Year);
        json.WriteString("fundamentAjusteDireto", "");
        json.WriteStartArray("adjudicatarioPMEs");
        json.WriteEndArray();
        json.WriteStartArray("NUTs");
        json.WriteEndArray();
        json.WriteStartArray("Lotes");
        json.WriteEndArray();
        json.WriteString("TipoCriterioAdjudicacao", "Monofator");
        json.WriteEndObject();
    }

    // The winner first. One in a hundred is a party whose number and name the source withholds.
    private void Bidders(int buyer, string procedure)
    {
        _bidders.Clear();
        var count = procedure[..2] switch { "Aj" => 1, "Co" => 1 + _random.Next(7), _ => 1 + _random.Next(3) };
        for (var i = 0; i < count; i++)
        {
            var company = _random.Percent(35) ? ((buyer * 31) + _usual.Next(_random)) % parties.SupplierCount : _suppliers.Next(_random);
            var bidder = _random.Percent(1) ? "RGPD - RGPD" : $"{SyntheticParties.CompanyNumber(company)} - {parties.CompanyName(company)}";
            if (!_bidders.Contains(bidder))
            {
                _bidders.Add(bidder);
            }
        }
    }

    private string Place()
    {
        var draw = _random.Next(100);
        return Places.First(p => (draw -= p.Percent) < 0).Place;
    }

    private static void Array(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day)
        => json.WriteString(name, day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
}
