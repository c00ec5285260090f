using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OgpGraph.Host.Tests;

/// <summary>The program's import command as a process of its own, and files for it.</summary>
internal static class ImportProcess
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Starts it.</summary>
    public static Process Start(string data, params string[] arguments)
        => Process.Start(new ProcessStartInfo("dotnet", [HostProcess.Program, "import", .. arguments, "--data", data]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Code, string Output, string Errors)> Run(string data, params string[] arguments)
    {
        using var process = Start(data, arguments);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(3)).Token);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Contracts as IMPIC's yearly JSON has them, invented.</summary>
    public static string Contracts(string folder, int count, int seed = 1)
    {
        var random = new Random(seed);
        var path = Path.Combine(folder, $"contracts-{seed}-{count}.json");
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false));
        file.Write('[');
        for (var i = 0; i < count; i++)
        {
            var (buyer, supplier) = (Number(600_000_00 + random.Next(200)), Number(500_000_00 + random.Next(3_000)));
            var day = new DateOnly(2021, 1, 1).AddDays(random.Next(1_000)).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            file.Write(i > 0 ? ",\n" : "");
            file.Write(JsonSerializer.Serialize(new Dictionary<string, object?>
            {
                ["idcontrato"] = (seed * 10_000_000 + i).ToString(CultureInfo.InvariantCulture), ["tipoContrato"] = new[] { "Aquisição de serviços" }, ["tipoprocedimento"] = random.Next(2) == 0 ? "Ajuste Direto Regime Geral" : "Concurso público",
                ["objectoContrato"] = $"Serviços inventados número {i} (sintético)", ["adjudicante"] = new[] { $"{buyer} - Entidade inventada {buyer}" }, ["adjudicatarios"] = new[] { $"{supplier} - Fornecedor inventado {supplier}" },
                ["dataPublicacao"] = day, ["dataCelebracaoContrato"] = day, ["precoContratual"] = random.Next(100, 9_000_000) / 100m, ["cpv"] = new[] { "72260000-5 - Serviços relacionados com software" },
                ["concorrentes"] = new[] { $"{supplier} - Fornecedor inventado {supplier}" }, ["Ano"] = 2021,
            }, _json));
        }

        file.Write(']');
        return path;
    }

    // Eight digits and their check digit.
    private static string Number(int eight)
    {
        var text = eight.ToString("D8", CultureInfo.InvariantCulture);
        var check = 11 - (text.Select((digit, place) => (digit - '0') * (9 - place)).Sum() % 11);
        return text + (check >= 10 ? 0 : check).ToString(CultureInfo.InvariantCulture);
    }
}
