using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Commands;

/// <summary><c>modules list</c>: what a start finds; <c>modules check PATH</c>: what it would make of a module that is not there yet.</summary>
internal static class ModulesCommand
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var data = new Option<string?>("--data") { Description = "The data folder; OGPGRAPH_DATA or data when not given." };
        var json = new Option<bool>("--json") { Description = "Write the modules as JSON." };
        var list = new Command("list", "List the modules that a start finds, with what becomes of each. Exit codes: 0 all serve, 1 some do not.") { json, data };
        list.SetAction(parsed => Say(OgpGraphEngine.Modules(Options(parsed.GetValue(data)), Silent.Log), parsed.GetValue(json), CommandLine.SetAside));

        var path = new Argument<string>("path") { Description = "A module's assembly, or its folder: <Name>/<Name>.dll or <Name>/commitment.yaml." };
        var check = new Command("check", "Try a module in the company of all that serves; nothing of it stays. Exit codes: 0 it would serve, 3 it would not.") { path, json };
        check.SetAction(parsed => Say(OgpGraphEngine.Check(Options(null), parsed.GetValue(path)!, Silent.Log), parsed.GetValue(json), CommandLine.Refused));
        return new Command("modules", "List modules, or check one before it is put beside the host.") { list, check };
    }

    private static EngineOptions Options(string? data) => GraphComposition.OptionsFor(GraphComposition.FindDirectories(data));

    private static int Say(IReadOnlyList<CheckedModule> modules, bool asJson, int failure)
    {
        if (asJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(modules, _json));
        }
        else
        {
            foreach (var module in modules)
                Console.Out.WriteLine($"{module.Id,-28} {module.Version ?? "-",-8} {module.Error ?? (module.Types.Count == 0 ? "serves" : "serves " + string.Join(", ", module.Types))}");
        }

        return modules.All(m => m.Error is null) ? CommandLine.Success : failure;
    }
}
